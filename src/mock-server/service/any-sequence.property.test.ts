// What holds after any sequence of calls, clock moves, receiver scripts, faults and stops.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { anyCall, type Call } from "@/mock-server/testing/any-call.test-support";
import { Session, type Step } from "@/mock-server/testing/any-sequence.test-support";
import { anyDamage } from "@/mock-server/testing/damaged-snapshot.test-support";
import { expectPromisesOfDelivery } from "@/mock-server/testing/delivery-promises.test-support";
import { EXPLORING_TIMEOUT_MS, explored } from "@/mock-server/testing/exploring.test-support";
import { startTestServer } from "@/mock-server/testing/mock-server.test-support";
import { observe } from "@/mock-server/testing/observe-world.test-support";

function adminCall(method: string, path: string, body: unknown): Step {
  const call: Call = { method, path, host: "us", token: "kpat_org_admin", query: [], body };
  return { do: "call", call };
}

const DESTINATION = {
  name: "First",
  endpoint: "https://siem.example.com/in",
  authorization: "Bearer tell-nobody-0",
};
const SWITCH_ON = { audit_log_destination_id: "@destinationId:0", enabled: true };

/** Most sequences should have webhooks to speak of. */
const CONFIGURED: Step[] = [
  adminCall("POST", "/v3/audit-log-destinations", DESTINATION),
  adminCall("PATCH", "/v3/audit-log-webhook", SWITCH_ON),
  adminCall("PATCH", "/v3/portals/@portalId:0/audit-log-webhook", SWITCH_ON),
];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 16, arbitrary: anyCall.map((call): Step => ({ do: "call", call })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(-3_600_000, 1, 999, 5_000, 86_400_000, 9 * 86_400_000)
      .map((ms): Step => ({ do: "wall", ms })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step[]>({ do: "follow", link: "next" }, { do: "follow", link: "previous" }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step[]>({ do: "keep-snapshot" }, { do: "load-snapshot" }) },
  { weight: 1, arbitrary: anyDamage.map((damage): Step => ({ do: "load-damaged", damage })) },
);
const steps = fc
  .tuple(fc.constantFrom(CONFIGURED, CONFIGURED, []), fc.array(step, { maxLength: 24, size: "max" }))
  .map(([before, rest]) => before.concat(rest));

/** Stands the clock still, then lets everything happen that is due within a few weeks. */
async function drain({ server: { call } }: Session): Promise<void> {
  await call("PUT", "/__sandbox/api-faults", []);
  await call("PATCH", "/__sandbox/clock", { state: "paused" });
  for (let round = 0; round < 4; round += 1) await call("POST", "/__sandbox/clock/advance", { to: "idle" });
}

test(
  "any sequence of calls is answered as the contract allows, and delivery keeps its promises",
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), async (sequence, seed) => {
        const session = new Session(await startTestServer({ seed }));
        await session.begin();
        for (const each of sequence) await session.perform(each);
        const expectPromises = async () => {
          const seen = await observe(session.server);
          if (!session.isDamaged) expectPromisesOfDelivery(seen, "changing");
        };
        await expectPromises();
        await drain(session);
        await expectPromises();
      }),
      explored(120),
    );
  },
  EXPLORING_TIMEOUT_MS,
);

test(
  "the same seed and calls give the same answers, with any stops and starts of the server in between",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.nat(),
        fc.array(fc.nat(24), { maxLength: 4 }),
        async (sequence, seed, stops) => {
          const steady = new Session(await startTestServer({ seed }));
          const store = createMemoryStore();
          const stopped = new Session(await startTestServer({ seed, store }));
          for (const session of [steady, stopped]) await session.begin();
          for (const [index, each] of sequence.entries()) {
            await steady.perform(each);
            if (stops.includes(index)) {
              stopped.server = await startTestServer({ store, wallNow: stopped.server.wallClock.now() });
            }
            await stopped.perform(each);
            expect(stopped.answers.at(-1)).toEqual(steady.answers.at(-1));
          }
          expect(stopped.answers).toEqual(steady.answers);
          await drain(steady);
          await drain(stopped);
          expect(await observe(stopped.server)).toEqual(await observe(steady.server));
        },
      ),
      explored(60),
    );
  },
  EXPLORING_TIMEOUT_MS,
);
