import { expect, it } from "vitest";
import { readRange } from "./range-address";
import { emptyValues, createReplaySchema, toRequest } from "./replay-form";
import { safeParse } from "zod/mini";

const NOW = Date.parse("2026-11-21T09:30:05.700Z");
const UTC = { timeZone: "UTC", now: NOW };

function read(address: string, setting = UTC) {
  const { values, note } = readRange(new URLSearchParams(address), setting);
  return [note, values.range, values.from, values.to];
}

it.each([
  ["", ["none", "1h", "", ""]],
  ["state=x", ["none", "1h", "", ""]],
  [
    "from=2026-11-20T10:00:00Z&to=2026-11-20T11:00:00Z",
    ["none", "custom", "2026-11-20T10:00:00", "2026-11-20T11:00:00"],
  ],
  // Whole seconds around it.
  [
    "from=2026-11-20T10:00:00.900Z&to=2026-11-20T11:00:00.100Z",
    ["none", "custom", "2026-11-20T10:00:00", "2026-11-20T11:00:01"],
  ],
  // An open end is now.
  ["from=2026-11-20T10:00:00Z", ["none", "custom", "2026-11-20T10:00:00", "2026-11-21T09:30:05"]],
  [
    "from=2026-11-20T10:00:00%2B09:00&to=2026-11-20T11:00:00%2B09:00",
    ["none", "custom", "2026-11-20T01:00:00", "2026-11-20T02:00:00"],
  ],
  // Made by a clock that was ahead.
  [
    "from=2026-11-20T10:00:00Z&to=2026-11-21T09:30:09Z",
    ["none", "custom", "2026-11-20T10:00:00", "2026-11-21T09:30:05"],
  ],
  // Some minutes inside the seven days, to have time to send.
  [
    "from=2026-11-01T00:00:00Z&to=2026-11-20T11:00:00Z",
    ["shortened", "custom", "2026-11-14T09:33:00", "2026-11-20T11:00:00"],
  ],
  [
    "from=2026-11-20T10:00:00Z&to=2026-12-01T00:00:00Z",
    ["shortened", "custom", "2026-11-20T10:00:00", "2026-11-21T09:30:05"],
  ],
  ["from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z", ["expired", "1h", "", ""]],
  ["from=yesterday", ["unreadable", "1h", "", ""]],
  ["to=2026-11-20T11:00:00Z", ["unreadable", "1h", "", ""]],
  ["from=2026-11-20T12:00:00Z&to=2026-11-20T11:00:00Z", ["unreadable", "1h", "", ""]],
  [
    "from=2026-12-20T12:00:00Z&to=2026-12-21T11:00:00Z",
    ["shortened", "custom", "2026-11-21T09:30:05", "2026-11-21T09:30:05"],
  ],
])("reads ?%s as %j", (address, expected) => {
  expect(read(address)).toEqual(expected);
});

it("shows a gap in the viewer's zone and sends it as it was, also while clocks change", () => {
  const setting = { timeZone: "Europe/Berlin", now: Date.parse("2026-10-25T12:00:00Z") };
  const gap = "from=2026-10-24T23:30:00Z&to=2026-10-25T01:30:00Z";
  const { values } = readRange(new URLSearchParams(gap), setting);
  expect([values.from, values.to]).toEqual(["2026-10-25T01:30:00", "2026-10-25T02:30:00"]);
  expect(toRequest(values, setting)).toEqual({
    start_at: "2026-10-24T23:30:00.000Z",
    end_at: "2026-10-25T01:30:00.000Z",
  });
});

it("gives values that the form accepts", () => {
  const { values } = readRange(new URLSearchParams("from=2000-01-01T00:00:00Z"), UTC);
  expect(values).not.toEqual(emptyValues);
  expect(
    safeParse(
      createReplaySchema(() => UTC),
      values,
    ).error,
  ).toBeUndefined();
});
