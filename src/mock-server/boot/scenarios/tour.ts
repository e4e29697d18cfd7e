// What a first visit shows: a week in the life of an organisation. Nothing is written into logs by hand: the server
// itself runs through the week, so that everything the console shows has really happened to it.

import type { Region } from "@/audit-log/region";
import { DAY_MS, type EpochMs, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import type { World } from "@/mock-server/engine/world/world";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { directoryOf } from "@/mock-server/service/tables/directory";
import { developerSignIn } from "@/mock-server/service/events/plausible-events";
import type { Scenario } from "@/mock-server/service/sandbox/sandbox-call";
import { setUpOrganization } from "./organization";
import { liveThroughWeek, recordCall } from "./tour-week";

const HISTORY_MS = 7 * DAY_MS;
const TRAFFIC_JOB = "tour-traffic";

/**
 * In its first hour, when a visitor is likely to look, something happens every few seconds; later a few times an hour.
 */
const LIVELY_FOR_MS = 60 * MINUTE_MS;

/** Where calls happen, by weight. */
const BUSY_REGIONS: readonly Region[] = ["us", "us", "us", "us", "eu", "eu", "eu", "au", "in"];

async function setUp(context: ServiceContext): Promise<void> {
  setUpOrganization(context.world);
  scheduleTraffic(context, context.world.facts.now + 5 * MINUTE_MS);
  await liveThroughWeek(context);
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

async function happen(context: ServiceContext, now: EpochMs): Promise<void> {
  const { world, engine } = context;
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
  await recordCall(context, random.pick(BUSY_REGIONS));
}

export const tourScenario = {
  id: "tour",
  title: "Sample organization",
  description:
    "Four destinations, webhooks in every state, gaps open and closed, and a week of events; traffic goes on while you look.",
  historyMs: HISTORY_MS,
  setUp,
  register,
} as const satisfies Scenario;
