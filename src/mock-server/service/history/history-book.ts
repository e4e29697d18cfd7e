// The history of this world's webhooks as it is stored: a ledger each, the segments that are over in a log each, and all
// gaps. What comes of a change is decided in src/history; when it is told of one is history-hooks.ts.

import { countEvents } from "@/mock-server/engine/lane/seq-range";
import { unconfiguredWebhook, type Webhook } from "@/mock-server/engine/lane/delivery";
import { type Scope as EngineScope, type ScopeKey, scopeKey } from "@/mock-server/engine/lane/scope";
import type { World } from "@/mock-server/engine/world/world";
import { countedGap, gapsToCount } from "@/history/closing";
import type { ReplayJob, Scope, WebhookFacts } from "@/history/facts";
import type { Gap } from "@/history/gap";
import { isForgettable, keptFrom } from "@/history/kept-history";
import { type Ledger, newLedger, type Step } from "@/history/ledger";
import type { Segment } from "@/history/segment";
import { changedWorld, type LostEvents, type WorldChange } from "@/history/world-change";
import { DAY_MS, type EpochMs, HOUR_MS } from "@/lib/epoch";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { directoryOf } from "@/mock-server/service/tables/directory";

/** Since when this world's webhooks are watched. */
interface WatchFacts {
  readonly since: EpochMs;
}

declare module "@/mock-server/engine/world/world" {
  interface StoredTables {
    readonly watch: WatchFacts;
    readonly ledgers: Ledger;
    readonly gaps: Gap;
  }
}

/** What the names of the logs of segments begin with. */
export const SEGMENT_LOGS = "segments/";
/** Segments read at a time. */
const CHUNK = 500;

export function ledgersOf(world: World) {
  return world.table("ledgers");
}

/** All that were not let go of, closed ones too, in no order. */
export function gapsOf(world: World) {
  return world.table("gaps");
}

/** Null for a world of before there were gaps. */
export function watchedSince(world: World): EpochMs | null {
  return world.table("watch").get("world")?.since ?? null;
}

/** From now on the webhooks of this world are watched. */
export function beginWatch({ world, engine }: ServiceContext): void {
  world.table("watch").put("world", { since: engine.now });
}

/** A scope as the engine has it, as history has it. */
export function watchedScope(scope: EngineScope): Scope {
  return { region: scope.region, portalId: scope.kind === "portal" ? scope.portalId : null };
}

/** The name of a scope of history among the world's scopes. */
export function keyOf({ region, portalId }: Scope): ScopeKey {
  return scopeKey(portalId === null ? { kind: "region", region } : { kind: "portal", region, portalId });
}

/** A ledger without anything in it. Its ids are unlike those of every other world that begins at another instant. */
export function emptyLedger(world: World, scope: Scope, since: EpochMs): Ledger {
  const { createdAt, seed } = world.facts;
  const worldName = `${createdAt.toString(36)}-${seed.toString(36)}`;
  return newLedger(scope, since, `${scope.portalId ?? scope.region}-${worldName}-`);
}

/** The ledger of a webhook; that of one that was never set up where there is none. */
export function ledgerOf(world: World, scope: Scope): Ledger {
  const stored = ledgersOf(world).get(keyOf(scope));
  if (stored) return stored;
  const portal = scope.portalId === null ? undefined : directoryOf(world).portals.get(scope.portalId);
  const since = Math.max(portal?.createdAt ?? 0, world.facts.createdAt);
  const unconfigured = { enabled: false, status: "unconfigured", lastAttempt: null };
  return changedWorld(emptyLedger(world, scope, since), {
    at: since,
    ...unconfigured,
    destinationId: null,
    job: null,
  }).ledger;
}

/** What is so of a webhook now, as history is told of it. */
export function presentOf(
  { world }: ServiceContext,
  key: ScopeKey,
  scope: EngineScope,
): WebhookFacts & { readonly destinationId: string | null; readonly job: ReplayJob | null } {
  const webhook: Webhook = world.webhooks.get(key) ?? unconfiguredWebhook(scope);
  const { enabled, status, lastAttempt, destinationId } = webhook;
  const job = world.table("replay-jobs").get(key);
  return {
    enabled,
    status,
    lastAttempt,
    destinationId,
    job: job
      ? { startAt: job.startAt, endAt: job.endAt, status: job.status, updatedAt: job.updatedAt }
      : null,
  };
}

/** Writes down what is so of a webhook now, and what came of it. */
export async function noteChange(
  context: ServiceContext,
  scope: EngineScope,
  change: Pick<WorldChange, "lost" | "arrived" | "replayed">,
): Promise<void> {
  const { world, engine } = context;
  const key = scopeKey(scope);
  const ledger = ledgerOf(world, watchedScope(scope));
  keepStep(
    world,
    key,
    changedWorld(ledger, { at: engine.now, ...presentOf(context, key, scope), ...change }),
  );
  await countGaps(context, key, change.lost);
}

/** Stores what a step says. Segments of a world never change once they are over. */
export function keepStep(world: World, key: ScopeKey, { ledger, history, gaps }: Step): void {
  if (ledgersOf(world).get(key) !== ledger) ledgersOf(world).put(key, ledger);
  for (const segment of history?.segments ?? []) {
    if (!ledger.tail.includes(segment)) world.append(SEGMENT_LOGS + key, segment);
  }
  for (const gap of gaps) gapsOf(world).put(gap.id, gap);
}

/**
 * Counts the gaps that have their end and were not counted since, and closes those in which nothing was recorded.
 * @param late what was given an earlier time: gaps that it lies in are counted anew
 */
async function countGaps(
  context: ServiceContext,
  key: ScopeKey,
  late: readonly LostEvents[] = [],
): Promise<void> {
  const { world, engine } = context;
  const { now } = engine;
  const ledger = ledgersOf(world).get(key);
  if (!ledger) return;
  const isStale = (gap: Gap) =>
    late.some(
      ({ from, to, recordedAt }) => recordedAt !== undefined && from < (gap.to ?? Infinity) && gap.from < to,
    );
  const gaps = ledger.gaps.map((gap) => (gap.events && isStale(gap) ? { ...gap, events: null } : gap));
  for (const gap of gapsToCount(gaps, now, "own_record")) {
    // In the millisecond that it ends in more may be recorded.
    if (gap.to === null || gap.to > now) continue;
    const asked = { from: gap.from, to: gap.to };
    const recorded = await recordedIn(context, key, asked);
    const current = ledgersOf(world).get(key) ?? ledger;
    keepStep(world, key, countedGap(current, gap, asked, { recorded, ownReads: 0, countedAt: now }));
  }
}

/** How many events of a scope were recorded in a stretch; those that are still kept. */
export async function recordedIn(
  { engine }: ServiceContext,
  key: ScopeKey,
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
): Promise<number> {
  return countEvents(await engine.events.rangesOldestFirst(key, { from, to: to - 1 }));
}

/** The segments that are over, in order, all that reach beyond an instant. */
export async function segmentsSince(world: World, key: ScopeKey, from: EpochMs): Promise<Segment[]> {
  const log = SEGMENT_LOGS + key;
  const { firstSeq, lastSeq } = world.logExtent(log);
  const chunks: Segment[][] = [];
  for (let end = lastSeq; end >= firstSeq; end -= CHUNK) {
    const entries = await world.readLog<Segment>(log, end - CHUNK + 1, end);
    chunks.push(entries.map(({ value }) => value));
    if (entries[0] && entries[0].value.from <= from) break;
  }
  return chunks.toReversed().flat();
}

/** Once an hour: counts what could not be counted before, and lets go of what is over for long. */
export async function sweepHistory(context: ServiceContext): Promise<void> {
  const { world, engine } = context;
  for (const key of ledgersOf(world).keys()) await countGaps(context, key as ScopeKey); // that table is by scope
  const before = keptFrom(engine.now);
  // Once a day, and not before there is anything.
  if (before <= world.facts.createdAt || engine.now % DAY_MS >= HOUR_MS) return;
  for (const [id, gap] of gapsOf(world).entries()) {
    if (isForgettable(gap, engine.now)) gapsOf(world).delete(id);
  }
  for (const [key, ledger] of ledgersOf(world).entries()) {
    const log = SEGMENT_LOGS + key;
    for (;;) {
      const { firstSeq, lastSeq } = world.logExtent(log);
      const entries = await world.readLog<Segment>(log, firstSeq, Math.min(lastSeq, firstSeq + CHUNK - 1));
      const over = entries.filter(({ value }) => value.to !== null && value.to <= before);
      if (over.length === 0) break;
      world.trimBefore(log, firstSeq + over.length);
    }
    if (ledger.isPortalGone) forgetPortal(world, key, ledger, before);
  }
}

/** Of a portal that is gone nothing is kept but gaps. */
function forgetPortal(world: World, key: string, { tail, scope }: Ledger, before: EpochMs): void {
  const isOver = (tail.at(-1)?.from ?? 0) <= before;
  const hasGaps = gapsOf(world)
    .values()
    .some((gap) => gap.scope.portalId === scope.portalId);
  if (!isOver || hasGaps) return;
  ledgersOf(world).delete(key);
  world.dropLog(SEGMENT_LOGS + key);
}
