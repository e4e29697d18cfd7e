// What can still be done about a gap at an instant. The wire tells how it was when it was asked; time goes on since.

import { RETENTION_MS } from "@/audit-log/retention";
import type { Gap } from "@/contract/watch/gap";
import { readInstant } from "@/contract/wire/instant";
import { webhookPath } from "@/lib/console-paths";
import { type EpochMs, MINUTE_MS, toRfc3339 } from "@/lib/epoch";
import { webhookScopeOf } from "./gap-scope";

export interface GapTimes {
  readonly from: EpochMs;
  /** Exclusive; null: it has no end yet. */
  readonly to: EpochMs | null;
  /** Up to now where it has no end. */
  readonly lengthMs: number;
  /** From here on events are still kept; the end where none are. */
  readonly keptFrom: EpochMs;
  /** How much of it, in ms of event time, can no longer be sent again. */
  readonly lostMs: number;
}

export function gapTimes(gap: Gap, now: EpochMs): GapTimes {
  const from = readInstant(gap.from) ?? 0;
  const to = gap.to === null ? null : readInstant(gap.to);
  const end = Math.max(from, to ?? now);
  const keptFrom = gap.state === "lost" ? end : Math.min(end, Math.max(from, now - RETENTION_MS));
  return { from, to, lengthMs: end - from, keptFrom, lostMs: keptFrom - from };
}

/** `at`: the instant from which it is no longer whole. A closed gap has no deadline. */
export type GapDeadline =
  | { readonly kind: "whole" | "losing"; readonly at: EpochMs }
  | { readonly kind: "gone" };

export function gapDeadline(gap: Gap, now: EpochMs): GapDeadline | null {
  if (gap.state === "closed") return null;
  const { to, from, keptFrom } = gapTimes(gap, now);
  if (gap.state === "lost" || keptFrom === to) return { kind: "gone" };
  const at = from + RETENTION_MS;
  return { kind: now < at ? "whole" : "losing", at };
}

/** Between offering the beginning of what is kept and sending it some time passes. */
const TIME_TO_SEND_MS = 5 * MINUTE_MS;

/**
 * The Replay tab of its webhook with the range that can still be sent; null where nothing can.
 * @param start `safe`: where its beginning is unknown, all that is kept before its end; `known`: not before the gap
 */
export function gapReplayPath(gap: Gap, now: EpochMs, start: "safe" | "known" = "safe"): string | null {
  if (gap.state === "closed" || gapDeadline(gap, now)?.kind === "gone") return null;
  const { to, keptFrom } = gapTimes(gap, now);
  const isWidened = gap.from_is === "unknown" && start === "safe";
  const from = isWidened ? Math.min(keptFrom, now - RETENTION_MS + TIME_TO_SEND_MS) : keptFrom;
  const range = { from: toRfc3339(from), to: toRfc3339(to ?? now) };
  return `${webhookPath(webhookScopeOf(gap.scope), "replay")}?${new URLSearchParams(range)}`;
}
