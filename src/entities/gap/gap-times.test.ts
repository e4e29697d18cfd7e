import { describe, expect, it } from "vitest";
import { HOUR_MS } from "@/lib/epoch";
import { gapDeadline, gapReplayPath, gapTimes } from "./gap-times";
import { gapOf } from "./gap.test-support";

const FROM = Date.parse("2026-11-22T22:18:49Z");
const WHOLE_UNTIL = Date.parse("2026-11-29T22:18:49Z");
const CLOSED_AT_ONE = "2026-11-23T01:18:49Z";

describe("what is left of a gap", () => {
  it("goes on with the clock, past what the host said when it was asked", () => {
    const times = gapTimes(gapOf(), WHOLE_UNTIL + 2 * HOUR_MS);
    expect(times.lostMs).toBe(2 * HOUR_MS);
    expect(times.keptFrom).toBe(FROM + 2 * HOUR_MS);
  });

  it("is nothing where the host says that it is lost, as for a portal that was deleted", () => {
    const times = gapTimes(gapOf({ to: CLOSED_AT_ONE, state: "lost" }), FROM + 5 * HOUR_MS);
    expect(times.lostMs).toBe(3 * HOUR_MS);
  });
});

describe("the deadline", () => {
  it.each([
    ["whole to its last millisecond", gapOf(), WHOLE_UNTIL - 1, "whole"],
    ["losing from then on", gapOf(), WHOLE_UNTIL, "losing"],
    [
      "gone when its end has passed the edge",
      gapOf({ to: CLOSED_AT_ONE }),
      WHOLE_UNTIL + 3 * HOUR_MS,
      "gone",
    ],
    ["never gone while it goes on", gapOf(), WHOLE_UNTIL + 999 * HOUR_MS, "losing"],
  ])("is %s", (_name, gap, now, kind) => {
    expect(gapDeadline(gap, now)?.kind).toBe(kind);
  });

  it("is none for a closed gap", () => {
    expect(gapDeadline(gapOf({ state: "closed" }), FROM)).toBeNull();
  });
});

describe("the way to the replay", () => {
  it("asks for all that is kept, up to now where it has no end", () => {
    expect(gapReplayPath(gapOf(), FROM + HOUR_MS)).toBe(
      "/organization/audit-logs-setup/konnect/au/replay?from=2026-11-22T22%3A18%3A49.000Z&to=2026-11-22T23%3A18%3A49.000Z",
    );
  });

  it("leaves out what is lost, and leads to the portal's own tab", () => {
    const gap = gapOf({ scope: { region: "eu", portal_id: "p1" }, to: CLOSED_AT_ONE });
    expect(gapReplayPath(gap, WHOLE_UNTIL + HOUR_MS)).toBe(
      "/dev-portal/portals/p1/settings/audit-logs/replay?from=2026-11-22T23%3A18%3A49.000Z&to=2026-11-23T01%3A18%3A49.000Z",
    );
  });

  it("asks for all that is kept where its beginning is unknown, unless the known part is wanted", () => {
    const gap = gapOf({ from_is: "unknown" });
    const now = FROM + HOUR_MS;
    expect(gapReplayPath(gap, now)).toContain(
      "?from=2026-11-15T23%3A23%3A49.000Z&to=2026-11-22T23%3A18%3A49.000Z",
    );
    expect(gapReplayPath(gap, now, "known")).toContain("?from=2026-11-22T22%3A18%3A49.000Z&");
  });

  it("is none where nothing can be sent again", () => {
    expect(gapReplayPath(gapOf({ state: "lost" }), FROM)).toBeNull();
    expect(gapReplayPath(gapOf({ state: "closed" }), FROM)).toBeNull();
  });
});
