// The delivery log over the sandbox API: open and finished deliveries, newest first, without any authorization value.

import * as z from "zod/mini";
import { hasArrived } from "@/audit-log/delivery/attempt-outcome";
import { REGIONS } from "@/audit-log/region";
import {
  DELIVERY_STATES,
  type Delivery as DeliveryBody,
  type DeliveryAttempt,
} from "@/contract/sandbox/delivery";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { toRfc3339 } from "@/lib/epoch";
import { canonicalUuid } from "@/lib/uuid";
import { type Attempt, type Delivery, targetOf } from "@/mock-server/engine/lane/delivery";
import { countEvents } from "@/mock-server/engine/lane/seq-range";
import { isSameAddress } from "@/mock-server/engine/lane/line";
import { outgoingHeaders, sentAuthorization } from "@/mock-server/engine/sending/outgoing-headers";
import { scopeKey } from "@/mock-server/engine/lane/scope";
import { DELIVERY_LOG } from "@/mock-server/engine/world/world";
import { hasBrought } from "@/mock-server/service/history/history-hooks";
import { param } from "@/mock-server/service/http/call";
import { cursorPageQuery, pageLink, readPage } from "@/contract/wire/cursor-page";
import { failure, invalidField, type ServiceResult, success } from "@/mock-server/service/http/result";
import type { QueryParameters } from "@/mock-server/service/http/route";
import type { SandboxCall } from "./sandbox-call";

const PAGE_LIMITS = { defaultSize: 50, maxSize: 1000, cursorId: /^[1-9]\d{0,14}$/ };

const { "page[before]": _never, ...pageQuery } = cursorPageQuery(PAGE_LIMITS);

export const LIST_DELIVERIES_QUERY: QueryParameters = {
  region: z.enum(REGIONS),
  portal_id: z.string(),
  state: z.enum(DELIVERY_STATES),
  destination_id: z.string(),
  trace_id: z.string(),
  ...pageQuery,
};

/** Of the filters that take certain words only. */
const CHOICES: Readonly<Record<string, readonly string[]>> = { region: REGIONS, state: DELIVERY_STATES };

/** Finished deliveries read at a time. */
const CHUNK = 256;

function attemptBody({ target }: Delivery, attempt: Attempt): DeliveryAttempt {
  const { number, startedAt, finishedAt, outcome, decision } = attempt;
  return {
    number,
    started_at: toRfc3339(startedAt),
    finished_at: finishedAt === null ? null : toRfc3339(finishedAt),
    request: {
      method: "POST",
      url: target.endpoint,
      ...(outcome?.httpVersion && { http_version: outcome.httpVersion }),
      headers: outgoingHeaders(sentAuthorization(target) === null ? null : "[set]", outcome?.httpVersion),
    },
    outcome: outcome && (outcome.kind === "response" ? { status: outcome.status } : { fail: outcome.error }),
    redirects: [...(outcome?.redirects ?? [])],
    arrived: outcome !== null && hasArrived(outcome),
    response:
      outcome?.kind === "response"
        ? { status: outcome.status, headers: combined(outcome.headers), body: outcome.body }
        : null,
    error: outcome?.kind === "error" ? outcome.message : null,
    retry: decision && {
      decision: decision.decision,
      reason: "reason" in decision ? decision.reason : null,
      wait_ms: "waitMs" in decision ? decision.waitMs : null,
    },
  };
}

/** A name that occurred twice has both values (RFC 9110 §5.3). */
function combined(headers: readonly (readonly [string, string])[]): Record<string, string> {
  const byName = new Map<string, string>();
  for (const [name, value] of headers) {
    const before = byName.get(name);
    byName.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(byName);
}

/** Whether it is not over and its webhook has another address by now. */
export function isForReplacedAddress(
  { world }: SandboxCall,
  { scope, target, finishedAt }: Delivery,
): boolean {
  if (finishedAt !== null) return false;
  const destinationId = world.webhooks.get(scopeKey(scope))?.destinationId;
  const destination = destinationId ? world.destinations.get(destinationId) : undefined;
  return !destination || !isSameAddress(target, targetOf(destination));
}

async function toBody(call: SandboxCall, delivery: Delivery): Promise<DeliveryBody> {
  const { scope, target } = delivery;
  return {
    id: delivery.id,
    region: scope.region,
    portal_id: scope.kind === "portal" ? scope.portalId : null,
    destination_id: target.destinationId,
    endpoint: target.endpoint,
    address_replaced: isForReplacedAddress(call, delivery),
    log_format: target.logFormat,
    replay: delivery.kind === "replay",
    state: delivery.state,
    reason: delivery.reason,
    events: countEvents(delivery.ranges),
    bytes: delivery.byteLength,
    created_at: toRfc3339(delivery.createdAt),
    finished_at: delivery.finishedAt === null ? null : toRfc3339(delivery.finishedAt),
    next_attempt_at: delivery.nextAttemptAt === null ? null : toRfc3339(delivery.nextAttemptAt),
    attempts: delivery.attempts.map((attempt) => attemptBody(delivery, attempt)),
    covered_by: await coveredBy(call, delivery),
  };
}

/** Few have failed: how to tell is loaded when one has. */
async function coveredBy(call: SandboxCall, delivery: Delivery): Promise<DeliveryBody["covered_by"]> {
  if (delivery.finishedAt === null || hasBrought(delivery) !== false) return null;
  const { coverageOf } = await import("./delivery-coverage");
  return coverageOf(call, delivery);
}

/** One page of the deliveries that a filter lets pass, in any state. */
export async function listDeliveries(call: SandboxCall): Promise<ServiceResult> {
  const { world, query } = call;
  for (const [field, choices] of Object.entries(CHOICES)) {
    const asked = query.get(field) ?? "";
    if (asked === "" || choices.includes(asked)) continue;
    return invalidField("Invalid value", {
      field,
      reason: `must be one of [${choices.join(", ")}]`,
      rule: "enum",
      choices: [...choices],
    });
  }
  const page = readPage(query, PAGE_LIMITS);
  if (!page.ok) return page;
  const { size, after } = page.value;
  const found: Delivery[] = [];
  for await (const delivery of newestFirst(call, after ? Number(after.id) - 1 : Infinity)) {
    if (!matches(delivery, query) || !(await holdsTrace(call, delivery))) continue;
    found.push(delivery);
    if (found.length > size) break;
  }
  const data = found.slice(0, size);
  const last = data.at(-1);
  const next =
    found.length > size && last
      ? pageLink({ path: sandboxPaths.deliveries(), query }, "page[after]", {
          at: last.createdAt,
          id: String(last.number),
        })
      : null;
  return success(200, {
    data: await Promise.all(data.map((delivery) => toBody(call, delivery))),
    meta: { page: { size, next, previous: null }, dropped: world.logExtent(DELIVERY_LOG).firstSeq - 1 },
  });
}

/** Open and finished deliveries with a number up to `upTo`. */
async function* newestFirst({ world, engine }: SandboxCall, upTo: number): AsyncGenerator<Delivery> {
  const open = engine.openDeliveries().filter(({ number }) => number <= upTo);
  const { firstSeq, lastSeq } = world.logExtent(DELIVERY_LOG);
  // Downwards through the log in chunks, because a filter may pass over many.
  for (let to = Math.min(upTo, lastSeq); to >= firstSeq; to -= CHUNK) {
    const finished = await world.readLog<Delivery>(DELIVERY_LOG, Math.max(firstSeq, to - CHUNK + 1), to);
    for (const { value } of finished.toReversed()) {
      while ((open.at(-1)?.number ?? 0) > value.number) yield open.pop()!; // there is one, it has a number
      yield value;
    }
  }
  // Older than everything the log still has, but not over.
  yield* open.toReversed();
}

function matches({ scope, target, state }: Delivery, query: URLSearchParams): boolean {
  const region = query.get("region");
  const portalId = query.get("portal_id");
  const isWanted = (name: string, value: string) =>
    !query.get(name) || canonicalUuid(query.get(name) ?? "") === value;
  // A region without a portal means the organisation's own deliveries there.
  const isOfRegion = !region || (scope.region === region && (portalId || scope.kind === "region"));
  return (
    Boolean(isOfRegion) &&
    isWanted("portal_id", scope.kind === "portal" ? scope.portalId : "") &&
    isWanted("state", state) &&
    isWanted("destination_id", target.destinationId)
  );
}

/** Whether an event of the call that `trace_id` names is in it; any will do without one. */
async function holdsTrace({ engine, query }: SandboxCall, { scope, ranges }: Delivery): Promise<boolean> {
  const traceId = query.get("trace_id");
  if (!traceId) return true;
  const entries = await engine.events.read(scopeKey(scope), ranges);
  return entries.some(({ value }) => value.event.traceId === traceId);
}

/** Open or finished; 404 for one that the log has let go of. */
export async function getDelivery(call: SandboxCall): Promise<ServiceResult> {
  const delivery = await find(call);
  return delivery ? success(200, await toBody(call, delivery)) : failure({ code: "not-found" });
}

/** The records of a delivery, a line each, as text. */
export async function getDeliveryRecords(call: SandboxCall): Promise<ServiceResult> {
  const delivery = await find(call);
  if (!delivery) return failure({ code: "not-found" });
  const records = await call.engine.records.of(delivery);
  return { ok: true, status: 200, text: records.join("\n") };
}

async function find(call: SandboxCall): Promise<Delivery | undefined> {
  const { engine, world } = call;
  const id = param(call, "deliveryId");
  const open = engine.openDeliveries().find((delivery) => delivery.id === id);
  const number = Number(/^dlv_(\d{1,15})$/.exec(id)?.[1] ?? 0);
  if (open || number === 0) return open;
  const [entry] = await world.readLog<Delivery>(DELIVERY_LOG, number, number);
  return entry?.value;
}
