// No event goes missing without a gap: an event that was recorded since its webhook was first switched on, and that is
// neither delivered nor under way, lies in a gap that is not closed. This holds after any calls, in any order.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import type { Gap } from "@/contract/watch/gap";
import { EXPLORING_TIMEOUT_MS, explored } from "@/mock-server/testing/exploring.test-support";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { observe } from "@/mock-server/testing/observe-world.test-support";
import { gapsOf, patchGap } from "@/mock-server/testing/watch.test-support";
import { behave, createDestination } from "@/mock-server/testing/webhook.test-support";

type Lane = 0 | 1;

type Step =
  | { readonly do: "record"; readonly lane: Lane; readonly count: number; readonly backMs: number }
  | { readonly do: "advance"; readonly by: { ms: number } | { to: "next" } }
  | { readonly do: "behave"; readonly behaviour: object[] }
  | { readonly do: "switch"; readonly lane: Lane; readonly enabled: boolean }
  | { readonly do: "remove"; readonly lane: Lane }
  | { readonly do: "edit"; readonly change: object }
  | { readonly do: "replay"; readonly lane: Lane; readonly backMs: number; readonly endMs: number }
  | { readonly do: "accept" }
  | { readonly do: "restart" }
  | { readonly do: "restore" };

const MOVED = { status: 302, headers: { location: "https://logs.example.com/moved" } };
const lane = fc.constantFrom<Lane[]>(0, 0, 1);
const back = fc.constantFrom(0, 0, 1, 900, 4000, 60_000);
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
      backMs: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: back }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("advance"),
      by: fc.constantFrom({ ms: 1 }, { ms: 999 }, { ms: 2500 }, { ms: 9000 }, { to: "next" as const }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("behave"),
      behaviour: fc.constantFrom<object[][]>(
        [{ respond: { status: 200 }, latency_ms: 70 }],
        [{ respond: { status: 200 }, latency_ms: 0 }],
        [{ respond: { status: 200 }, latency_ms: 3000 }],
        [{ respond: { status: 500 }, latency_ms: 1500 }],
        [{ respond: { status: 404 } }],
        [{ respond: { status: 200 }, times: 1 }, { respond: { status: 404 } }],
        [{ respond: MOVED, times: 1 }, { respond: { status: 200 } }],
        [{ respond: { status: 503, headers: { "retry-after": "20" } } }, { respond: { status: 202 } }],
        [{ respond: { status: 429, headers: { "retry-after": "86400" } } }, { respond: { status: 404 } }],
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("switch"),
      lane,
      enabled: fc.constantFrom(true, true, false),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("remove"), lane }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("edit"),
      change: fc.constantFrom<object[]>(
        { authorization: "Bearer other" },
        { endpoint: "https://logs.example.com/in" },
        { endpoint: "https://siem.example.com/in" },
        { log_format: "json" },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("replay"), lane, backMs: back, endMs: back }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "accept" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "restart" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "restore" as const }) },
) as fc.Arbitrary<Step>; // each branch has the fields of its own kind

interface Probe {
  readonly lane: Lane;
  readonly ts: number;
  readonly traceId: string;
}

/** A world with the webhooks of a region and of a portal, and the events that are owed to them. */
class Bookkeeping {
  #server: TestServer;
  readonly #store;
  #destinationId = "";
  readonly #paths: string[] = [];
  readonly #scopes: object[] = [];
  readonly #queries: string[] = [];
  readonly #isOwed = [false, false];
  readonly #owed: Probe[] = [];
  #recorded = 0;

  private constructor(server: TestServer, store: ReturnType<typeof createMemoryStore>) {
    this.#server = server;
    this.#store = store;
  }

  static async begin(): Promise<Bookkeeping> {
    const store = createMemoryStore();
    const books = new Bookkeeping(await startTestServer({ store }), store);
    const { body: portals } = await books.#server.call("GET", "/v3/portals");
    const portal_id = portals.data[0].id;
    books.#destinationId = await createDestination(books.#server);
    books.#scopes.push({ region: "us" }, { portal_id });
    books.#queries.push("region=us", `portal_id=${portal_id}`);
    books.#paths.push("/v3", `/v3/portals/${portal_id}`);
    return books;
  }

  async perform(step: Step): Promise<void> {
    const { call } = this.#server;
    switch (step.do) {
      case "record":
        return this.#record(step);
      case "advance":
        await call("POST", "/__sandbox/clock/advance", step.by);
        break;
      case "behave":
        return behave(this.#server, step.behaviour);
      case "switch": {
        const body = { audit_log_destination_id: this.#destinationId, enabled: step.enabled };
        expect((await this.#callLane(step.lane, "PATCH", "audit-log-webhook", body)).status).toBe(200);
        if (step.enabled) this.#isOwed[step.lane] = true;
        break;
      }
      case "remove": {
        const { status } = await this.#callLane(step.lane, "DELETE", "audit-log-webhook");
        if (status === 204) this.#isOwed[step.lane] = false;
        break;
      }
      case "edit":
        await call("PATCH", `/v3/audit-log-destinations/${this.#destinationId}`, step.change);
        break;
      case "replay": {
        const now = await this.#now();
        const end = now - Math.min(step.endMs, step.backMs);
        const job = { start_at: instant(now - step.backMs), end_at: instant(end) };
        await this.#callLane(step.lane, "PUT", "audit-log-replay-job", job);
        break;
      }
      case "accept": {
        const [gap] = await gapsOf(this.#server, "state=open");
        if (gap) await patchGap(this.#server, gap.id, { accepted: { reason: "known" } });
        break;
      }
      case "restart":
        this.#server = await startTestServer({ store: this.#store });
        break;
      case "restore": {
        const { body } = await call("GET", "/__sandbox/snapshot");
        expect((await call("PUT", "/__sandbox/snapshot", body)).status).toBe(200);
        break;
      }
    }
  }

  settle() {
    return this.#server.call("POST", "/__sandbox/clock/advance", { to: "idle" });
  }

  /** Every event that is owed is delivered, under way, or in a gap that is open or was given up by hand. */
  async check(): Promise<void> {
    const { deliveries, records } = await observe(this.#server);
    const safe = new Set<string>();
    for (const [index, { state, attempts }] of deliveries.entries()) {
      const isLost = state === "failed" || (state === "delivered" && attempts.at(-1)?.arrived !== true);
      if (!isLost) for (const probe of records[index].match(/probe-\d+/g) ?? []) safe.add(probe);
    }
    for (const each of [0, 1] as const) {
      const gaps = await gapsOf(this.#server, this.#queries[each]);
      expectOrder(gaps);
      const missing = this.#owed.filter((probe) => probe.lane === each && !safe.has(probe.traceId));
      const outside = missing.filter(({ ts }) => !gaps.some((gap) => holds(gap, ts)));
      expect(outside, JSON.stringify(gaps)).toEqual([]);
    }
  }

  async #record({ lane, count, backMs }: Step & { do: "record" }): Promise<void> {
    const ts = (await this.#now()) - backMs;
    const traceIds = Array.from({ length: count }, (_, index) => `probe-${this.#recorded + index + 1}`);
    this.#recorded += count;
    const events = traceIds.map((trace_id) => ({ type: "authentication", trace_id, ts: instant(ts) }));
    const answer = await this.#server.call("POST", "/__sandbox/events", { ...this.#scopes[lane], events });
    expect(answer.status).toBe(202);
    if (this.#isOwed[lane]) this.#owed.push(...traceIds.map((traceId) => ({ lane, ts, traceId })));
  }

  async #now(): Promise<number> {
    return Date.parse((await this.#server.call("GET", "/__sandbox/world")).body.now);
  }

  #callLane(each: Lane, method: string, path: string, body?: object) {
    return this.#server.call(method, `${this.#paths[each]}/${path}`, body);
  }
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}

function holds({ from, to, closed_by }: Gap, ts: number): boolean {
  const isIn = Date.parse(from) <= ts && (to === null || ts < Date.parse(to));
  return isIn && (closed_by === null || closed_by.kind === "accepted");
}

/** Open gaps of a scope never overlap, and one of them at most goes on. */
function expectOrder(gaps: readonly Gap[]): void {
  const open = gaps.filter(({ closed_by }) => closed_by === null);
  for (const [index, { to }] of open.entries()) {
    const next = open[index + 1];
    if (next) expect(Date.parse(to ?? "9999-01-01T00:00:00Z")).toBeLessThanOrEqual(Date.parse(next.from));
  }
}

test(
  "every event that is owed and was not brought lies in a gap",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: "max" }), async (steps) => {
        const books = await Bookkeeping.begin();
        await books.perform({ do: "switch", lane: 0, enabled: true });
        for (const [index, each] of steps.entries()) {
          await books.perform(each);
          if (index % 4 === 3) await books.check();
        }
        await books.check();
        await books.settle();
        await books.check();
      }),
      explored(40),
    );
  },
  EXPLORING_TIMEOUT_MS,
);
