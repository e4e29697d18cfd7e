import { describe, expect, it } from "vitest";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { isSettled, laterOf, type Proof, proofOf, type Since } from "./proof";

const MOVED_AT = Date.parse("2026-11-21T09:00:00Z");
const BEFORE = "2026-11-21T08:59:59.999Z";
const AT_ONCE = "2026-11-21T09:00:00.000Z";
const AFTER = "2026-11-21T09:00:00.001Z";

const MOVED: Since = { at: MOVED_AT, what: "change" };
const SEEN: Since = { at: MOVED_AT, what: "first_look" };
const UNTRIED: SeenStatus = { webhook_enabled: true, webhook_status: "active" };

const LOST: SeenStatus["arrival"] = {
  kind: "lost",
  loss: { lost: "batch", to: "https://siem.example.com" },
  since: MOVED_AT,
};

function attempted(at: string, code?: number, more: Partial<SeenStatus> = {}): SeenStatus {
  return {
    ...UNTRIED,
    last_attempt_at: at,
    ...(code !== undefined && { last_response_code: code }),
    ...more,
  };
}

describe("proofOf", () => {
  it.each<[string, SeenStatus, Since, Proof]>([
    ["an accepted attempt after the move", attempted(AFTER, 202), MOVED, "proven"],
    ["an accepted attempt before it", attempted(BEFORE, 200), MOVED, "waiting"],
    ["one at the same instant, which may be from before", attempted(AT_ONCE, 200), MOVED, "waiting"],
    ["no attempt ever", UNTRIED, MOVED, "waiting"],
    ["a refused attempt after the move", attempted(AFTER, 401), MOVED, "failed"],
    ["one without an answer", attempted(AFTER), MOVED, "failed"],
    [
      "a refused one that has stopped delivery",
      attempted(AFTER, 401, { webhook_status: "inactive" }),
      MOVED,
      "failed",
    ],
    ["one that had stopped before", attempted(BEFORE, 401, { webhook_status: "inactive" }), MOVED, "stopped"],
    [
      "an accepted answer to a batch that a redirect had lost",
      attempted(AFTER, 200, { arrival: LOST }),
      MOVED,
      "failed",
    ],
    ["a switched-off webhook", { ...attempted(AFTER, 200), webhook_enabled: false }, MOVED, "off"],
    ["an accepted one before the first look", attempted(BEFORE, 200), SEEN, "unsure"],
    ["a refused one before the first look", attempted(BEFORE, 500), SEEN, "waiting"],
    ["an accepted one after the first look", attempted(AFTER, 200), SEEN, "proven"],
    [
      "an accepted one where there was none before",
      attempted(BEFORE, 200),
      { at: null, what: "change" },
      "proven",
    ],
  ])("%s", (_what, status, since, proof) => {
    expect(proofOf({ status, since })).toBe(proof);
  });

  it.each(["pending", "unread"] as const)("proves nothing by a status that is %s", (status) => {
    expect(proofOf({ status, since: MOVED })).toBe(status);
  });

  it("proves nothing before it is known when the move was", () => {
    expect(proofOf({ status: attempted(AFTER, 200), since: "pending" })).toBe("pending");
  });
});

it("waits for nothing more once an attempt was accepted, or where nothing is sent", () => {
  const proofs: readonly Proof[] = [
    "proven",
    "failed",
    "waiting",
    "unsure",
    "off",
    "stopped",
    "pending",
    "unread",
  ];
  expect(proofs.filter(isSettled)).toEqual(["proven", "off"]);
});

describe("laterOf", () => {
  it("counts from the last change of the token, whichever it was", () => {
    expect(laterOf(MOVED, MOVED_AT + 1)).toEqual({ at: MOVED_AT + 1, what: "change" });
    expect(laterOf(SEEN, MOVED_AT + 1)).toEqual({ at: MOVED_AT + 1, what: "change" });
    expect(laterOf({ at: null, what: "change" }, MOVED_AT)).toEqual(MOVED);
    expect(laterOf(MOVED, MOVED_AT - 1)).toBe(MOVED);
    expect(laterOf(SEEN, null)).toBe(SEEN);
  });
});
