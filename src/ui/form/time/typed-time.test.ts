import { describe, expect, it } from "vitest";
import { happensTwice, onClockOf, readTypedTime, type TypedTime, typedTime } from "./typed-time";

const NEW_YORK = "America/New_York";

function newYork(text: string): TypedTime {
  return { text, timeZone: NEW_YORK };
}

describe("a typed time is read", () => {
  it.each([
    ["2026-11-21T04:30", "2026-11-21T09:30:00.000Z"],
    [" 2026-11-21T04:30:05 ", "2026-11-21T09:30:05.000Z"],
  ])("%j on the clock of its zone", (text, instant) => {
    expect(readTypedTime(newYork(text), "first")).toBe(Date.parse(instant));
  });

  it.each([
    ["", "required"],
    [" ", "required"],
    ["soon", "is_date_time"],
    ["2026-03-08T02:30", "time.noSuchTime"],
  ])("%j as an error of its field", (text, error) => {
    expect(readTypedTime(newYork(text), "second")).toBe(error);
  });

  it("as the first or the second one where it happens twice", () => {
    const twice = newYork("2026-11-01T01:30");
    expect(happensTwice(twice)).toBe(true);
    expect(readTypedTime(twice, "first")).toBe(Date.parse("2026-11-01T05:30:00Z"));
    expect(readTypedTime(twice, "second")).toBe(Date.parse("2026-11-01T06:30:00Z"));
  });
});

describe("on the clock of another zone", () => {
  it("it is the same instant", () => {
    const time = typedTime(Date.parse("2026-11-21T09:30:05.700Z"));
    expect(onClockOf(time, "Asia/Tokyo", "first")).toEqual({
      text: "2026-11-21T18:30:05",
      timeZone: "Asia/Tokyo",
    });
  });

  it("a time that happens twice is the one that was meant", () => {
    expect(onClockOf(newYork("2026-11-01T01:30"), "UTC", "second").text).toBe("2026-11-01T06:30:00");
  });

  it.each(["", "2026-11-2", "2026-03-08T02:30"])("%j stays as it was typed", (text) => {
    expect(onClockOf(newYork(text), "UTC", "first")).toEqual({ text, timeZone: "UTC" });
  });
});
