import { expect, test } from "vitest";
import { fromLocalText, toLocalText } from "./local-instant";

test.each(["2026-11-21T09:00:00Z", "2026-07-01T23:59:59Z", "1999-12-31T00:00:01Z"])(
  "%s comes back, whatever zone this computer is in",
  (text) => {
    const instant = Date.parse(text);
    expect(fromLocalText(toLocalText(instant))).toBe(instant);
  },
);

test("seconds may be left out, as fields do with whole minutes", () => {
  expect(fromLocalText("2026-11-21T09:30")).toBe(fromLocalText("2026-11-21T09:30:00"));
});

test.each(["", "2026-11-21", "tomorrow", "2026-13-01T00:00", "2026-11-21T25:00"])("%j is none", (text) => {
  expect(fromLocalText(text)).toBeNull();
});
