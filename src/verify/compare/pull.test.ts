import { expect, test } from "vitest";
import { access } from "@/audit-log/record/sample-events.test-support";
import { pulledEntry } from "@/verify/lab/pulled-entry.test-support";
import { type PageAnswer, pullEntries } from "./pull";
import { PulledEntries } from "./pulled-entries";

const window = { from: Date.UTC(2026, 10, 21), to: Date.UTC(2026, 10, 22) };
const FIRST =
  "/audit-logs?page%5Bsize%5D=1000&filter%5Bts%5D%5Bgte%5D=2026-11-21T00%3A00%3A00.000Z&filter%5Bts%5D%5Blte%5D=2026-11-22T00%3A00%3A00.000Z";

function page(next: string | null, count = 2): PageAnswer {
  const data = Array.from({ length: count }, () => pulledEntry(access));
  return { kind: "page", list: { data, meta: { page: { size: 1000, next, previous: null } } } };
}

function pulling(answers: readonly PageAnswer[]) {
  const asked: string[] = [];
  const waited: number[] = [];
  const pulled = new PulledEntries(null);
  const done = pullEntries(window, pulled, {
    ask: (path) => {
      const answer = answers[asked.push(path) - 1];
      return answer ? Promise.resolve(answer) : Promise.reject(new Error("answered 500"));
    },
    wait: (ms) => {
      waited.push(ms);
      return Promise.resolve();
    },
  });
  return { asked, waited, pulled, done };
}

test("pages are followed to the last, and a pause is kept before the same page is asked again", async () => {
  const { asked, waited, pulled, done } = pulling([
    page("/us/v3/audit-logs?page%5Bafter%5D=a"),
    { kind: "later", afterMs: 7000 },
    page(null),
  ]);
  expect(await done).toEqual({ pages: 2, calls: 3 });
  expect(asked).toEqual([FIRST, "/audit-logs?page%5Bafter%5D=a", "/audit-logs?page%5Bafter%5D=a"]);
  expect(waited).toEqual([7000]);
  expect(pulled.length).toBe(4);
});

test("an API that does not come to an end is given up", async () => {
  await expect(pulling([page(FIRST)]).done).rejects.toThrow("gave a page twice");
  const { done, waited } = pulling(Array.from({ length: 30 }, () => ({ kind: "later", afterMs: 1 })));
  await expect(done).rejects.toThrow("asked for a pause 20 times in a row");
  expect(waited).toHaveLength(20);
  await expect(pulling([page("/v3/audit-logs?x")]).done).rejects.toThrow("answered 500");
});
