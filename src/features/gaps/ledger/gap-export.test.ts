import { expect, test } from "vitest";
import { gapOf } from "@/entities/gap/gap.test-support";
import { exportFileName, exportText } from "./gap-export";

const CLOSED = gapOf({
  state: "closed",
  to: "2026-11-23T00:00:00Z",
  events: { recorded: 41, own_reads: 2, counted_at: "2026-11-23T00:01:00Z" },
  closed_by: {
    kind: "accepted",
    at: "2026-11-24T00:00:00Z",
    by: { id: "u1", name: "Ada" },
    reason: '=HYPERLINK("https://x.example"), told',
  },
  continued_in: ["g2", "g3"],
});

test("JSON has the gaps as they were told", () => {
  expect(JSON.parse(exportText([CLOSED, gapOf()], "json", () => ""))).toEqual([CLOSED, gapOf()]);
});

test("CSV has a line a gap, and nothing in it that a spreadsheet runs", () => {
  const [head = "", line = "", open = ""] = exportText(
    [CLOSED, gapOf()],
    "csv",
    () => "AU - Australia",
  ).split("\r\n");
  const column = (name: string) => head.replace("\u{FEFF}", "").split(",").indexOf(name);
  // Only the reason has a comma, and stands behind these.
  expect(line.split(",")[column("webhook")]).toBe("AU - Australia");
  expect(line.split(",")[column("events_recorded")]).toBe("41");
  expect(line).toContain(`,Ada,u1,"'=HYPERLINK(""https://x.example""), told",`);
  expect(line).toMatch(/,g2 g3$/);
  expect(open.split(",")[column("to")]).toBe("");
  expect(open.split(",")).toHaveLength(head.split(",").length);
});

test("the name of the file says what is in it, and when it was made", () => {
  expect(exportFileName("not_closed", Date.parse("2026-11-29T02:30:00.5Z"), "csv")).toBe(
    "gaps_not_closed_20261129T023000Z.csv",
  );
});
