import { describe, expect, test } from "vitest";
import { formatBytes, formatDateTime, formatDuration, formatNumber, formatRelative } from "./format";

const INSTANT = Date.UTC(2026, 10, 21, 9, 30, 5, 123);
// Versions of ICU differ in which blanks they use.
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("formatDateTime", () => {
  test("names the zone and shows that zone's time", () => {
    const text = plain(formatDateTime(INSTANT, "en-GB", { timeZone: "Asia/Tokyo" }));
    expect(text).toContain("21 Nov 2026");
    expect(text).toContain("18:30:05");
    expect(text).toMatch(/GMT\+9|JST/);
  });

  test("shows UTC when asked, to the millisecond when asked", () => {
    const text = plain(formatDateTime(INSTANT, "en-GB", { timeZone: "UTC", precision: "millisecond" }));
    expect(text).toContain("09:30:05.123");
    expect(text).toContain("UTC");
  });

  test("leaves the seconds out when minutes are enough", () => {
    const text = formatDateTime(INSTANT, "ja", { timeZone: "UTC", precision: "minute" });
    expect(text).toContain("2026年11月21日");
    expect(text).toContain("9:30");
    expect(text).not.toContain("30:05");
  });

  test("counts midnight as hour 0", () => {
    expect(formatDateTime(Date.UTC(2026, 0, 1), "en-US", { timeZone: "UTC" })).toContain("00:00:00");
  });
});

describe("formatRelative", () => {
  test.each([
    [0, "now"],
    [-999, "now"],
    [-1_000, "1 second ago"],
    [-59_999, "59 seconds ago"],
    [-60_000, "1 minute ago"],
    [-119 * 60_000, "1 hour ago"],
    [2 * 3_600_000, "in 2 hours"],
    [-24 * 3_600_000, "24 hours ago"],
    [24 * 3_600_000, "in 24 hours"],
    [-(72 * 3_600_000 - 1), "71 hours ago"],
    [-72 * 3_600_000, "3 days ago"],
    [-8 * 24 * 3_600_000, "8 days ago"],
  ])("says %i ms as %s", (distanceMs, expected) => {
    expect(formatRelative(INSTANT + distanceMs, INSTANT, "en")).toBe(expected);
  });

  test.each([
    [-180_000, "3分前"],
    [-24 * 3_600_000, "24時間前"],
    [-71 * 3_600_000, "71時間前"],
    [-72 * 3_600_000, "3日前"],
  ])("says %i ms in Japanese as %s", (distanceMs, expected) => {
    expect(formatRelative(INSTANT + distanceMs, INSTANT, "ja").replaceAll(" ", "")).toBe(expected);
  });
});

describe("formatBytes", () => {
  test.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [1_500, "1.5 kB"],
    [123_456, "123 kB"],
    [999_499, "999 kB"],
    [999_600, "1 MB"],
    [3_200_000_000, "3.2 GB"],
  ])("says %i as %s", (bytes, expected) => {
    expect(plain(formatBytes(bytes, "en"))).toBe(expected);
  });
});

describe("formatDuration", () => {
  test.each([
    [40, "40 ms"],
    [1_000, "1 sec"],
    [1_500, "1.5 sec"],
    [8_000, "8 sec"],
    [64_000, "1 min 4 sec"],
    [3_600_000, "1 hr"],
    [3_605_000, "1 hr"],
    [3_780_000, "1 hr 3 min"],
    [7 * 86_400_000, "7 days"],
  ])("says %i ms as %s", (durationMs, expected) => {
    expect(plain(formatDuration(durationMs, "en"))).toBe(expected);
  });
});

test("numbers are grouped as the locale does it", () => {
  expect(formatNumber(1234567, "en")).toBe("1,234,567");
  expect(formatNumber(1234567, "de")).toBe("1.234.567");
});
