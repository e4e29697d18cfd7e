// The delivery log over the sandbox API: open and finished deliveries, newest first, without any authorization value.

import {
  DELIVERY_STATES,
  type Delivery as DeliveryBody,
  type DeliveryAttempt,
} from "@/contract/sandbox/delivery";
import { toRfc3339 } from "@/lib/epoch";
import type { Attempt, Delivery } from "@/mock-server/engine/delivery";
import { countEvents } from "@/mock-server/engine/event-log";
import { outgoingHeaders } from "@/mock-server/engine/outgoing-headers";
import { DELIVERY_LOG } from "@/mock-server/engine/world";
import { failure, invalidField, type ServiceResult, success } from "@/mock-server/service/result";
import type { SandboxCall } from "./sandbox-call";

const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 1000;

function attemptBody({ target }: Delivery, attempt: Attempt): DeliveryAttempt {
  const { number, startedAt, finishedAt, outcome, decision } = attempt;
  return {
    number,
    started_at: toRfc3339(startedAt),
    finished_at: finishedAt === null ? null : toRfc3339(finishedAt),
    request: {
      method: "POST",
      url: target.endpoint,
      headers: outgoingHeaders(target.authorization === null ? null : "[set]"),
    },
    outcome: outcome && (outcome.kind === "response" ? { status: outcome.status } : { fail: outcome.error }),
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

function toBody(delivery: Delivery): DeliveryBody {
  const { scope, target } = delivery;
  return {
    id: delivery.id,
    region: scope.region,
    portal_id: scope.kind === "portal" ? scope.portalId : null,
    destination_id: target.destinationId,
    endpoint: target.endpoint,
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
  };
}

export async function listDeliveries(call: SandboxCall): Promise<ServiceResult> {
  const { world, engine, query } = call;
  const state = query.get("state") ?? "";
  if (state !== "" && !DELIVERY_STATES.some((each) => each === state)) {
    return invalidField("Invalid value", {
      field: "state",
      reason: `must be one of [${DELIVERY_STATES.join(", ")}]`,
      rule: "enum",
      choices: [...DELIVERY_STATES],
    });
  }
  const sizeText = query.get("page[size]") || String(DEFAULT_PAGE_SIZE);
  if (!/^[1-9]\d{0,3}$/.test(sizeText) || Number(sizeText) > MAX_PAGE_SIZE) {
    return invalidField("Invalid value", {
      field: "page[size]",
      reason: `must be a whole number from 1 to ${MAX_PAGE_SIZE}`,
      rule: "is_integer",
    });
  }
  const afterText = query.get("page[after]") ?? "";
  if (!/^\d{0,15}$/.test(afterText)) {
    return invalidField("Invalid value", {
      field: "page[after]",
      reason: "is not a cursor of this list",
      rule: "invalid",
    });
  }

  const size = Number(sizeText);
  const { firstSeq } = world.logExtent(DELIVERY_LOG);
  const open = new Map(engine.openDeliveries().map((delivery) => [delivery.number, delivery]));
  const page: Delivery[] = [];
  let hasMore = false;
  // Downwards through the log in chunks, because a filter may pass over many.
  let upTo = afterText === "" ? world.facts.nextDeliveryNumber - 1 : Number(afterText) - 1;
  while (upTo >= firstSeq && !hasMore) {
    const from = Math.max(firstSeq, upTo - 255);
    const finished = await world.readLog<Delivery>(DELIVERY_LOG, from, upTo);
    const chunk = new Map(finished.map(({ seq, value }) => [seq, value]));
    for (let number = upTo; number >= from; number -= 1) {
      const delivery = open.get(number) ?? chunk.get(number);
      if (!delivery || !matches(delivery, query)) continue;
      if (page.length === size) {
        hasMore = true;
        break;
      }
      page.push(delivery);
    }
    upTo = from - 1;
  }
  const last = page.at(-1);
  return success(200, {
    data: page.map(toBody),
    meta: {
      page: { size, next: hasMore && last ? nextLink(query, last) : null, previous: null },
      dropped: firstSeq - 1,
    },
  });
}

function matches(delivery: Delivery, query: URLSearchParams): boolean {
  const { scope, target, state } = delivery;
  const portalId = scope.kind === "portal" ? scope.portalId : "";
  const wanted = {
    region: query.get("region"),
    portal: query.get("portal_id"),
    state: query.get("state"),
    destination: query.get("destination_id"),
  };
  // A region without a portal means the organisation's own deliveries there.
  const isOfRegion =
    !wanted.region || (scope.region === wanted.region && (wanted.portal || scope.kind === "region"));
  return (
    Boolean(isOfRegion) &&
    (!wanted.portal || portalId === wanted.portal) &&
    (!wanted.state || state === wanted.state) &&
    (!wanted.destination || target.destinationId === wanted.destination)
  );
}

function nextLink(query: URLSearchParams, last: Delivery): string {
  const next = new URLSearchParams([...query].filter(([name]) => name !== "page[after]"));
  next.append("page[after]", String(last.number));
  return `/__sandbox/deliveries?${next.toString()}`;
}

export async function getDelivery(call: SandboxCall): Promise<ServiceResult> {
  const delivery = await find(call);
  return delivery ? success(200, toBody(delivery)) : failure({ code: "not-found" });
}

/** The records of a delivery, a line each, as text. */
export async function getDeliveryRecords(call: SandboxCall): Promise<ServiceResult> {
  const delivery = await find(call);
  if (!delivery) return failure({ code: "not-found" });
  const records = await call.engine.recordsOf(delivery);
  return { ok: true, status: 200, text: records.join("\n") };
}

async function find({ engine, world, params }: SandboxCall): Promise<Delivery | undefined> {
  const id = params["deliveryId"] ?? "";
  const open = engine.openDeliveries().find((delivery) => delivery.id === id);
  const number = Number(/^dlv_(\d{1,15})$/.exec(id)?.[1] ?? 0);
  if (open || number === 0) return open;
  const [entry] = await world.readLog<Delivery>(DELIVERY_LOG, number, number);
  return entry?.value;
}
