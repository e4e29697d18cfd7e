// A server in memory with a clock in the hand, and calls to it in few words.

import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import type { WorldStore } from "@/mock-server/engine/ports";
import type { WorldLimits } from "@/mock-server/engine/world/world-limits";
import type { ServerResponse } from "@/mock-server/service/http/http-message";
import type { MockServer } from "@/mock-server/service/mock-server";
import type { ScenarioId } from "@/contract/sandbox/scenario";
import { createMockServer } from "@/mock-server/boot/create-mock-server";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly body: any;
}

/** `path` begins with `/v2` or `/v3` (host `us` unless given), or with `/__sandbox` or `/__watch`. A string body is sent as it is. */
export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  options?: { host?: string; token?: string | null },
) => Promise<Answer>;

export interface TestServer {
  readonly server: MockServer;
  readonly store: WorldStore;
  readonly wallClock: { now: () => number; set: (instant: number) => void };
  readonly call: Caller;
  readonly advance: (ms: number) => Promise<void>;
}

export const START = Date.UTC(2026, 10, 21, 9, 0, 0);

export async function startTestServer(
  options: {
    scenario?: ScenarioId;
    seed?: number;
    store?: WorldStore;
    clock?: "running" | "paused";
    wallNow?: number;
    limits?: Partial<WorldLimits>;
  } = {},
): Promise<TestServer> {
  const { scenario = "fresh", seed = 1, store = createMemoryStore(), clock = "paused" } = options;
  let wallNow = options.wallNow ?? START;
  const wallClock = {
    now: () => wallNow,
    set: (instant: number) => {
      wallNow = instant;
    },
  };
  const server = createMockServer({
    store,
    wallClock,
    ...(options.limits && { limits: options.limits }),
  });
  await server.start(() => ({ scenario, seed, now: START, clock: { state: clock, speed: 1 } }));

  const call = callerOf(server);

  return {
    server,
    store,
    wallClock,
    call,
    async advance(ms) {
      const { status } = await call("POST", "/__sandbox/clock/advance", { ms });
      if (status !== 200) throw new Error(`advance answered ${status}`);
    },
  };
}

export function callerOf(server: MockServer): Caller {
  return async (method, path, body, { host = "us", token = "kpat_org_admin" } = {}) => {
    const isSandbox = path.startsWith("/__sandbox");
    const isOwnOrigin = isSandbox || path.startsWith("/__watch");
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await server.handle({
      method,
      url: isOwnOrigin ? `http://localhost${path}` : `https://${host}.api.konghq.com${path}`,
      headers: {
        "user-agent": "test",
        ...(token !== null && !isSandbox && { authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? null : new TextEncoder().encode(text),
      clientIp: "203.0.113.7",
    });
    if (answer.type !== "response") throw new TypeError("network failure");
    return parse(answer);
  };
}

function parse({ status, headers, body }: ServerResponse): Answer {
  const isJson = headers["content-type"]?.includes("json");
  return { status, headers, body: body !== null && isJson ? JSON.parse(body) : body };
}
