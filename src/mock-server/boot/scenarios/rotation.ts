// Signing keys that were changed: records of three keys have arrived, all of them still verify.

import { EVENT_TYPES } from "@/audit-log/record/event";
import { HOUR_MS } from "@/lib/epoch";
import type { Scope } from "@/mock-server/engine/lane/scope";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { plausibleCall } from "@/mock-server/service/events/plausible-events";
import { addSigningKey } from "@/mock-server/service/tables/signing-key";
import { configureWebhook } from "@/mock-server/service/operations/webhook-lane";
import { addGuardedDestination } from "./demo-destination";
import { setUpOrganization } from "./organization";

const KEYS = 3;
const US: Scope = { kind: "region", region: "us" };

/** Its history is three days, one a key. */
export async function setUp(context: ServiceContext): Promise<void> {
  const { world, engine } = context;
  setUpOrganization(world);
  const destination = await addGuardedDestination(context, {
    name: "SIEM production",
    endpoint: "https://siem.example.com/services/collector/raw",
    logFormat: "json",
  });
  await configureWebhook(context, US, { destination, enabled: true });
  for (let key = 1; key <= KEYS; key += 1) {
    if (key > 1) addSigningKey(world);
    for (let hour = 0; hour < 24; hour += 3) {
      for (const event of plausibleCall(world, engine.now, EVENT_TYPES)) await engine.record(US, event);
      await engine.runUntil(engine.now + 3 * HOUR_MS);
    }
  }
}
