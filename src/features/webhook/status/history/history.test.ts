import { describe, expect, it, test } from "vitest";
import type { Segment } from "@/contract/watch/watch-history";
import { HOUR_MS } from "@/lib/epoch";
import { midnights } from "./midnights";
import { notObservedMs } from "@/entities/history/not-observed";
import { provenRanges } from "./proven-ranges";

const at = (text: string) => Date.parse(text);

describe("midnights", () => {
  it.each([
    ["UTC", "2026-11-14T09:00:00Z", "2026-11-17T09:00:00Z", ["15T00", "16T00", "17T00"]],
    ["Asia/Kolkata", "2026-11-14T19:00:00Z", "2026-11-16T09:00:00Z", ["15T18"]],
    [
      "across the end of summer time",
      "2026-10-24T12:00:00Z",
      "2026-10-27T12:00:00Z",
      ["24T22", "25T23", "26T23"],
    ],
    ["where a day begins at one o'clock", "2018-11-03T12:00:00Z", "2018-11-05T12:00:00Z", ["04T03", "05T02"]],
  ])("%s", (name, from, to, expected) => {
    const zones: Readonly<Record<string, string>> = {
      "across the end of summer time": "Europe/Berlin",
      "where a day begins at one o'clock": "America/Sao_Paulo",
    };
    const found = midnights({ from: at(from), to: at(to) }, zones[name] ?? name);
    expect(found.map((each) => new Date(each).toISOString().slice(8, 13))).toEqual(expected);
  });
});

function segment(from: string, to: string | null, state: Segment["state"]): Segment {
  return { from, to, state };
}

describe("what was not observed", () => {
  const window = { from: at("2026-11-20T00:00:00Z"), to: at("2026-11-21T00:00:00Z") };
  const segments = [
    segment("2026-11-20T00:00:00Z", "2026-11-20T06:00:00Z", "delivering"),
    segment("2026-11-20T06:00:00Z", "2026-11-20T20:00:00Z", "unobserved"),
    segment("2026-11-20T20:00:00Z", null, "stopped"),
  ];

  test("is what was not looked at, before the first segment too", () => {
    expect(notObservedMs(segments, [], window)).toBe(14 * HOUR_MS);
    expect(notObservedMs(segments.slice(2), [], window)).toBe(20 * HOUR_MS);
    expect(notObservedMs([], [], window)).toBe(24 * HOUR_MS);
  });

  test("is taken off by a completed replay, and not by another one", () => {
    const job = (status: string) => ({
      status,
      start_at: "2026-11-20T06:00:00Z",
      end_at: "2026-11-20T16:00:00Z",
      updated_at: "2026-11-20T21:00:00Z",
    });
    expect(notObservedMs(segments, provenRanges([], job("completed")), window)).toBe(4 * HOUR_MS);
    expect(notObservedMs(segments, provenRanges([], job("failed")), window)).toBe(14 * HOUR_MS);
  });
});
