// Gaps over the watch API: listing them, one of them, and what people say of one.

import { GAP_STATES } from "@/contract/watch/gap";
import { patchGapSchema } from "@/contract/watch/patch-gap";
import { gapBody, gapPatch } from "@/contract/watch/wire";
import { type Checked, invalidField, ok } from "@/contract/wire/checked";
import { comparePositions, cutPage, type Position, readPage } from "@/contract/wire/cursor-page";
import { parseBody } from "@/contract/wire/parse-body";
import { MAX_REASON_LENGTH, patchGap, type PatchRefusal } from "@/history/closing";
import { type Gap, gapAt, type GapState, type GapView } from "@/history/gap";
import type { Ledger } from "@/history/ledger";
import { END_OF_TIME } from "@/lib/epoch";
import { readScopes } from "./scope-query";
import { answered, refused, type WatchHost, type WatchRequest, type WatchResult } from "./watch-host";

export const GAP_PAGE_LIMITS = { defaultSize: 100, maxSize: 1000, cursorId: /^[\w-]+$/ };

/** How the gaps of a host are sorted: the newest `from` first. */
export function gapOrder(one: Gap, other: Gap): number {
  return comparePositions(positionOf(one), positionOf(other));
}

/** Pages are cut from lists that ascend. */
function positionOf({ from, id }: Gap): Position {
  return { at: END_OF_TIME - from, id };
}

export async function answerGaps(host: WatchHost, request: WatchRequest): Promise<WatchResult> {
  const page = readPage(request.query, GAP_PAGE_LIMITS);
  if (!page.ok) return page;
  const scopes = readScopes(request.query, host.scopes());
  if (!scopes.ok) return scopes;
  const states = readStates(request.query);
  if (!states.ok) return states;
  const views = inStates(host, host.gaps(scopes.value), states.value);
  const { data, meta } = cutPage(views, positionOf, page.value, request);
  const bodies = [];
  for (const view of data) bodies.push(gapBody(await host.counted(view)));
  return answered({ data: bodies, meta: { page: meta } });
}

export async function answerGap(host: WatchHost, id: string): Promise<WatchResult> {
  const gap = host.gap(id);
  if (!gap) return refused({ code: "not-found" });
  return answered(gapBody(await host.counted(viewOf(host, gap))));
}

/** Only by those who may replay where its events are. */
export async function answerGapPatch(
  host: WatchHost,
  id: string,
  request: WatchRequest,
): Promise<WatchResult> {
  const { person, now } = host;
  if (!person) return refused({ code: "unauthorized" });
  const gap = host.gap(id);
  if (!host.mayReplay(gap && gap.scope)) return refused({ code: "forbidden" });
  if (!gap) return refused({ code: "not-found" });
  const parsed = parseBody(request, patchGapSchema);
  if (!parsed.ok) return parsed;
  const patch = gapPatch(parsed.value);
  if (!patch) return refused({ code: "not-found" }); // the schema lets none pass without one
  // What is checked against the number of events is checked against the number of now.
  const current = await host.counted(viewOf(host, gap));
  const ledger = withCount(host.ledger(gap.scope), current);
  const result = patchGap(ledger, current, patch, { at: now, by: person });
  if (!result.ok) return refusal(result.refusal);
  host.keep(gap.scope, result.step);
  return answered(gapBody(await host.counted(viewOf(host, host.gap(id) ?? gap))));
}

function readStates(query: URLSearchParams): Checked<ReadonlySet<GapState>> {
  const text = query.get("state") ?? "";
  if (text === "") return ok(new Set(GAP_STATES));
  const words = text.split(",");
  const states = GAP_STATES.filter((state) => words.includes(state));
  if (words.every((word) => states.some((state) => state === word))) return ok(new Set(states));
  const reason = `must be of [${GAP_STATES.join(", ")}], separated by commas`;
  return invalidField("Invalid value", { field: "state", reason, rule: "enum", choices: [...GAP_STATES] });
}

function* inStates(host: WatchHost, gaps: Iterable<Gap>, states: ReadonlySet<GapState>): Generator<GapView> {
  for (const gap of gaps) {
    const view = viewOf(host, gap);
    if (states.has(view.state)) yield view;
  }
}

function viewOf(host: WatchHost, gap: Gap): GapView {
  return gapAt(gap, host.now, host.ledger(gap.scope).job);
}

/** The ledger with a gap's number of events, where the gap has its end. */
function withCount(ledger: Ledger, { id, to, events }: Gap): Ledger {
  if (to === null) return ledger;
  return { ...ledger, gaps: ledger.gaps.map((gap) => (gap.id === id ? { ...gap, events } : gap)) };
}

function refusal(refusal: PatchRefusal): WatchResult {
  if (refusal.kind === "conflict") return refused({ code: "gap-conflict", why: refusal.why });
  const { field, reason, rule } = refusal;
  if (rule === "max_length")
    return invalidField("Invalid value", { field, reason, rule, maximum: MAX_REASON_LENGTH });
  return invalidField("Invalid value", { field, reason, rule: rule === "required" ? rule : "invalid" });
}
