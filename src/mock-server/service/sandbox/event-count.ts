// Counts the events of a stretch, and those of them that the last replay job has brought.

import { HOME_REGION, REGIONS } from "@/audit-log/region";
import { RETENTION_MS } from "@/audit-log/retention";
import type { EventCount } from "@/contract/sandbox/event-count";
import { type EpochMs, parseRfc3339 } from "@/lib/epoch";
import { canonicalUuid } from "@/lib/uuid";
import { countEvents, type SeqRange } from "@/mock-server/engine/lane/seq-range";
import { type ScopeKey, scopeKey } from "@/mock-server/engine/lane/scope";
import { invalidField, type ServiceResult, success } from "@/mock-server/service/http/result";
import { replayJobsOf } from "@/mock-server/service/jobs/replay-job";
import { portalScope } from "@/mock-server/service/operations/portal-operations";
import { directoryOf } from "@/mock-server/service/tables/directory";
import type { SandboxCall } from "./sandbox-call";

export async function countRecordedEvents(call: SandboxCall): Promise<ServiceResult> {
  const { query } = call;
  const key = keyOf(call);
  if (key === null) return noScope(query);
  const { now } = call.engine;
  const from = instantOf(query.get("from"), now - RETENTION_MS);
  if (from === null) return noInstant("from");
  const to = instantOf(query.get("to"), now);
  if (to === null) return noInstant("to");
  return success(200, await countOf(call, key, { from, to }));
}

async function countOf(
  { world, engine }: SandboxCall,
  key: ScopeKey,
  span: { readonly from: EpochMs; readonly to: EpochMs },
): Promise<EventCount> {
  const recorded = countEvents(await engine.events.rangesOldestFirst(key, span));
  const { stretches = [], throughSeq = 0 } = replayJobsOf(world).get(key)?.arrived ?? {};
  let replayed = 0;
  for (const stretch of stretches) {
    const [from, to] = [Math.max(stretch.from, span.from), Math.min(stretch.to - 1, span.to)];
    if (to < from) continue;
    replayed += countUpTo(await engine.events.rangesOldestFirst(key, { from, to }), throughSeq);
  }
  return { recorded, replayed };
}

/** What was recorded after a job began is not in it, even if it is of an earlier time. */
function countUpTo(ranges: readonly SeqRange[], throughSeq: number): number {
  return countEvents(
    ranges
      .filter(({ firstSeq }) => firstSeq <= throughSeq)
      .map(({ firstSeq, lastSeq }) => ({ firstSeq, lastSeq: Math.min(lastSeq, throughSeq) })),
  );
}

function keyOf({ world, query }: SandboxCall): ScopeKey | null {
  const portalId = query.get("portal_id");
  if (portalId !== null && portalId !== "") {
    const portal = directoryOf(world).portals.get(canonicalUuid(portalId));
    return portal ? scopeKey(portalScope(portal)) : null;
  }
  const asked = query.get("region");
  const region = asked === null || asked === "" ? HOME_REGION : REGIONS.find((each) => each === asked);
  return region === undefined ? null : scopeKey({ kind: "region", region });
}

function noScope(query: URLSearchParams): ServiceResult {
  if (query.get("portal_id")) {
    return invalidField("Invalid value", {
      field: "portal_id",
      reason: "portal does not exist",
      rule: "missing_reference",
    });
  }
  const reason = `must be one of [${REGIONS.join(", ")}]`;
  return invalidField("Invalid value", { field: "region", reason, rule: "enum", choices: [...REGIONS] });
}

/** @param otherwise where nothing is given */
function instantOf(text: string | null, otherwise: EpochMs): EpochMs | null {
  return text === null || text === "" ? otherwise : parseRfc3339(text);
}

function noInstant(field: "from" | "to"): ServiceResult {
  return invalidField("Invalid value", {
    field,
    reason: "must be an RFC 3339 date-time",
    rule: "is_date_time",
  });
}
