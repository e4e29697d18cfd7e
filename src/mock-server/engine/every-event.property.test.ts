// No event is lost: each one recorded while its webhook was on and active is in one live delivery, in the order in
// which it was recorded, and that delivery ends. Any other event is in none.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import type { Delivery } from "@/contract/sandbox/delivery";
import { expectPromisesOfDelivery } from "@/mock-server/testing/delivery-promises.test-support";
import { EXPLORING_TIMEOUT_MS, explored } from "@/mock-server/testing/exploring.test-support";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { observe } from "@/mock-server/testing/observe-world.test-support";
import { behave, createDestination, SECRET } from "@/mock-server/testing/webhook.test-support";

type Lane = 0 | 1 | 2;

type Step =
  | { readonly do: "record"; readonly lane: Lane; readonly count: number }
  | { readonly do: "advance"; readonly by: { ms: number } | { to: "next" } }
  | { readonly do: "behave"; readonly behaviour: object[] }
  | { readonly do: "switch"; readonly lane: Lane; readonly change: object }
  | { readonly do: "remove"; readonly lane: Lane }
  | { readonly do: "edit"; readonly change: object }
  | { readonly do: "replay"; readonly lane: Lane; readonly backMs: number }
  | { readonly do: "rotate-keys" }
  | { readonly do: "restart" };

const lane = fc.constantFrom<Lane[]>(0, 0, 1, 2);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("record"),
      lane,
      count: fc.oneof(
        { weight: 15, arbitrary: fc.constantFrom(1, 2, 3) },
        { weight: 1, arbitrary: fc.constant(501) },
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("advance"),
      by: fc.constantFrom(
        { ms: 1 },
        { ms: 999 },
        { ms: 1000 },
        { ms: 2500 },
        { ms: 9000 },
        { to: "next" as const },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("behave"),
      behaviour: fc.constantFrom<object[][]>(
        [{ respond: { status: 200 }, latency_ms: 70 }],
        [{ respond: { status: 500 }, latency_ms: 1500 }],
        [{ respond: { status: 404 } }],
        [{ fail: "timeout", times: 2 }, { respond: { status: 204 } }],
        [{ respond: { status: 503, headers: { "retry-after": "20" } } }, { respond: { status: 202 } }],
        [{ respond: { status: 429, headers: { "retry-after": "86400" } } }, { respond: { status: 202 } }],
        [{ respond: { status: 200 }, times: 2 }, { fail: "tls_expired" }, { respond: { status: 200 } }],
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("switch"),
      lane,
      change: fc.constantFrom<object[]>({ enabled: true }, { enabled: true }, { enabled: false }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("remove"), lane }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("edit"),
      change: fc.constantFrom<object[]>(
        { endpoint: "https://siem.example.com/other", authorization: "Bearer other" },
        { endpoint: "https://logs.example.com/in", authorization: "Bearer logs" },
        { endpoint: "https://siem.example.com/in", authorization: SECRET },
        { log_format: "json" },
        { skip_ssl_verification: true },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("replay"), lane, backMs: fc.constantFrom(0, 3000, 60_000) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "rotate-keys" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "restart" as const }) },
) as fc.Arbitrary<Step>; // each branch has the fields of its own kind

/** A world with a webhook of two regions and of a portal, and what has to come of the events it was told to record. */
class Bookkeeping {
  #server: TestServer;
  readonly #store;
  readonly #paths: string[] = [];
  readonly #scopes: Partial<Pick<Delivery, "region" | "portal_id">>[] = [];
  #destinationId = "";
  #recorded = 0;
  /** Trace ids by lane, in the order of recording. */
  readonly due: string[][] = [[], [], []];

  constructor(server: TestServer, store: ReturnType<typeof createMemoryStore>) {
    this.#server = server;
    this.#store = store;
  }

  async begin(): Promise<void> {
    this.#destinationId = await createDestination(this.#server);
    const { body: portals } = await this.#server.call("GET", "/v3/portals");
    const portal_id = portals.data[0].id;
    this.#scopes.push({ region: "us" }, { region: "eu" }, { portal_id });
    this.#paths.push("/v3", "/v3", `/v3/portals/${portal_id}`);
    for (const each of [0, 1, 2] as const) await this.#switch(each, { enabled: true });
  }

  async perform(step: Step): Promise<void> {
    const { call } = this.#server;
    switch (step.do) {
      case "record":
        return this.#record(step.lane, step.count);
      case "advance":
        await call("POST", "/__sandbox/clock/advance", step.by);
        break;
      case "behave":
        return behave(this.#server, step.behaviour);
      case "switch":
        return this.#switch(step.lane, step.change);
      case "remove":
        await this.#callLane(step.lane, "DELETE", "audit-log-webhook");
        break;
      case "edit":
        await call("PATCH", `/v3/audit-log-destinations/${this.#destinationId}`, step.change);
        break;
      case "replay": {
        const now = Date.parse((await call("GET", "/__sandbox/world")).body.now);
        const [start_at, end_at] = [now - step.backMs, now].map((at) => new Date(at).toISOString());
        await this.#callLane(step.lane, "PUT", "audit-log-replay-job", { start_at, end_at });
        break;
      }
      case "rotate-keys":
        await call("POST", "/__sandbox/keys/rotate");
        break;
      case "restart":
        this.#server = await startTestServer({ store: this.#store });
        break;
    }
  }

  /** Lets everything happen that is due, then compares. */
  async settle(): Promise<void> {
    await this.#server.call("POST", "/__sandbox/clock/advance", { to: "idle" });
    const seen = await observe(this.#server);
    expectPromisesOfDelivery(seen, "fixed");
    const arrived: string[][] = [[], [], []];
    for (const [index, delivery] of [...seen.deliveries.entries()].toReversed()) {
      expect(delivery.state).toMatch(/^(delivered|failed)$/);
      if (delivery.replay) continue;
      const at = this.#scopes.findIndex(({ region, portal_id }) =>
        delivery.portal_id === null ? region === delivery.region : portal_id === delivery.portal_id,
      );
      arrived[at]?.push(...(seen.records[index].match(/probe-\d+/g) ?? []));
    }
    expect(arrived).toEqual(this.due);
  }

  async #record(lane: Lane, count: number): Promise<void> {
    const { body: status } = await this.#callLane(lane, "GET", "audit-log-webhook/status");
    const traceIds = Array.from({ length: count }, (_, index) => `probe-${this.#recorded + index + 1}`);
    this.#recorded += count;
    const events = traceIds.map((trace_id) => ({ type: "authentication", trace_id }));
    const answer = await this.#server.call("POST", "/__sandbox/events", { ...this.#scopes[lane], events });
    expect(answer.status).toBe(202);
    if (status.webhook_enabled && status.webhook_status === "active") this.due[lane]!.push(...traceIds); // one list a lane
  }

  async #switch(lane: Lane, change: object): Promise<void> {
    const body = { audit_log_destination_id: this.#destinationId, ...change };
    const { status } = await this.#callLane(lane, "PATCH", "audit-log-webhook", body);
    expect(status).toBe(200);
  }

  #callLane(lane: Lane, method: string, path: string, body?: object) {
    const host = lane === 1 ? "eu" : "us";
    return this.#server.call(method, `${this.#paths[lane]}/${path}`, body, { host });
  }
}

test(
  "every event that an active webhook should get ends delivered or in a failed delivery",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30, size: "max" }), async (steps) => {
        const store = createMemoryStore();
        const books = new Bookkeeping(await startTestServer({ store }), store);
        await books.begin();
        for (const each of steps) await books.perform(each);
        await books.settle();
      }),
      explored(60),
    );
  },
  EXPLORING_TIMEOUT_MS,
);
