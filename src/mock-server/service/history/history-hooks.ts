// When the history of a webhook is told of a change: at each step of its lane and each stage of its replay job, in the
// turn that makes the change, so that one commit holds both.

import { hasArrived } from "@/audit-log/delivery/attempt-outcome";
import { type ReplayJob, stateOf } from "@/history/facts";
import type { Ledger } from "@/history/ledger";
import { portalGone } from "@/history/look";
import { type LostEvents, wantsArrivals, type WorldChange } from "@/history/world-change";
import type { EpochMs } from "@/lib/epoch";
import type { Delivery } from "@/mock-server/engine/lane/delivery";
import type { LaneChange } from "@/mock-server/engine/lane/lane";
import { isSameAddress } from "@/mock-server/engine/lane/line";
import { type Scope, type ScopeKey, scopeKey } from "@/mock-server/engine/lane/scope";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { keepStep, ledgerOf, ledgersOf, noteChange, presentOf, watchedScope } from "./history-book";

/** Lets history follow the lanes; once for each engine. */
export function registerHistory(context: ServiceContext): void {
  context.engine.onLaneChanged((change) => whatToNote(context, change));
}

/** Writes down that the replay job of a scope is another one, or at another stage. */
export async function noteReplay(
  context: ServiceContext,
  scope: Scope,
  replayed: NonNullable<WorldChange["replayed"]> = [],
): Promise<void> {
  await noteChange(context, scope, { replayed });
}

/** Writes down that a portal was deleted, if its webhook was ever set up. */
export function notePortalGone({ world, engine }: ServiceContext, key: ScopeKey): void {
  const ledger = ledgersOf(world).get(key);
  if (ledger) keepStep(world, key, portalGone(ledger, engine.now));
}

/** Whether a delivery that is over has brought its batch to the collector; null where it was taken and its way is not known. */
export function hasBrought({ state, attempts }: Delivery): boolean | null {
  const outcome = attempts.at(-1)?.outcome;
  return state === "delivered" && outcome ? hasArrived(outcome) : false;
}

/** Nearly every step is a batch that arrived as the one before it: no news. */
function whatToNote(context: ServiceContext, change: LaneChange): (() => Promise<void>) | null {
  const { webhook, target, over, unsent } = change;
  const ledger = ledgerOf(context.world, watchedScope(webhook.scope));
  // What a replay sends is missing already, or it is not.
  const lost = over.filter((delivery) => delivery.kind === "live" && hasBrought(delivery) === false);
  const arrival = wantsArrivals(ledger)
    ? over.find((delivery) => hasBrought(delivery) && target && isSameAddress(delivery.target, target))
    : undefined;
  const isMissing = unsent !== null && ledger.wasEnabled;
  if (lost.length === 0 && !arrival && !isMissing && !isOtherwise(context, ledger, webhook.scope))
    return null;
  return async () => {
    const events: LostEvents[] = isMissing
      ? [{ from: unsent.at, to: unsent.at + 1, recordedAt: afterThat(unsent.recordedAt) }]
      : [];
    for (const delivery of lost) events.push(...(await eventsOf(context, delivery)));
    const arrived = arrival && { arrived: { openedAt: arrival.createdAt } };
    await noteChange(context, webhook.scope, { lost: events, ...arrived });
  };
}

/** Whether anything of a webhook is not as its ledger has it. */
function isOtherwise(context: ServiceContext, ledger: Ledger, scope: Scope): boolean {
  const present = presentOf(context, scopeKey(scope), scope);
  const state = stateOf(present);
  const hasFailed = state === "failing" || state === "stopped";
  const code = hasFailed ? (present.lastAttempt?.code ?? null) : null;
  return (
    state !== ledger.flow.state ||
    code !== ledger.tail.at(-1)?.code ||
    present.destinationId !== ledger.destinationId ||
    !isSameJob(present.job, ledger.job)
  );
}

function isSameJob(one: ReplayJob | null, other: ReplayJob | null): boolean {
  return one?.startAt === other?.startAt && one?.endAt === other?.endAt && one?.status === other?.status;
}

/** The times of a delivery's events; those that were given an earlier one than that of recording by themselves. */
export async function eventsOf(
  { engine }: Pick<ServiceContext, "engine">,
  { scope, ranges }: Pick<Delivery, "scope" | "ranges">,
): Promise<LostEvents[]> {
  const inOrder: number[] = [];
  const late: number[] = [];
  let recordedAt = 0;
  for (const { value } of await engine.events.read(scopeKey(scope), ranges)) {
    const { event } = value;
    (value.recordedAt === undefined ? inOrder : late).push(event.occurredAt);
    recordedAt = Math.max(recordedAt, value.recordedAt ?? 0);
  }
  return [
    ...(inOrder.length > 0 ? [spanOf(inOrder)] : []),
    ...(late.length > 0 ? [{ ...spanOf(late), recordedAt: afterThat(recordedAt) }] : []),
  ];
}

/** A proof of the same millisecond may be of before it was recorded. */
function afterThat(recordedAt: EpochMs): EpochMs {
  return recordedAt + 1;
}

function spanOf(times: readonly number[]): { from: number; to: number } {
  // A batch has at most some hundred events, but a stretch of the log may have more than a call takes arguments.
  let [from, to] = [Infinity, -Infinity];
  for (const at of times) [from, to] = [Math.min(from, at), Math.max(to, at + 1)];
  return { from, to };
}
