import { describe, expect, it } from "vitest";
import { midnights } from "./midnights";

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
