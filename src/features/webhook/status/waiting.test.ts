import { expect, it } from "vitest";
import { LONGEST_WAIT_MS } from "@/history/certainty";
import { waitingElsewhere, waitingHere } from "./waiting";

const waiting = (endpoint: string, next: string | null, isReplaced = true) => ({
  address_replaced: isReplaced,
  endpoint,
  next_attempt_at: next,
  batches: 2,
});

it("nothing waits elsewhere while everything is for the address of now", () => {
  expect(waitingElsewhere([])).toBeNull();
  expect(waitingElsewhere([waiting("https://a.example.com/", null, false)])).toBeNull();
});

it("tells how many batches wait for which addresses, and when the first of them is due", () => {
  expect(
    waitingElsewhere([
      waiting("https://a.example.com/", "2026-11-22T09:00:00Z"),
      waiting("https://b.example.com/", "2026-11-21T09:00:00Z"),
      waiting("https://b.example.com/", null),
      waiting("https://c.example.com/", "2026-11-21T08:00:00Z", false),
    ]),
  ).toEqual({
    count: 6,
    endpoints: ["https://a.example.com/", "https://b.example.com/"],
    nextAt: Date.UTC(2026, 10, 21, 9),
  });
  expect(waitingElsewhere([waiting("https://a.example.com/", null)])?.nextAt).toBeNull();
});

const SINCE = Date.UTC(2026, 10, 21, 2, 24);
const here = (more: object = {}) => ({
  address_replaced: false,
  replay: false,
  events: 4,
  since: new Date(SINCE).toISOString(),
  next_attempt_at: "2026-11-22T02:24:00Z",
  ...more,
});

it("what the schedule retries by itself is not told as waiting, what takes longer is", () => {
  expect(waitingHere([], SINCE)).toBeNull();
  expect(waitingHere([here()], SINCE + LONGEST_WAIT_MS - 1)).toBeNull();
  expect(waitingHere([here()], SINCE + LONGEST_WAIT_MS)).toEqual({
    events: 4,
    since: SINCE,
    nextAt: Date.UTC(2026, 10, 22, 2, 24),
  });
});

it("what a replay sends, and what is for an address that was left, does not wait here", () => {
  const later = SINCE + 2 * LONGEST_WAIT_MS;
  expect(waitingHere([here({ replay: true }), here({ address_replaced: true })], later)).toBeNull();
  const fresh = here({ since: new Date(later).toISOString(), events: 1, next_attempt_at: null });
  expect(waitingHere([here(), fresh], later)).toMatchObject({ events: 5, since: SINCE });
});
