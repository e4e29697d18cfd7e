// What of a step is worth a message, and its words. They name a webhook by region and portal, and a failure by its code:
// never an endpoint's path, a header or a body.

import type { Scope, SegmentState } from "@/history/facts";
import { type Gap, gapAt, type GapView } from "@/history/gap";
import type { Ledger, Step } from "@/history/ledger";
import { assertNever } from "@/lib/assert-never";
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, toRfc3339 } from "@/lib/epoch";
import { scopeBody } from "@/contract/watch/wire";
import { TOKEN_REFUSED } from "@/watching/api-reader";

export type TransitionKind =
  | "stopped"
  | "recovered"
  | "gap_opened"
  | "gap_closed"
  | "a_day_left"
  /** Of the watcher itself: Konnect does not take its token. */
  | "token_refused";

export interface Transition {
  readonly kind: TransitionKind;
  /** Null where it is about the watcher itself. */
  readonly scope: Scope | null;
  readonly at: EpochMs;
  /** Of the failed attempt; null where there was no answer, or it is not about one. */
  readonly code: number | null;
  /** Null where it is about the webhook. */
  readonly gap: Gap | null;
}

/** What there is one message of in ten minutes. */
export function topicOf({ kind, scope, gap }: Transition): string {
  const about = scope ? `${scope.region} ${scope.portalId ?? ""}` : "watcher";
  return `${gap?.id ?? about} ${kind}`;
}

/** What a step changed. @param before null where nothing was known of the webhook */
export function transitionsOf(before: Ledger | null, { ledger, gaps }: Step, at: EpochMs): Transition[] {
  const { scope } = ledger;
  const [was, is] = [stateOf(before), stateOf(ledger)];
  const transitions: Transition[] = [];
  const add = (kind: TransitionKind, code: number | null, gap: Gap | null) =>
    transitions.push({ kind, scope, at, code, gap });
  const code = ledger.looking.last?.lastAttempt?.code ?? null;
  if (is === "stopped" && was !== "stopped") add("stopped", code, null);
  // Active again is not yet delivering again.
  const hadFailed = before !== null && before.looking.failedAt !== null;
  if (is === "delivering" && hadFailed && ledger.looking.failedAt === null) add("recovered", null, null);
  const known = new Map(before?.gaps.map((gap) => [gap.id, gap]));
  for (const gap of gaps) {
    if (gap.closedBy) add("gap_closed", null, gap);
    else if (!known.has(gap.id) && gap.story.length === 1)
      add("gap_opened", gap.startedBy?.code ?? null, gap);
  }
  return transitions;
}

/**
 * That the token is not taken any more: told once, by the first region that shows it.
 *
 * @param before all ledgers, as they were
 */
export function tokenRefusal(
  before: readonly Ledger[],
  { ledger }: Step,
  at: EpochMs,
): readonly Transition[] {
  const isNew = isRefused(ledger) && !before.some(isRefused);
  return isNew ? [{ kind: "token_refused", scope: null, at, code: 401, gap: null }] : [];
}

function isRefused({ looking, scope }: Ledger): boolean {
  return scope.portalId === null && looking.blind?.reason === TOKEN_REFUSED;
}

/** The open gaps of which the oldest events are gone within a day. */
export function losingSoon(scope: Scope, gaps: readonly Gap[], now: EpochMs): Transition[] {
  return gaps
    .map((gap) => gapAt(gap, now, null))
    .filter(({ state, replayableUntil }) => state === "open" && replayableUntil - now <= DAY_MS)
    .map((gap) => ({ kind: "a_day_left" as const, scope, at: now, code: null, gap }));
}

function stateOf(ledger: Ledger | null): SegmentState | null {
  return ledger?.tail.at(-1)?.state ?? null;
}

export interface Message {
  /** For people, as chat systems show it. */
  readonly text: string;
  readonly kind: TransitionKind;
  readonly at: string;
  readonly scope: { readonly region: string; readonly portal_id?: string } | null;
  readonly code: number | null;
  readonly gap: { readonly id: string; readonly from: string; readonly to: string | null } | null;
}

export function messageOf(transition: Transition): Message {
  const { kind, scope, at, code, gap } = transition;
  return {
    text: textOf(transition),
    kind,
    at: toRfc3339(at),
    scope: scope && scopeBody(scope),
    code,
    gap: gap && {
      id: gap.id,
      from: toRfc3339(gap.from),
      to: gap.to === null ? null : toRfc3339(gap.to),
    },
  };
}

function textOf({ kind, scope, at, code, gap }: Transition): string {
  const portal = scope?.portalId ? `, portal ${scope.portalId}` : "";
  const where = `Audit logs${scope ? `, ${scope.region}` : ""}${portal}`;
  const why = code === null ? "" : ` (last answer ${code})`;
  const view = gap && gapAt(gap, at, null);
  switch (kind) {
    case "stopped":
      return `${where}: the webhook has stopped${why}. New events are not delivered until it is resumed.`;
    case "recovered":
      return `${where}: the webhook is delivering again.`;
    case "gap_opened":
      return `${where}: a gap has opened${why}, ${stretchOf(gap)}. It can be replayed for seven days.`;
    case "gap_closed":
      return `${where}: the gap ${stretchOf(gap)} is closed (${CLOSED_BY[gap?.closedBy?.kind ?? "accepted"]}).`;
    case "a_day_left":
      return `${where}: the gap ${stretchOf(gap)} can be replayed as a whole for ${leftOf(view, at)} more.`;
    case "token_refused":
      return `${where}: Konnect does not take the watcher's token any more${why}. Nothing is observed until it has another one.`;
    default:
      return assertNever(kind);
  }
}

const CLOSED_BY = {
  replay: "replayed",
  verified: "verified",
  accepted: "accepted",
  nothing_recorded: "nothing was recorded in it",
} as const satisfies Record<NonNullable<Gap["closedBy"]>["kind"], string>;

function stretchOf(gap: Gap | null): string {
  if (!gap) return "";
  return `from ${toRfc3339(gap.from)} ${gap.to === null ? "on" : `to ${toRfc3339(gap.to)}`}`;
}

function leftOf(gap: GapView | null, now: EpochMs): string {
  const leftMs = Math.max(0, (gap?.replayableUntil ?? now) - now);
  return leftMs >= HOUR_MS ? `${Math.floor(leftMs / HOUR_MS)} h` : `${Math.floor(leftMs / MINUTE_MS)} min`;
}
