import { describe, expect, test } from "vitest";
import { toRfc3339 } from "@/lib/epoch";
import { parseRetryAfter } from "./retry-after";

const NOW = Date.UTC(2026, 10, 21, 9, 30, 0, 250);

describe("seconds", () => {
  test.each([
    ["0", 0],
    ["1", 1000],
    ["7", 7000],
    ["+7", 7000],
    ["007", 7000],
    ["+0", 0],
    ["120", 120_000],
    ["3600", 3_600_000],
    [" 7 ", 7000],
    ["\t7\t", 7000],
  ])("%j is %i ms, without a cap", (value, waitMs) => {
    expect(parseRetryAfter(value, NOW)).toBe(waitMs);
  });

  test.each([12, 20, 400])(
    "a number of %i digits still leads to an instant that can be written down",
    (digits) => {
      const waitMs = parseRetryAfter("9".repeat(digits), NOW);
      expect(Number.isSafeInteger(waitMs)).toBe(true);
      expect(toRfc3339(NOW + Number(waitMs))).toBe("9999-12-31T23:59:59.999Z");
    },
  );

  test("a wait is never negative, not even beyond the end of time", () => {
    expect(parseRetryAfter("9".repeat(20), Date.UTC(12_000, 0))).toBe(0);
  });
});

describe("dates", () => {
  test.each([
    ["in the future", "Sat, 21 Nov 2026 09:30:10 GMT", 9750],
    ["of this very second, which is past", "Sat, 21 Nov 2026 09:30:00 GMT", 0],
    ["in the past", "Fri, 31 Dec 1999 23:59:59 GMT", 0],
    ["in UTC by name", "Sat, 21 Nov 2026 09:30:10 UTC", 9750],
    ["in another zone, which is read as UTC", "Sat, 21 Nov 2026 09:30:10 PST", 9750],
    ["with blanks around", "  Sat, 21 Nov 2026 09:30:10 GMT\t", 9750],
    ["on another day of the week, which is not compared", "Mon, 21 Nov 2026 09:30:10 GMT", 9750],
    ["on a leap day", "Tue, 29 Feb 2028 00:00:00 GMT", Date.UTC(2028, 1, 29) - NOW],
    ["at the start of a year", "Thu, 01 Jan 2099 00:00:00 GMT", Date.UTC(2099, 0, 1) - NOW],
    ["in the last second of all", "Fri, 31 Dec 9999 23:59:59 GMT", Date.UTC(9999, 11, 31, 23, 59, 59) - NOW],
  ])("%s", (_, value, waitMs) => {
    expect(parseRetryAfter(value, NOW)).toBe(waitMs);
  });

  test("of a receiver with a clock of its own count by that clock, seconds by neither", () => {
    const receiverNow = Date.UTC(2030, 0, 1);
    expect(parseRetryAfter("Tue, 01 Jan 2030 00:00:07 GMT", NOW, receiverNow)).toBe(7000);
    expect(parseRetryAfter("Sat, 21 Nov 2026 09:30:10 GMT", NOW, receiverNow)).toBe(0);
    expect(parseRetryAfter("7", NOW, receiverNow)).toBe(7000);
    expect(parseRetryAfter("9".repeat(20), NOW, receiverNow)).toBe(parseRetryAfter("9".repeat(20), NOW));
  });

  test.each(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])(
    "%s is a month",
    (month) => {
      const value = `Mon, 15 ${month} 2040 06:07:08 GMT`;
      expect(parseRetryAfter(value, NOW)).toBe(Date.parse(value) - NOW);
    },
  );
});

describe("anything else is ignored", () => {
  test.each([
    "",
    " ",
    "-1",
    "-0",
    "+",
    "++1",
    "1.5",
    "1e3",
    "0x10",
    "1 2",
    "7s",
    "seven",
    "Infinity",
    "NaN",
    "٣",
    "\u00A07",
    "7, 8",
    "2026-11-21T09:30:10Z",
    "Sat, 21 Nov 2026 09:30:10",
    "Sat, 21 Nov 2026 09:30:10 +0000",
    "Sat, 21 Nov 2026 09:30:10 CEST",
    "Sat, 21 Nov 2026 24:00:00 GMT",
    "Sat, 21 Nov 2026 09:60:00 GMT",
    "Mon, 30 Feb 2026 09:30:10 GMT",
    "Sun, 29 Feb 2027 00:00:00 GMT",
    "Sat, 00 Nov 2026 09:30:10 GMT",
    "Sat, 1 Nov 2026 09:30:10 GMT",
    "Xyz, 21 Nov 2026 09:30:10 GMT",
    "Sat, 21 Foo 2026 09:30:10 GMT",
    "21 Nov 2026 09:30:10 GMT",
    "Saturday, 21-Nov-26 09:30:10 GMT",
    "Sat Nov 21 09:30:10 2026",
  ])("%j", (value) => {
    expect(parseRetryAfter(value, NOW)).toBeNull();
  });
});
