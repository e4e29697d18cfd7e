// What happens in the week before a first visit: who switches what on and off, what fails, and what is mended. The events
// between that are the traffic's.

import { EVENT_TYPES } from "@/audit-log/record/event";
import type { Region } from "@/audit-log/region";
import { DAY_MS, type EpochMs, HOUR_MS } from "@/lib/epoch";
import type { Destination } from "@/mock-server/engine/lane/delivery";
import type { Scope } from "@/mock-server/engine/lane/scope";
import { plausibleCall } from "@/mock-server/service/events/plausible-events";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { beginReplay } from "@/mock-server/service/jobs/replay-job";
import { portalScope } from "@/mock-server/service/operations/portal-operations";
import { configureWebhook, putDestination } from "@/mock-server/service/operations/webhook-lane";
import { directoryOf } from "@/mock-server/service/tables/directory";
import { receiversOf } from "@/mock-server/service/tables/receivers";
import {
  addDestination,
  addGuardedDestination,
  collectorOf,
  type DestinationDraft,
  madeUpToken,
} from "./demo-destination";

const DESTINATIONS = {
  siem: {
    name: "SIEM production",
    endpoint: "https://siem.example.com/services/collector/raw",
    logFormat: "cef",
  },
  splunk: {
    name: "Splunk EU",
    endpoint: "https://splunk.example.com/services/collector/raw?sourcetype=konnect",
    logFormat: "json",
  },
  lake: { name: "Log lake", endpoint: "https://logs.example.com/ingest/konnect", logFormat: "cps" },
  legacy: {
    name: "Legacy syslog bridge",
    endpoint: "https://bridge.example.net/konnect",
    logFormat: "cef",
    skipSslVerification: true,
  },
} as const satisfies Record<string, DestinationDraft>;

/** Instants of the week, counted from its beginning. */
const WEEK = {
  /** Its first event is gone for good so long after a first visit begins: later that day. */
  auSwitchedOnMs: 9 * HOUR_MS,
  splunkTokenReplacedMs: 1 * DAY_MS,
  splunkTokenMendedMs: 1 * DAY_MS + 3 * HOUR_MS,
  inSwitchedOnMs: 2 * DAY_MS,
  inSwitchedOffMs: 3 * DAY_MS,
  splunkBusyMs: 4 * DAY_MS,
};

/** A call somewhere, and the events that it makes. */
export async function recordCall({ world, engine }: ServiceContext, region: Region): Promise<void> {
  for (const event of plausibleCall(world, engine.now, EVENT_TYPES))
    await engine.record(inRegion(region), event);
}

/** Ends with the last of them; the rest of the week is the traffic's alone. */
export async function liveThroughWeek(context: ServiceContext): Promise<void> {
  const { world, engine } = context;
  const beganAt = engine.now;
  const until = (ms: number) => engine.runUntil(beganAt + ms);
  const siem = await addGuardedDestination(context, DESTINATIONS.siem);
  const splunk = await addGuardedDestination(context, DESTINATIONS.splunk);
  const lake = await addGuardedDestination(context, DESTINATIONS.lake);
  const legacy = await addDestination(context, DESTINATIONS.legacy);

  await configureWebhook(context, inRegion("us"), { destination: siem, enabled: true });
  await configureWebhook(context, inRegion("eu"), { destination: splunk, enabled: true });
  await configureWebhook(context, inRegion("in"), { destination: lake, enabled: false });
  const [partner, publicApis] = directoryOf(world).portals.values();
  if (partner) await configureWebhook(context, portalScope(partner), { destination: siem, enabled: true });
  if (publicApis)
    await configureWebhook(context, portalScope(publicApis), { destination: lake, enabled: false });

  await until(WEEK.auSwitchedOnMs);
  // No server answers at that address: the webhook stops with its first batch, and nobody looks.
  await configureWebhook(context, inRegion("au"), { destination: legacy, enabled: true });
  await recordCall(context, "au");

  await until(WEEK.splunkTokenReplacedMs);
  const authorization = madeUpToken(world);
  const collector = collectorOf(context, splunk.endpoint);
  receiversOf(world).put(collector.id, { ...collector, authorization });
  await recordCall(context, "eu");
  await until(WEEK.splunkTokenMendedMs);
  await mendToken(context, { ...splunk, authorization }, beganAt + WEEK.splunkTokenReplacedMs);

  await until(WEEK.inSwitchedOnMs);
  await configureWebhook(context, inRegion("in"), { destination: lake, enabled: true });
  await recordCall(context, "in");
  await until(WEEK.inSwitchedOffMs);
  await configureWebhook(context, inRegion("in"), { destination: lake, enabled: false });

  await until(WEEK.splunkBusyMs);
  beBusy(context, splunk.endpoint);
}

/** A header with the new token is saved, delivery resumed, and what was missed meanwhile sent again. */
async function mendToken(context: ServiceContext, splunk: Destination, refusedAt: EpochMs): Promise<void> {
  const { now } = context.engine;
  const mended = { ...splunk, updatedAt: now };
  await putDestination(context, mended);
  await configureWebhook(context, inRegion("eu"), { destination: mended, enabled: true });
  await beginReplay(context, inRegion("eu"), { startAt: refusedAt, endAt: now });
}

/** Overloaded for a moment: two deliveries need a retry. */
function beBusy(context: ServiceContext, endpoint: string): void {
  const collector = collectorOf(context, endpoint);
  receiversOf(context.world).put(collector.id, {
    ...collector,
    behaviour: [
      {
        respond: { status: 503, headers: { "retry-after": "3" }, body: "Server is busy" },
        latency_ms: 120,
        times: 3,
      },
      { respond: { status: 200, body: '{"text":"Success","code":0}' }, latency_ms: 60, times: 1 },
    ],
    step: 0,
    stepUses: 0,
  });
}

function inRegion(region: Region): Scope {
  return { kind: "region", region };
}
