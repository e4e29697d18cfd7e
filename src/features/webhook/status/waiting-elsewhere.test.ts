import { expect, it } from "vitest";
import { waitingElsewhere } from "./waiting-elsewhere";

const waiting = (endpoint: string, next: string | null, isReplaced = true) => ({
  address_replaced: isReplaced,
  endpoint,
  next_attempt_at: next,
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
    count: 3,
    endpoints: ["https://a.example.com/", "https://b.example.com/"],
    nextAt: Date.UTC(2026, 10, 21, 9),
  });
  expect(waitingElsewhere([waiting("https://a.example.com/", null)])?.nextAt).toBeNull();
});
