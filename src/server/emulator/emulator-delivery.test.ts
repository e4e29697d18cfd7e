// Deliveries of the emulator to a real HTTPS collector: what arrives, and what follows when it does not.

import { createPublicKey, verify } from "node:crypto";
import { createSecureServer, type ServerHttp2Session } from "node:http2";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { MAX_ATTEMPTS, RETRY_WAITS_MS } from "@/audit-log/delivery/retry-policy";
import { createAuthority, createSelfSigned } from "@/mock-server/adapters/node/certificates.test-support";
import {
  answerOk,
  type Behaviour,
  type HttpsReceiver,
  startHttpsReceiver,
} from "@/mock-server/adapters/node/https-receiver.test-support";
import { type RunningEmulator, startTestEmulator } from "./emulator.test-support";
import type { EmulatorSettings } from "./start-emulator";

const SECRET = "Splunk 7f0c1d9e-not-a-real-token";
const authority = createAuthority();
const good = authority.issue({ names: ["localhost"] });

let emulator: RunningEmulator;
let receiver: HttpsReceiver;
let behaviour: Behaviour = answerOk;

beforeAll(async () => {
  emulator = await startTestEmulator({ ca: authority.ca });
  receiver = await startHttpsReceiver(good, (...request) => behaviour(...request));
});
afterAll(async () => {
  await emulator.close();
  await receiver.close();
  expect(emulator.errors).toEqual([]);
});

interface Delivery {
  state: string;
  reason: string | null;
  attempts: {
    request: { http_version?: string; headers: Record<string, string> };
    outcome: { status?: number; fail?: string } | null;
    error: string | null;
    retry: { decision: string; reason: string; wait_ms: number | null } | null;
  }[];
}

async function sandbox(method: string, path: string, body?: unknown) {
  const answer = await emulator.call(method, `/__sandbox${path}`, { body });
  if (answer.status >= 400) throw new Error(answer.text);
  return answer.body;
}

const advance = (ms: number) => sandbox("POST", "/clock/advance", { ms });

async function lastDelivery(): Promise<Delivery> {
  const { data } = await sandbox("GET", "/deliveries");
  return data[0];
}

/** Waits, in real time, for the answer to attempt number `count`. */
async function settled(count: number): Promise<Delivery> {
  await expect
    .poll(async () => (await lastDelivery()).attempts[count - 1]?.outcome ?? null, {
      timeout: 10_000,
      interval: 20,
    })
    .not.toBeNull();
  return lastDelivery();
}

/** A new world whose clock stands still, its webhook on and one batch on its way. */
async function ship(endpoint: string, more: object = {}): Promise<void> {
  await sandbox("POST", "/world", { scenario: "fresh", seed: 1, clock: { state: "paused" } });
  receiver.received.length = 0;
  const { body } = await emulator.call("POST", "/us/v3/audit-log-destinations", {
    body: { name: "SIEM", endpoint, authorization: SECRET, ...more },
  });
  await emulator.call("PATCH", "/us/v3/audit-log-webhook", {
    body: { audit_log_destination_id: body.id, enabled: true },
  });
  await advance(1000);
}

const own = (path = "/in") => `https://localhost:${receiver.port}${path}`;

describe("what arrives", () => {
  const signature = {
    cef: {
      cut: / sig=([\w-]{86})$/,
      first: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ konghq\.com CEF:0\|KongInc\|Konnect\|1\.0\|/,
    },
    json: { cut: /,"sig":"([\w-]{86})"/, first: /^\{"/ },
    cps: { cut: /,"sig":"([\w-]{86})"/, first: /^\{"event":\{"/ },
  };

  test.each(["cef", "json", "cps"] as const)("%s: gzip, signed, as documented", async (format) => {
    behaviour = answerOk;
    await ship(own("/in?index=main"), { log_format: format });
    await settled(1);
    const [request] = receiver.received;
    expect(request).toMatchObject({
      method: "POST",
      url: "/in?index=main",
      headers: {
        authorization: SECRET,
        "content-type": "text/plain",
        "content-encoding": "gzip",
        "user-agent": "Go-http-client/1.1",
        "accept-encoding": "gzip",
      },
    });
    const { body: jwks } = await emulator.call("GET", "/us/v2/audit-log-webhook/jwks.json", {
      headers: { authorization: "" },
    });
    const key = createPublicKey({ key: jwks.keys[0], format: "jwk" });
    const lines = request!.lines();
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) {
      expect(line).toMatch(signature[format].first);
      const [whole = "", sig = ""] = signature[format].cut.exec(line) ?? [];
      const signed = Buffer.from(line.replace(whole, ""), "utf8");
      expect(verify(null, signed, key, Buffer.from(sig, "base64url"))).toBe(true);
    }
    expect(await lastDelivery()).toMatchObject({
      state: "delivered",
      attempts: [{ request: { http_version: "1.1", headers: { "user-agent": "Go-http-client/1.1" } } }],
    });
  });

  test("a collector that speaks HTTP/2 only is told as that, also by a world that was saved and loaded", async () => {
    const seen: unknown[] = [];
    const sessions: ServerHttp2Session[] = [];
    const collector = createSecureServer({ ...good, allowHTTP1: false });
    collector.on("session", (session) => sessions.push(session));
    collector.on("stream", (stream, headers) => {
      seen.push(headers["user-agent"]);
      stream.resume().on("end", () => {
        stream.respond({ ":status": 200 });
        stream.end();
      });
    });
    await new Promise<void>((resolve) => {
      collector.listen(0, "127.0.0.1", resolve);
    });
    const { port } = collector.address() as AddressInfo; // it listens on TCP
    await ship(`https://localhost:${port}/in`);
    const told = { http_version: "2", headers: { "user-agent": "Go-http-client/2.0" } };
    expect(await settled(1)).toMatchObject({ state: "delivered", attempts: [{ request: told }] });
    expect(seen).toEqual(["Go-http-client/2.0"]);
    await sandbox("PUT", "/snapshot", await sandbox("GET", "/snapshot"));
    expect(await lastDelivery()).toMatchObject({ attempts: [{ request: told }] });
    collector.close();
    for (const session of sessions) session.destroy();
  });

  test("what belongs to a receiver of the sandbox stays inside", async () => {
    await ship("https://siem.example.com/in");
    await advance(1000);
    const delivery = await lastDelivery();
    expect(delivery).toMatchObject({ state: "delivered", attempts: [{ outcome: { status: 200 } }] });
    expect(delivery.attempts[0]?.request).not.toHaveProperty("http_version");
  });

  test("a receiver of the sandbox may redirect to the network, which does not learn the Authorization", async () => {
    behaviour = answerOk;
    await ship("https://siem.example.com/in");
    await advance(1000);
    const { data } = await sandbox("GET", "/receivers");
    const siem = data.find(({ url_prefix }: { url_prefix: string }) => url_prefix.includes("siem"));
    await sandbox("PUT", `/receivers/${siem.id}`, {
      name: siem.name,
      url_prefix: siem.url_prefix,
      behaviour: [{ respond: { status: 307, headers: { location: own("/led?here") } } }],
    });
    await emulator.call("GET", "/us/v2/control-planes");
    await advance(1000);
    expect(await settled(1)).toMatchObject({ state: "delivered", attempts: [{ outcome: { status: 200 } }] });
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]).toMatchObject({ method: "POST", url: "/led?here" });
    expect(receiver.received[0]!.lines().join("\n")).toContain("Authz.control-planes");
    expect(receiver.received[0]!.headers).not.toHaveProperty("authorization");
  });

  test("a running clock delivers by itself", async () => {
    behaviour = answerOk;
    await ship(own());
    await settled(1);
    await sandbox("PATCH", "/clock", { state: "running" });
    await emulator.call("GET", "/us/v2/control-planes");
    await expect.poll(() => receiver.received.length, { timeout: 8000 }).toBe(2);
    expect(receiver.received[1]!.lines().join("\n")).toContain("Authz.control-planes");
  });
});

/** Attempts until it is over, each wait measured by turning the clock one millisecond short of it first. */
async function followToTheEnd(): Promise<{ delivery: Delivery; waits: number[] }> {
  const waits: number[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const delivery = await settled(attempt);
    const wait = delivery.attempts[attempt - 1]!.retry?.wait_ms ?? null;
    if (wait === null) return { delivery, waits };
    waits.push(wait);
    if (wait === 0) continue;
    await advance(wait - 1);
    expect((await lastDelivery()).attempts).toHaveLength(attempt);
    await advance(1);
    expect((await lastDelivery()).attempts).toHaveLength(attempt + 1);
  }
}

describe("what is retried", () => {
  test.each<[string, Behaviour, Partial<EmulatorSettings>]>([
    ["closed", (_request, _response, socket) => void socket.end(), {}],
    ["timeout", () => {}, { attemptTimeoutMs: 200 }],
  ])(
    "%s",
    async (error, does, settings) => {
      behaviour = does;
      const patient = emulator;
      emulator = await startTestEmulator({ ca: authority.ca, ...settings });
      onTestFinished(async () => {
        await emulator.close();
        emulator = patient;
      });
      await ship(own());
      const { delivery, waits } = await followToTheEnd();
      expect(waits).toEqual(RETRY_WAITS_MS);
      expect(delivery).toMatchObject({ state: "failed", reason: "exhausted" });
      expect(delivery.attempts.map(({ outcome }) => outcome)).toEqual(
        Array.from({ length: MAX_ATTEMPTS }, () => ({ fail: error })),
      );
      expect((await emulator.call("GET", "/us/v3/audit-log-webhook/status")).body.webhook_status).toBe(
        "inactive",
      );
    },
    30_000,
  );

  test("reset", async () => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.resetAndDestroy());
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const address = server.address();
    await ship(`https://localhost:${typeof address === "object" ? address?.port : 0}/`);
    const { delivery, waits } = await followToTheEnd();
    expect(waits).toEqual(RETRY_WAITS_MS);
    expect(delivery.attempts.at(-1)).toMatchObject({ outcome: { fail: "reset" } });
    server.close();
  }, 30_000);

  test("refused, and a host that does not exist", async () => {
    const gone = await startHttpsReceiver(good);
    await gone.close();
    for (const [url, fail] of [
      [`https://localhost:${gone.port}/`, "refused"],
      ["https://no-such-host.invalid/", "dns"],
    ] as const) {
      await ship(url);
      const { delivery, waits } = await followToTheEnd();
      expect(waits).toEqual(RETRY_WAITS_MS);
      expect(delivery.attempts.map(({ outcome }) => outcome?.fail)).toEqual(
        Array.from({ length: MAX_ATTEMPTS }, () => fail),
      );
    }
  }, 60_000);

  test.each([
    [500, undefined, RETRY_WAITS_MS],
    [503, "40", RETRY_WAITS_MS.map(() => 40_000)],
    [429, "0", RETRY_WAITS_MS.map(() => 0)],
    [429, "7", RETRY_WAITS_MS.map(() => 7000)],
    [429, "soon", RETRY_WAITS_MS],
    [500, "7", RETRY_WAITS_MS],
  ])(
    "%i with Retry-After %s waits %j",
    async (status, retryAfter, waits) => {
      behaviour = (_request, response) => {
        response.writeHead(status, retryAfter === undefined ? {} : { "retry-after": retryAfter }).end("no");
      };
      await ship(own());
      expect((await followToTheEnd()).waits).toEqual(waits);
      expect(receiver.received).toHaveLength(MAX_ATTEMPTS);
      expect(new Set(receiver.received.map(({ body }) => body.toString("base64"))).size).toBe(1);
    },
    30_000,
  );

  test("a date in Retry-After is of the receiver's own time, also after the world's clock was turned", async () => {
    behaviour = answerOk;
    await ship(own());
    await settled(1);
    await advance(30 * 86_400_000);
    behaviour = (_request, response) => {
      const inEightSeconds = new Date(Date.now() + 8000).toUTCString();
      response.writeHead(503, { "retry-after": inEightSeconds }).end();
    };
    await emulator.call("GET", "/us/v2/control-planes");
    await advance(1000);
    const [wait] = (await settled(1)).attempts.map(({ retry }) => retry?.wait_ms ?? 0);
    // A date has whole seconds.
    expect(wait).toBeGreaterThan(5000);
    expect(wait).toBeLessThanOrEqual(8000);
  });

  test("until it works", async () => {
    let count = 0;
    behaviour = (_request, response) => void response.writeHead((count += 1) < 3 ? 502 : 202).end();
    await ship(own());
    const { delivery, waits } = await followToTheEnd();
    expect(waits).toEqual([1000, 2000]);
    expect(delivery).toMatchObject({ state: "delivered" });
  });
});

describe("what is final at once", () => {
  test.each([
    ["tls_expired", authority.issue({ names: ["localhost"], validForMs: -1000 })],
    ["tls_untrusted", createSelfSigned(["localhost"])],
    ["tls_hostname", authority.issue({ names: ["other.example.com"] })],
  ])("%s, and delivered all the same with skip_ssl_verification", async (fail, identity) => {
    const other = await startHttpsReceiver(identity);
    const url = `https://localhost:${other.port}/`;
    await ship(url);
    const { delivery } = await followToTheEnd();
    expect(delivery).toMatchObject({
      state: "failed",
      reason: "not_retried",
      attempts: [{ outcome: { fail } }],
    });
    await ship(url, { skip_ssl_verification: true });
    expect((await followToTheEnd()).delivery).toMatchObject({ state: "delivered" });
    await other.close();
  });

  test.each([
    ["too many redirects", "/again", "redirect_loop"],
    ["a redirect away from https", "http://localhost:1/", "unsupported_scheme"],
  ])("%s", async (_what, location, fail) => {
    behaviour = (_request, response) => void response.writeHead(308, { location }).end();
    await ship(own());
    expect((await followToTheEnd()).delivery).toMatchObject({
      reason: "not_retried",
      attempts: [{ outcome: { fail } }],
    });
  });

  test.each([400, 401, 404, 501])("status %i", async (status) => {
    behaviour = (_request, response) => void response.writeHead(status).end();
    await ship(own());
    expect((await followToTheEnd()).delivery).toMatchObject({
      reason: "not_retried",
      attempts: [{ outcome: { status } }],
    });
  });
});

test("an address that may not be delivered to is said in the delivery and in the webhook's status", async () => {
  const guarded = await startTestEmulator({ deliverTo: "public", ca: authority.ca });
  const call = guarded.call;
  const { body } = await call("POST", "/us/v3/audit-log-destinations", {
    body: { name: "Local", endpoint: own(), authorization: SECRET },
  });
  await call("PATCH", "/us/v3/audit-log-webhook", {
    body: { audit_log_destination_id: body.id, enabled: true },
  });
  const deliveries = async () => (await call("GET", "/__sandbox/deliveries")).body.data;
  await expect.poll(async () => (await deliveries())[0]?.state, { timeout: 8000 }).toBe("failed");
  const [delivery] = await deliveries();
  expect(delivery).toMatchObject({
    reason: "not_retried",
    attempts: [
      {
        outcome: { fail: "blocked" },
        error: expect.stringMatching(
          /^delivery to localhost \((?:127\.0\.0\.1|::1)\) is not allowed: it is a loopback address$/,
        ),
        retry: { decision: "not_retried" },
      },
    ],
  });
  expect((await call("GET", "/us/v3/audit-log-webhook/status")).body).toMatchObject({
    webhook_status: "inactive",
    last_response_message: expect.stringContaining("is not allowed"),
  });
  await guarded.close();
});
