// The use-cases of gaps: listing them, one of them, and what people say of one.

import { RETENTION_MS } from "@/audit-log/retention";
import { MAX_REASON_LENGTH, patchGap, type PatchRefusal } from "@/history/closing";
import { type Gap, gapAt, type GapState, type GapView } from "@/history/gap";
import type { Ledger } from "@/history/ledger";
import { GAP_STATES, patchGapSchema } from "@/contract/watch/gap";
import { gapBody, gapPatch } from "@/contract/watch/wire";
import { END_OF_TIME } from "@/lib/epoch";
import { mayDo } from "@/mock-server/service/http/access-control";
import { param, parseBody, type ServiceContext } from "@/mock-server/service/http/call";
import {
  comparePositions,
  cutPage,
  type Position,
  readPage,
} from "@/mock-server/service/listing/cursor-page";
import {
  failure,
  invalidField,
  ok,
  type Result,
  type ServiceResult,
  success,
} from "@/mock-server/service/http/result";
import {
  gapsOf,
  keepStep,
  keyOf,
  ledgerOf,
  ledgersOf,
  recordedIn,
} from "@/mock-server/service/history/history-book";
import { personOf, readScopes, type WatchCall } from "./watch-call";

export const GAP_PAGE_LIMITS = { defaultSize: 100, maxSize: 1000, cursorId: /^[\w-]+$/ };

/** By `from`, the newest first. */
export async function listGaps(call: WatchCall): Promise<ServiceResult> {
  const page = readPage(call.query, GAP_PAGE_LIMITS);
  if (!page.ok) return page;
  const scopes = readScopes(call);
  if (!scopes.ok) return scopes;
  const states = readStates(call);
  if (!states.ok) return states;
  const keys = new Set(scopes.value.map(keyOf));
  const views = gapsOf(call.world)
    .values()
    .filter((gap) => keys.has(keyOf(gap.scope)))
    .map((gap) => viewOf(call, gap))
    .filter(({ state }) => states.value.has(state))
    .toSorted((one, other) => comparePositions(positionOf(one), positionOf(other)));
  const { data, meta } = cutPage(views, positionOf, page.value, call);
  const bodies = [];
  for (const view of data) bodies.push(gapBody(await counted(call, view)));
  return success(200, { data: bodies, meta: { page: meta } });
}

export async function getGap(call: WatchCall): Promise<ServiceResult> {
  const gap = gapsOf(call.world).get(param(call, "gapId"));
  if (!gap) return failure({ code: "not-found" });
  return success(200, gapBody(await counted(call, viewOf(call, gap))));
}

/** Only by those who may replay where its events are. */
export async function updateGap(call: WatchCall): Promise<ServiceResult> {
  const { world, engine, user } = call;
  if (!user) return failure({ code: "unauthorized" });
  const gap = gapsOf(world).get(param(call, "gapId"));
  const area = gap && gap.scope.portalId !== null ? "portals" : "org-webhook";
  const host = gap?.scope.region ?? "global";
  if (!mayDo(user, { area, action: "edit", host, accountId: undefined }))
    return failure({ code: "forbidden" });
  if (!gap) return failure({ code: "not-found" });
  const parsed = parseBody(call, patchGapSchema);
  if (!parsed.ok) return parsed;
  const patch = gapPatch(parsed.value);
  if (!patch) return failure({ code: "not-found" }); // the schema lets none pass without one
  const ledger = ledgerOf(world, gap.scope);
  // What is checked against the number of events is checked against the number of now.
  const current = await counted(call, viewOf(call, gap));
  const result = patchGap(withCount(ledger, current), current, patch, { at: engine.now, by: personOf(user) });
  if (!result.ok) return refused(result.refusal);
  keepStep(world, keyOf(gap.scope), result.step);
  const changed = gapsOf(world).get(gap.id) ?? gap;
  return success(200, gapBody(await counted(call, viewOf(call, changed))));
}

/** The newest comes first: pages are cut from lists that ascend. */
function positionOf({ from, id }: Gap): Position {
  return { at: END_OF_TIME - from, id };
}

function readStates({ query }: WatchCall): Result<ReadonlySet<GapState>> {
  const text = query.get("state") ?? "";
  if (text === "") return ok(new Set(GAP_STATES));
  const words = text.split(",");
  const states = GAP_STATES.filter((state) => words.includes(state));
  if (words.every((word) => states.some((state) => state === word))) return ok(new Set(states));
  const reason = `must be of [${GAP_STATES.join(", ")}], separated by commas`;
  return invalidField("Invalid value", { field: "state", reason, rule: "enum", choices: [...GAP_STATES] });
}

function viewOf({ world, engine }: ServiceContext, gap: Gap): GapView {
  return gapAt(gap, engine.now, ledgersOf(world).get(keyOf(gap.scope))?.job ?? null);
}

/** With the number of its events, where that was not written down and all of it is still kept. */
async function counted<T extends Gap>(context: ServiceContext, gap: T): Promise<T> {
  const { now } = context.engine;
  const { from, to, scope, events, isPortalGone } = gap;
  if (events !== null || isPortalGone || from < now - RETENTION_MS) return gap;
  const asked = { from, to: to ?? now + 1 };
  const recorded = await recordedIn(context, keyOf(scope), asked);
  return { ...gap, events: { recorded, ownReads: 0, countedAt: now } };
}

/** The ledger with a gap's number of events, where the gap has its end. */
function withCount(ledger: Ledger, { id, to, events }: Gap): Ledger {
  if (to === null) return ledger;
  return { ...ledger, gaps: ledger.gaps.map((gap) => (gap.id === id ? { ...gap, events } : gap)) };
}

function refused(refusal: PatchRefusal): ServiceResult {
  if (refusal.kind === "conflict") return failure({ code: "gap-conflict", why: refusal.why });
  const { field, reason, rule } = refusal;
  if (rule === "max_length")
    return invalidField("Invalid value", { field, reason, rule, maximum: MAX_REASON_LENGTH });
  return invalidField("Invalid value", { field, reason, rule: rule === "required" ? rule : "invalid" });
}
