import type { Probe } from "./probe";

/** Of the region us, just begun. */
export function probeOf(changes: Partial<Probe> = {}): Probe {
  return {
    nonce: "alc-abcdefgh2345",
    scope: { kind: "region", region: "us" },
    destinationId: "d1",
    logFormat: "cef",
    askedAt: Date.parse("2026-11-21T09:00:00Z"),
    attemptBefore: null,
    isMarked: true,
    recorded: null,
    verdict: null,
    ...changes,
  };
}
