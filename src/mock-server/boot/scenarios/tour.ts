// What a first visit shows: a week in the life of an organisation. Nothing is written into logs by hand: the server
// itself runs through the week, so that everything the console shows has really happened to it.

import { EVENT_TYPES } from "@/audit-log/record/event";
import type { Region } from "@/audit-log/region";
import { DAY_MS, type EpochMs, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import type { Scope } from "@/mock-server/engine/lane/scope";
import type { World } from "@/mock-server/engine/world/world";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { directoryOf } from "@/mock-server/service/tables/directory";
import { developerSignIn, plausibleCall } from "@/mock-server/service/events/plausible-events";
import { portalScope } from "@/mock-server/service/operations/portal-operations";
import { receiversOf } from "@/mock-server/service/tables/receivers";
import type { Scenario } from "@/mock-server/service/sandbox/sandbox-call";
import { configureWebhook } from "@/mock-server/service/operations/webhook-lane";
import { addDestination, type DestinationDraft } from "./demo-destination";
import { setUpOrganization } from "./organization";

const HISTORY_MS = 7 * DAY_MS;
const TRAFFIC_JOB = "tour-traffic";

/**
 * In its first hour, when a visitor is likely to look, something happens every few seconds; later a few times an hour.
 */
const LIVELY_FOR_MS = 60 * MINUTE_MS;

/** Where calls happen, by weight. */
const BUSY_REGIONS: readonly Region[] = ["us", "us", "us", "us", "eu", "eu", "eu", "au", "in"];

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

function inRegion(region: Region): Scope {
  return { kind: "region", region };
}

async function setUp(context: ServiceContext): Promise<void> {
  const { world, engine } = context;
  setUpOrganization(world);
  const siem = await addDestination(context, DESTINATIONS.siem);
  const splunk = await addDestination(context, DESTINATIONS.splunk);
  const lake = await addDestination(context, DESTINATIONS.lake);
  const legacy = await addDestination(context, DESTINATIONS.legacy);

  await configureWebhook(context, inRegion("us"), { destination: siem, enabled: true });
  await configureWebhook(context, inRegion("eu"), { destination: splunk, enabled: true });
  await configureWebhook(context, inRegion("in"), { destination: lake, enabled: false });
  // No server answers at that address: this webhook will be found inactive.
  await configureWebhook(context, inRegion("au"), { destination: legacy, enabled: true });

  const [partner, publicApis] = directoryOf(world).portals.values();
  if (partner) await configureWebhook(context, portalScope(partner), { destination: siem, enabled: true });
  if (publicApis)
    await configureWebhook(context, portalScope(publicApis), { destination: lake, enabled: false });

  scheduleTraffic(context, world.facts.now + 5 * MINUTE_MS);

  // Three days ago Splunk was overloaded for a moment, two deliveries needed a retry.
  await engine.runUntil(world.facts.now + 4 * DAY_MS);
  const busy = receiversOf(world)
    .values()
    .find(({ url_prefix }) => url_prefix.includes("splunk"));
  if (busy) {
    receiversOf(world).put(busy.id, {
      ...busy,
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
}

function scheduleTraffic({ engine }: ServiceContext, dueAt: EpochMs): void {
  engine.schedule(TRAFFIC_JOB, dueAt, { type: "job", job: TRAFFIC_JOB, payload: null });
}

/** Lets traffic go on; once for each engine. */
function register(context: ServiceContext): void {
  context.engine.onJob(TRAFFIC_JOB, async (_payload, now) => {
    await happen(context, now);
    scheduleTraffic(context, nextTrafficAt(context.world, now));
  });
}

/** Depends on the world alone, so that the same calls give the same traffic. */
function nextTrafficAt({ random, facts }: World, now: EpochMs): EpochMs {
  const openedAt = facts.createdAt + HISTORY_MS;
  if (now >= openedAt && now < openedAt + LIVELY_FOR_MS) return now + random.integer(8, 25) * SECOND_MS;
  const next = now + random.integer(20, 60) * MINUTE_MS;
  // The last event of the history does not keep the first visitor waiting.
  return now < openedAt ? Math.min(next, openedAt + random.integer(4, 8) * SECOND_MS) : next;
}

async function happen({ world, engine }: ServiceContext, now: EpochMs): Promise<void> {
  const { random } = world;
  const portals = directoryOf(world).portals.values();
  if (random.fraction() < 0.2 && portals.length > 0) {
    const portal = random.pick(portals);
    const scope = { kind: "portal", region: portal.region, portalId: portal.id } as const;
    const outcome = random.fraction() < 0.15 ? "INVALID_PASSWORD" : "SUCCESS";
    const developer = random.pick(["ada@example.com", "grace@example.com", "edsger@example.com"]);
    await engine.record(scope, developerSignIn(world, scope, now, outcome, developer));
    return;
  }
  const region = random.pick(BUSY_REGIONS);
  for (const event of plausibleCall(world, now, EVENT_TYPES)) await engine.record(inRegion(region), event);
}

export const tourScenario = {
  id: "tour",
  title: "Guided tour",
  description:
    "Four destinations, webhooks in every state and a week of events; traffic goes on while you look.",
  historyMs: HISTORY_MS,
  setUp,
  register,
} as const satisfies Scenario;
