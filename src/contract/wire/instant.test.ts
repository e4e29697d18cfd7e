import { expect, it } from "vitest";
import { readInstant } from "./instant";

it.each([
  undefined,
  "",
  "0001-01-01T00:00:00Z",
  "0001-01-01T00:00:00.000000Z",
  "0001-01-01T00:00:00+00:00",
  "0001-01-01T09:00:00+09:00",
  "soon",
])("an instant of %j is none", (text) => {
  expect(readInstant(text)).toBeNull();
});

it("any other instant is the one it names, in any year", () => {
  expect(readInstant("1970-01-01T00:00:00Z")).toBe(0);
  expect(readInstant("2026-11-21T18:30:00+09:00")).toBe(Date.UTC(2026, 10, 21, 9, 30));
});
