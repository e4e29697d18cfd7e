import { expect, test } from "vitest";
import type { DoneCheck } from "@/features/verify/check-store";
import type { Line, LineWindow } from "@/features/verify/work/messages";
import { LineList } from "./use-lines";

const TOTAL = 100_000;

/** Does it, and lets promises that follow from it settle. */
async function settled(act: () => unknown): Promise<void> {
  act();
  await new Promise((resolve) => setImmediate(resolve));
}

/** A worker that answers when it is told to, and from which line on it was asked, in order. */
function heldWorker() {
  const asked: number[] = [];
  const answers: (() => void)[] = [];
  const ask = (_name: string, { from, count }: { from: number; count: number }) =>
    new Promise<LineWindow>((resolve) => {
      asked.push(from);
      const lines = Array.from({ length: count }, (_, place) => ({ position: from + place }) as Line); // what is looked at
      answers.push(() => resolve({ total: TOTAL, lines }));
    });
  const answerNext = () => settled(() => answers.shift()?.());
  return { done: { ask } as unknown as DoneCheck, asked, answerNext }; // nothing else of it is used
}

test("while one scrolls fast, what comes into sight last is asked for first, and not all that was passed by", async () => {
  const { done, asked, answerNext } = heldWorker();
  const list = new LineList(done.ask, {});
  list.subscribe(() => {});
  await answerNext();
  expect(list.rows()?.total).toBe(TOTAL);
  expect(list.rows()?.at(3)?.line?.position).toBe(3);

  const passed = Array.from({ length: 30 }, (_, index) => 640 * (index + 1));
  for (const index of passed) await settled(() => list.rows()?.at(index));
  const last = passed.at(-1) ?? 0;
  expect(asked).toHaveLength(3);
  await answerNext();
  expect(asked.at(-1)).toBe(last);
  for (let answer = 0; answer < 10; answer += 1) await answerNext();
  expect(list.rows()?.at(last)?.line?.position).toBe(last);
  expect(asked.length).toBeLessThan(10);
});
