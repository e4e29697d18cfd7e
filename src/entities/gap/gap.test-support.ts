import type { Gap } from "@/contract/watch/gap";

/** Open since the evening of Nov 22 in Australia; `change` is what a test is about. */
export function gapOf(change: Partial<Gap> = {}): Gap {
  return {
    id: "g1",
    scope: { region: "au" },
    from: "2026-11-22T22:18:49.000Z",
    to: null,
    from_is: "exact",
    cause: "stopped",
    started_by: { code: null, message: "no such host bridge.example.net" },
    replayable_from: "2026-11-22T22:18:49.000Z",
    replayable_until: "2026-11-29T22:18:49.000Z",
    state: "open",
    closed_by: null,
    events: null,
    continued_in: [],
    story: [{ at: "2026-11-22T22:20:49.000Z", kind: "opened", by: null }],
    ...change,
  };
}
