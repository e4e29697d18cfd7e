import { expect, it } from "vitest";
import { gapOf } from "@/entities/gap/gap.test-support";
import { gapRequest } from "./gap-request";

const NOW = Date.parse("2026-11-24T03:00:00.700Z");

it.each([
  [
    "up to its end",
    gapOf({ to: "2026-11-23T01:00:00.001Z" }),
    "2026-11-22T22:18:49.000Z",
    "2026-11-23T01:00:00.001Z",
  ],
  ["up to now where it has none", gapOf(), "2026-11-22T22:18:49.000Z", "2026-11-24T03:00:00.000Z"],
  [
    "what is still kept of it, with time for the request",
    gapOf({ from: "2026-11-10T00:00:00Z" }),
    "2026-11-17T03:00:10.000Z",
    "2026-11-24T03:00:00.000Z",
  ],
  [
    "all that is kept where its beginning is unknown",
    gapOf({ from_is: "unknown", to: "2026-11-23T01:00:00.000Z" }),
    "2026-11-17T03:00:10.000Z",
    "2026-11-23T01:00:00.000Z",
  ],
  ["all that is kept where no gap is known", null, "2026-11-17T03:00:10.000Z", "2026-11-24T03:00:00.000Z"],
])("sends a gap %s", (_, gap, start, end) => {
  expect(gapRequest(gap, NOW)).toEqual({ start_at: start, end_at: end });
});
