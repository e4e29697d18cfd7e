import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRange, toFieldText } from "./custom-range";

const NOW = Date.parse("2026-11-21T09:00:00Z");
const before = process.env["TZ"];
beforeAll(() => {
  process.env["TZ"] = "Asia/Tokyo";
});
afterAll(() => {
  if (before === undefined) delete process.env["TZ"];
  else process.env["TZ"] = before;
});

describe("the fields of a custom range", () => {
  test("show the wall clock of the chosen zone", () => {
    expect(toFieldText(NOW, "utc")).toBe("2026-11-21T09:00:00");
    expect(toFieldText(NOW, "local")).toBe("2026-11-21T18:00:00");
  });

  test.each(["utc", "local"] as const)(
    "are read back as what they show, the last second whole: %s",
    (zone) => {
      const text = { from: toFieldText(NOW - 60_000, zone), to: toFieldText(NOW, zone) };
      expect(readRange(text, zone, NOW)).toEqual({
        ok: true,
        range: { kind: "custom", from: NOW - 60_000, to: NOW + 999 },
      });
    },
  );

  test("may leave the seconds out", () => {
    expect(readRange({ from: "2026-11-21T08:00", to: "2026-11-21T09:00" }, "utc", NOW).ok).toBe(true);
  });

  test.each([
    ["", "2026-11-21T09:00:00", { from: "required" }],
    ["2026-11-21T08:00:00", "soon", { to: "required" }],
    ["2026-13-45T08:00:00", "", { from: "required", to: "required" }],
    ["2026-11-14T08:00:00", "2026-11-21T09:00:00", { from: "tooEarly" }],
    ["2026-11-22T08:00:00", "2026-11-23T09:00:00", { from: "inFuture", to: "inFuture" }],
    ["2026-11-21T08:00:00", "2026-11-21T07:00:00", { to: "reversed" }],
  ])("from %j to %j is refused", (from, to, faults) => {
    expect(readRange({ from, to }, "utc", NOW)).toEqual({ ok: false, faults });
  });
});
