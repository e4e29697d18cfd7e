import { expect, it } from "vitest";
import { readRange } from "./range-address";
import { emptyValues, createReplaySchema, toRequest } from "@/features/replay/replay-form";
import { safeParse } from "zod/mini";

const NOW = Date.parse("2026-11-21T09:30:05.700Z");

function read(address: string) {
  const { values, note } = readRange(new URLSearchParams(address), NOW);
  return [note, values.range, values.from.text, values.to.text];
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

it("sends a gap as it was, also while the viewer's clocks change", () => {
  const now = Date.parse("2026-10-25T12:00:00Z");
  const gap = "from=2026-10-25T00:10:00Z&to=2026-10-25T01:30:00Z";
  expect(toRequest(readRange(new URLSearchParams(gap), now).values, now)).toEqual({
    start_at: "2026-10-25T00:10:00.000Z",
    end_at: "2026-10-25T01:30:00.000Z",
  });
});

it("gives values that the form accepts", () => {
  const { values } = readRange(new URLSearchParams("from=2000-01-01T00:00:00Z"), NOW);
  expect(values).not.toEqual(emptyValues);
  expect(
    safeParse(
      createReplaySchema(() => NOW),
      values,
    ).error,
  ).toBeUndefined();
});
