// The history of a world that was stored before there was any: made once, from its delivery log, when the world is taken
// up. What the log no longer tells is `unobserved`; events that are in no delivery that arrived lie in gaps.

import type { ReplayJob, Scope } from "@/history/facts";
import type { Ledger } from "@/history/ledger";
import { overlap } from "@/history/ranges";
import { unobserved } from "@/history/segment";
import { changedWorld, type LostEvents, type WorldChange } from "@/history/world-change";
import type { Delivery } from "@/mock-server/engine/lane/delivery";
import { logName } from "@/mock-server/engine/world/event-log";
import { scopeKey, type ScopeKey } from "@/mock-server/engine/lane/scope";
import type { SeqRange } from "@/mock-server/engine/lane/seq-range";
import { DELIVERY_LOG } from "@/mock-server/engine/world/world";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { beginWatch, emptyLedger, keepStep, presentOf, watchedScope } from "./history-book";
import { eventsOf, hasBrought } from "./history-hooks";

/** Writes the history of every webhook that was ever set up, and that the world is watched from now on. */
export async function historyFromLog(context: ServiceContext): Promise<void> {
  const { world } = context;
  const { firstSeq, lastSeq } = world.logExtent(DELIVERY_LOG);
  const log = (await world.readLog<Delivery>(DELIVERY_LOG, firstSeq, lastSeq)).map(({ value }) => value);
  for (const [key, { scope }] of world.webhooks.entries()) {
    const over = log.filter((delivery) => scopeKey(delivery.scope) === key);
    await writeHistory(context, key as ScopeKey, watchedScope(scope), over); // that table is by scope
  }
  beginWatch(context);
}

async function writeHistory(
  context: ServiceContext,
  key: ScopeKey,
  scope: Scope,
  over: readonly Delivery[],
): Promise<void> {
  const { world, engine } = context;
  let ledger = ledgerNotObserved(context, scope);
  const take = (change: WorldChange) => {
    const step = changedWorld(ledger, change);
    keepStep(world, key, step);
    ledger = step.ledger;
  };
  let lastAttempt: WorldChange["lastAttempt"] = null;
  for (const change of await changesOf(context, over)) {
    lastAttempt = change.lastAttempt ?? lastAttempt;
    take({ ...change, lastAttempt });
  }
  const webhook = world.webhooks.get(key);
  if (!webhook) return;
  const present = presentOf(context, key, webhook.scope);
  const lost = await missingEvents(context, key, over);
  const isSending = present.enabled && present.status === "active";
  const last = lost.at(-1);
  // What is missing up to now is missing because nothing is sent; older stretches have their ends.
  const isGoingOn = !isSending && last?.isNewest === true;
  const events = lost.map(({ from, to }): LostEvents => ({ from, to, recordedAt: engine.now }));
  if (isGoingOn) events[events.length - 1] = { from: last.from, to: last.to };
  take({ at: engine.now, ...present, lost: events, replayed: replayedBy(present.job, lost) });
}

/** What the last job proves, if it completed and nothing of its range is missing. */
function replayedBy(
  job: ReplayJob | null,
  missing: readonly LostEvents[],
): NonNullable<WorldChange["replayed"]> {
  if (job?.status !== "completed") return [];
  const range = { from: job.startAt, to: job.endAt + 1 };
  return missing.some((each) => overlap(each, range)) ? [] : [{ ...range, job }];
}

function ledgerNotObserved({ world }: ServiceContext, scope: Scope): Ledger {
  const { createdAt } = world.facts;
  const ledger = emptyLedger(world, scope, createdAt);
  return { ...ledger, tail: [{ from: createdAt, to: null, ...unobserved(null) }] };
}

/** What the deliveries that are over say of their webhook, each at its instant. */
async function changesOf(
  context: Pick<ServiceContext, "engine">,
  over: readonly Delivery[],
): Promise<WorldChange[]> {
  const changes: WorldChange[] = [];
  for (const delivery of over) {
    const { kind, createdAt, finishedAt, target, reason, attempts } = delivery;
    const { destinationId } = target;
    const on = { enabled: true, status: "active", destinationId, job: null };
    // A live batch is opened only while the webhook is on and active.
    const isUnknown = hasBrought(delivery) === null;
    if (kind === "live" && !isUnknown) changes.push({ ...on, at: createdAt, lastAttempt: null });
    const attempt = attempts.at(-1);
    if (finishedAt === null || reason === "dropped" || !attempt) continue;
    const { outcome, startedAt } = attempt;
    const code = outcome?.kind === "response" ? outcome.status : null;
    const lastAttempt = { at: startedAt, code, message: "" };
    if (isUnknown) changes.push({ ...on, at: finishedAt, status: "unknown", lastAttempt });
    else if (hasBrought(delivery)) {
      changes.push({ ...on, at: finishedAt, lastAttempt, arrived: { openedAt: createdAt } });
    } else if (delivery.state === "failed") {
      const lost = kind === "live" ? await eventsOf(context, delivery) : [];
      changes.push({ ...on, at: finishedAt, status: "inactive", lastAttempt, lost });
    }
  }
  return changes.toSorted((one, other) => one.at - other.at);
}

/** Stretches of events that were owed and are neither delivered nor under way, as far as they are still kept. */
async function missingEvents(
  context: ServiceContext,
  key: ScopeKey,
  over: readonly Delivery[],
): Promise<(LostEvents & { readonly isNewest: boolean })[]> {
  const { world, engine } = context;
  const open = engine.openDeliveries().filter((delivery) => scopeKey(delivery.scope) === key);
  const first = Math.min(
    ...[...over, ...open].flatMap(({ kind, ranges }) =>
      kind === "live" ? ranges.map(({ firstSeq }) => firstSeq) : [],
    ),
  );
  const { firstSeq, lastSeq } = world.logExtent(logName(key));
  // What was answered with 2xx, and by which way is not known, is not called lost.
  const safe = [...over.filter((delivery) => hasBrought(delivery) !== false), ...open].flatMap(
    ({ ranges }) => ranges,
  );
  const scope = world.webhooks.get(key)?.scope;
  if (!scope) return [];
  const missing: (LostEvents & { readonly isNewest: boolean })[] = [];
  // Before the first live batch that is known of, nothing was owed or nothing is known.
  for (const range of withoutRanges({ firstSeq: Math.max(first, firstSeq), lastSeq }, safe)) {
    const spans = await eventsOf(context, { scope, ranges: [range] });
    const [from, to] = [
      Math.min(...spans.map((span) => span.from)),
      Math.max(...spans.map((span) => span.to)),
    ];
    if (from < to) missing.push({ from, to, isNewest: range.lastSeq === lastSeq });
  }
  return missing;
}

function withoutRanges({ firstSeq, lastSeq }: SeqRange, holes: readonly SeqRange[]): SeqRange[] {
  const left: SeqRange[] = [];
  let next = firstSeq;
  for (const hole of holes.toSorted((one, other) => one.firstSeq - other.firstSeq)) {
    if (hole.firstSeq > next) left.push({ firstSeq: next, lastSeq: Math.min(hole.firstSeq - 1, lastSeq) });
    next = Math.max(next, hole.lastSeq + 1);
  }
  if (next <= lastSeq) left.push({ firstSeq: next, lastSeq });
  return left.filter((range) => range.firstSeq <= range.lastSeq);
}
