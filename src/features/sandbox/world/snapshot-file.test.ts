import { expect, test } from "vitest";
import { refusalOf, snapshotFileName } from "./snapshot-file";

test("the file is named after the world and its time", () => {
  expect(snapshotFileName({ scenario: "tour", now: "2026-11-21T09:00:00.000Z" })).toBe(
    "audit-logs-world-tour-20261121T090000Z.json",
  );
});

test.each([
  ["", "invalid", "not_a_snapshot"],
  ["version", "max", "later_version"],
  ["version", "invalid", null],
  ["records.facts[world].value.now", "max", null],
])("a file that is refused for %j, %s", (path, rule, refusal) => {
  expect(refusalOf([{ path, rule, params: {}, text: "" }])).toBe(refusal);
});
