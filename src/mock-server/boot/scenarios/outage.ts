// An outage and what it costs: a collector that worked, failed for half an hour, and works again. The webhook has
// stopped; what happened since then waits to be replayed.

import { EVENT_TYPES } from "@/audit-log/record/event";
import { MINUTE_MS } from "@/lib/epoch";
import type { Scope } from "@/mock-server/engine/lane/scope";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { plausibleCall } from "@/mock-server/service/events/plausible-events";
import { receiversOf } from "@/mock-server/service/tables/receivers";
import { configureWebhook } from "@/mock-server/service/operations/webhook-lane";
import { addDestination, collectorOf } from "./demo-destination";
import { setUpOrganization } from "./organization";

const ENDPOINT = "https://siem.example.com/services/collector/raw";
const US: Scope = { kind: "region", region: "us" };

/** Something happens every minute, for so many minutes. */
async function work({ world, engine }: ServiceContext, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    for (const event of plausibleCall(world, engine.now, EVENT_TYPES)) await engine.record(US, event);
    await engine.runUntil(engine.now + MINUTE_MS);
  }
}

function setStatus(context: ServiceContext, status: number, body: string): void {
  const receiver = collectorOf(context, ENDPOINT);
  const behaviour = [{ respond: { status, body }, latency_ms: 80, times: 1 }];
  receiversOf(context.world).put(receiver.id, { ...receiver, behaviour, step: 0, stepUses: 0 });
}

/** Its history is an hour. */
export async function setUp(context: ServiceContext): Promise<void> {
  setUpOrganization(context.world);
  const destination = await addDestination(context, {
    name: "SIEM production",
    endpoint: ENDPOINT,
    logFormat: "cef",
  });
  await configureWebhook(context, US, { destination, enabled: true });
  await work(context, 30);
  setStatus(context, 503, "indexer queue is full");
  await work(context, 30);
  setStatus(context, 200, "");
}
