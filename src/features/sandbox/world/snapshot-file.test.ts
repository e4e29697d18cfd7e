import { expect, test } from "vitest";
import { readSnapshotFile, SNAPSHOT_LIMIT_BYTES, snapshotFileName } from "./snapshot-file";

test("the file is named after the world and its time", () => {
  expect(snapshotFileName({ scenario: "tour", now: "2026-11-21T09:00:00.000Z" })).toBe(
    "audit-logs-world-tour-20261121T090000Z.json",
  );
});

const file = (text: string, size = text.length) => ({ size, text: async () => text });

test.each([
  ['{"version":1,"records":[]}', { kind: "snapshot", body: { version: 1, records: [] } }],
  ['{"records":[]}', { kind: "not_a_snapshot" }],
  ["[]", { kind: "not_a_snapshot" }],
  ["null", { kind: "not_a_snapshot" }],
  ["no JSON", { kind: "not_a_snapshot" }],
])("a file with %j", async (text, read) => {
  expect(await readSnapshotFile(file(text))).toEqual(read);
});

test("a file that is too large is not read", async () => {
  const unreadable = {
    size: SNAPSHOT_LIMIT_BYTES + 1,
    text: () => Promise.reject(new Error("was read")),
  };
  expect(await readSnapshotFile(unreadable)).toEqual({ kind: "too_large" });
});
