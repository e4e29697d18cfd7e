import { expect, test } from "vitest";
import { NO_CHOICE, readColumnChoice, withToggled, withWidth } from "./column-choice";

test.each([
  null,
  "",
  "{",
  "7",
  "[]",
  '{"shown": 1, "widthsPx": []}',
  '{"widthsPx": {"time": "wide", "x": 9}}',
])("%j is no choice", (stored) => {
  expect(readColumnChoice(stored)).toEqual(NO_CHOICE);
});

test("a choice is read as it was stored, in the list's own order and within what can be read", () => {
  const stored = JSON.stringify({ shown: ["ip", "what", "mars", "time"], widthsPx: { time: 1, ip: 123.4 } });
  expect(readColumnChoice(stored)).toEqual({
    shown: ["time", "what", "ip"],
    widthsPx: { time: 48, ip: 123 },
  });
});

test("a column is added in its place, and taken away again", () => {
  const added = withToggled(NO_CHOICE, ["time", "what"], "who");
  expect(added.shown).toEqual(["time", "who", "what"]);
  expect(withToggled(added, added.shown ?? [], "who").shown).toEqual(["time", "what"]);
});

test("a width is within what can be read", () => {
  expect(withWidth(NO_CHOICE, "ip", 9999).widthsPx).toEqual({ ip: 800 });
});
