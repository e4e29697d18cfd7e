import { createHash, randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { access, authentication, authorization } from "@/audit-log/record/sample-events.test-support";
import { verifyEd25519 } from "@/api/verify-ed25519";
import { DAMAGES } from "@/verify/lab/damages/damages";
import { EXPORTS } from "@/verify/lab/exports/exports";
import { pulledEntry } from "@/verify/lab/pulled-entry.test-support";
import { signedRecord, TEST_KEY } from "@/verify/lab/signed-records.test-support";
import { Checking } from "./checking";
import { LIMITS } from "./limits";
import { startJudges, type JudgeThread } from "./judge-pool";
import { serveAsJudge } from "./judge-worker";
import type { ToJudge } from "./messages";

/** As a worker of its own would be, in this thread. */
function thread(): JudgeThread {
  const listeners = new EventTarget();
  const take = serveAsJudge((data) => listeners.dispatchEvent(new MessageEvent("message", { data })));
  return {
    postMessage: (message: ToJudge) => take(message),
    terminate() {},
    addEventListener: listeners.addEventListener.bind(listeners) as JudgeThread["addEventListener"],
  };
}

function started(): Checking {
  const judges = startJudges([thread(), thread()], { kind: "settings", keys: [TEST_KEY], limits: LIMITS });
  return new Checking([TEST_KEY], { judges, check: verifyEd25519, nowMs: () => 0 });
}

const blob = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text]);

const RECORDS = Array.from({ length: 12 }, (_, index) => {
  const event = [access, authentication, authorization][index % 3] ?? access;
  return signedRecord({ ...event, occurredAt: event.occurredAt + index * 1000 }, "json");
});

/** Every line of it, opened. */
async function opened(checking: Checking, total: number) {
  const all = [];
  for (let position = 0; position < total; position += 1)
    all.push(await checking.details(position, "searched"));
  return all;
}

test.each(EXPORTS.filter(({ formats }) => formats.includes("json")))(
  "a line of $id opens as it was signed, read once more from the file",
  async ({ write }) => {
    const checking = started();
    const outcome = await checking.run([{ name: "export", content: blob(write(RECORDS, "json")) }], () => {});
    const { lines, total } = await checking.lines({}, 0, 1000);
    expect(outcome.summary.records).toBe(RECORDS.length);
    const records = lines.filter(({ verdict }) => verdict !== "not_a_record");
    const details = await opened(checking, total);
    expect(records.map(({ position }) => details[position]?.signed)).toEqual(RECORDS);
    expect(records.map(({ position }) => details[position]?.kid)).toEqual(RECORDS.map(() => TEST_KEY.kid));
  },
);

test("the hash of a file that cannot be read to its end is that of the whole file", async () => {
  // Node hands over what a blob is made of piece by piece.
  const pieces = [
    Buffer.concat([gzipSync(RECORDS.join("\n")).subarray(0, 200), randomBytes(10_000)]),
    randomBytes(1000),
  ];
  const content = Buffer.concat(pieces);
  const { inputs } = await started().run([{ name: "damaged.gz", content: new Blob(pieces) }], () => {});
  expect(inputs[0]).toMatchObject({
    bytes: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
  });
});

test("a damaged line opens with its causes, packed or not, beside a second file", async () => {
  const order = DAMAGES.find(({ id }) => id === "key-order");
  const damaged = RECORDS.map((record) => order?.apply(record, "json") ?? "");
  const text = damaged.map((line) => `${line}\n`).join("");
  const checking = started();
  const outcome = await checking.run(
    [
      { name: "plain.log", content: blob(text) },
      { name: "packed.log.gz", content: blob(gzipSync(text) as Uint8Array<ArrayBuffer>) },
    ],
    () => {},
  );
  expect(outcome.summary.verdicts.authentic_altered).toBe(24);
  expect(outcome.inputs.map(({ name, parts }) => [name, parts])).toEqual([
    ["plain.log", [0]],
    ["packed.log.gz", [1]],
  ]);
  const details = await opened(checking, 24);
  expect(details.map(({ signed }) => signed)).toEqual([...RECORDS, ...RECORDS]);
  expect(details.map(({ stored }) => stored)).toEqual([...damaged, ...damaged]);
  expect([...new Set(details.flatMap(({ causes }) => causes))]).toContain("json_key_order");
});

test("the search of an opened line ends", async () => {
  let checks = 0;
  const count = () => {
    checks += 1;
    return false;
  };
  // Only the opened line is searched.
  const limits = { ...LIMITS, searches: 0 };
  const judges = startJudges([thread()], { kind: "settings", keys: [TEST_KEY], limits });
  const checking = new Checking([TEST_KEY], { judges, check: count, nowMs: () => 0 });
  // Each of these could be brought back by 10,000 tries, each in many ways of writing.
  const lost = signedRecord({ ...access, traceId: "7391110586028960000" }, "json")
    .replace('"trace_id":"7391110586028960000"', '"trace_id":7391110586028960000')
    .replace(/"sig":"../, '"sig":"AA');
  await checking.run([{ name: "a.log", content: blob(lost) }], () => {});
  checks = 0;
  expect((await checking.details(0, "searched")).signed).toBe(null);
  expect(checks).toBeGreaterThan(20_000);
  expect(checks).toBeLessThan(65_000);
});

test("after a comparison the lines that what was recorded explains open as they were signed", async () => {
  const events = Array.from({ length: 6 }, (_, index) => ({
    ...access,
    occurredAt: access.occurredAt + index * 1000,
    traceId: `${7_391_110_586_028_963_281n + BigInt(index)}`,
  }));
  const records = events.map((event) => signedRecord(event, "json"));
  const [first = "", second = "", third = "", ...others] = records;
  const stored = [
    // Before all that is proven, so that nothing tells whether its key is known.
    first.replace('"src":"203.0.113.7"', '"src":"****"'),
    second,
    // Two things are wrong with it, of which Konnect knows one.
    third.replace('"act":"GET"', '"act":"PUT"').replace(/"sig":"../, '"sig":"AA'),
    ...others,
  ];
  const checking = started();
  const { summary } = await checking.run([{ name: "a.log", content: blob(stored.join("\n")) }], () => {});
  expect(summary.verdicts).toMatchObject({ intact: 4, not_explained: 1, no_known_key: 1 });
  const all = { verdicts: ["not_explained"] } as const;
  expect((await checking.lines({ verdicts: ["no_known_key"] }, 0, 9)).total).toBe(1);
  expect((await checking.details(0, "searched")).signed).toBe(null);

  const outcome = await checking.compare(
    { region: "us", requested: null, viewer: null, now: access.occurredAt + 60_000 },
    {
      ask: async () => ({
        kind: "page",
        list: {
          data: events.map((event) => pulledEntry(event)).toReversed(),
          meta: { page: { next: null, previous: null, size: 1000 } },
        },
      }),
      wait: () => Promise.reject(new Error("nothing is to be waited for")),
      isWanted: () => true,
    },
  );
  expect(outcome).toMatchObject({
    kind: "compared",
    restored: { restored: 1, notTried: 0 },
    summary: { verdicts: { authentic_restored: 1, not_explained: 1 } },
    comparison: { received: 6, unproven: 1, missing: 0 },
  });
  expect((await checking.lines(all, 0, 9)).lines.map(({ position }) => position)).toEqual([2]);
  expect((await checking.lines({ verdicts: ["no_known_key"] }, 0, 9)).total).toBe(0);
  expect(await checking.details(0, "searched")).toMatchObject({
    signed: first,
    verdict: "authentic_restored",
    causes: ["masked"],
    kid: TEST_KEY.kid,
  });
  expect(await checking.details(2, "searched")).toMatchObject({
    signed: null,
    verdict: "not_explained",
    causes: ["differs_from_entry"],
    differences: [{ key: "act", stored: "PUT", recorded: "GET" }],
  });
});

test("lines are filtered by verdict and by cause, with the beginning of what is stored", async () => {
  const [first = "", ...others] = RECORDS;
  const text = `${[first.replace('"status":', '"status": '), "something else", ...others].join("\n")}\n`;
  const checking = started();
  await checking.run([{ name: "export.log", content: blob(text) }], () => {});
  const altered = await checking.lines({ verdicts: ["authentic_altered"] }, 0, 10);
  expect(altered.lines.map(({ position, excerpt }) => [position, excerpt])).toEqual([
    [0, text.slice(0, 240)],
  ]);
  expect((await checking.lines({ cause: "json_spacing" }, 0, 10)).total).toBe(1);
  expect((await checking.lines({ verdicts: ["not_a_record"] }, 0, 10)).lines[0]?.excerpt).toBe(
    "something else",
  );
  expect(
    (await checking.lines({ verdicts: ["intact"] }, 5, 3)).lines.map(({ position }) => position),
  ).toEqual([7, 8, 9]);
});
