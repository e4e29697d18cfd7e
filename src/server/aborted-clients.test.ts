// Clients that go away whenever they like, as a browser does when its page is loaded anew: both programs go on, say
// nothing, and keep nothing of them.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";
import { callPort } from "./emulator/emulator.test-support";
import { buildPrograms, type Programs, type RunningProgram, startProgram } from "./program.test-support";

const ROUNDS = 3;
/** How much later clients leave with each round: from at once to after every answer that comes in one piece. */
const LATER_MS = 12;
const LEAVING_LIMIT_MS = 10_000;
const build = mkdtempSync(join(tmpdir(), "console-build-"));
let programs: Programs;

beforeAll(async () => {
  mkdirSync(join(build, "assets"));
  writeFileSync(join(build, "index.html"), '<script type="module" src="/assets/index-1.js"></script>');
  // More than a socket takes at once, compressed or not.
  const script = Array.from({ length: 400_000 }, () => Math.random().toString(36)).join("\n");
  writeFileSync(join(build, "assets", "index-1.js"), script);
  programs = await buildPrograms();
}, 120_000);
afterAll(() => {
  programs.remove();
  rmSync(build, { recursive: true, force: true });
});

interface Client {
  readonly sends: string;
  /** A number: so long after it has sent everything. */
  readonly leaves: "with the first byte of the answer" | number;
  readonly by: "reset" | "close" | "half-close";
}

/** Resolves when the connection is no more. */
function comeAndGo(port: number, { sends, leaves, by }: Client): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    const leave = () => {
      if (by === "reset") socket.resetAndDestroy();
      else if (by === "close") socket.destroy();
      else socket.end();
    };
    socket.on("error", () => undefined); // the other side may be first
    socket.on("close", () => resolve());
    socket.on("end", () => socket.destroy());
    socket.write(sends, () => {
      if (typeof leaves === "number") setTimeout(leave, leaves);
    });
    if (typeof leaves === "number") socket.resume();
    else socket.once("data", leave);
  });
}

/** Each request is left by every way out, early and late, many at a time. */
async function leaveThemAll(port: number, requests: readonly string[]): Promise<void> {
  const answered = requests.filter((sends) => sends.endsWith("\r\n\r\n") && !sends.includes("silent"));
  for (let round = 0; round < ROUNDS; round += 1) {
    const clients = (["reset", "close", "half-close"] as const).flatMap((by) => [
      requests.map((sends) => ({ sends, by, leaves: round * LATER_MS })),
      answered.map((sends) => ({ sends, by, leaves: "with the first byte of the answer" as const })),
    ]);
    await Promise.all(clients.flat().map((client) => comeAndGo(port, client)));
  }
}

const head = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, "host: localhost", "authorization: Bearer kpat_org_admin", ...headers].join("\r\n");
const get = (path: string, ...headers: string[]) => `${head(`GET ${path}`, ...headers)}\r\n\r\n`;
/** Bodies that never end as announced, and a head that does not end either. */
const cutOff = (path: string) => [
  head(`GET ${path}`),
  `${head(`POST ${path}`, "content-type: application/json", "content-length: 5000")}\r\n\r\n{"name":`,
  `${head(`POST ${path}`, "content-type: application/json", "transfer-encoding: chunked")}\r\n\r\n8\r\n{"name":\r\n`,
  // Refused before the body is read.
  `${head(`POST ${path}`, "content-length: 999999999")}\r\n\r\n${"x".repeat(100_000)}`,
];

/** Files and connections that the process holds open; where the system does not say, the check is void. */
function openFiles({ pid }: RunningProgram): number {
  return process.platform === "linux" ? readdirSync(`/proc/${pid}/fd`).length : 0;
}

test.concurrent("the console's server outlives its clients, and leaves the API when they leave", async ({
  expect,
}) => {
  const answering = new Set<ServerResponse>();
  let isBrokenOff = 0;
  const upstream = createServer((request, response) => {
    request.resume();
    answering.add(response);
    response.on("close", () => {
      answering.delete(response);
      if (!response.writableFinished) isBrokenOff += 1;
    });
    if (request.url?.endsWith("/silent")) return;
    response.writeHead(request.url?.endsWith("/redirect") ? 302 : 200, {
      "content-type": "application/json",
    });
    if (request.url?.endsWith("/quick")) response.end("{}");
    else sendForEver(response);
  });
  await new Promise<void>((resolve) => {
    upstream.listen(0, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  const server = await startProgram(programs.serve, ["--port", "0", "--dir", build, "--upstream", origin]);
  try {
    const quick = "/konnect/us/v3/quick";
    expect(await callPort(server.port, "GET", quick)).toMatchObject({ status: 200, body: {} });
    const [before, said] = [openFiles(server), server.output()];

    await leaveThemAll(server.port, [
      get(quick),
      get("/konnect/us/v3/silent"),
      get("/konnect/us/v3/endless"),
      `${head("POST /konnect/us/v3/endless", "content-length: 2")}\r\n\r\n{}`,
      ...cutOff("/konnect/us/v3/endless"),
      get("/"),
      get("/config.json"),
      get("/assets/index-1.js"),
      get("/assets/index-1.js", "accept-encoding: br"),
      get("/assets/index-1.js", "accept-encoding: gzip"),
    ]);

    expect((await callPort(server.port, "GET", "/healthz")).body).toEqual({ status: "ok" });
    await expect.poll(() => answering.size, { timeout: LEAVING_LIMIT_MS }).toBe(0);
    expect(isBrokenOff).toBeGreaterThan(ROUNDS);
    await expect.poll(() => openFiles(server), { timeout: LEAVING_LIMIT_MS }).toBeLessThanOrEqual(before);
    expect(await callPort(server.port, "GET", quick)).toMatchObject({ status: 200, body: {} });
    expect(server.output()).toBe(said);
    expect(await server.end("SIGTERM")).toBe(0);
  } finally {
    upstream.closeAllConnections();
    upstream.close();
  }
}, 120_000);

/** As much as is taken, until it is no longer wanted. */
function sendForEver(response: ServerResponse): void {
  const chunk = "x".repeat(16_384);
  const more = () => {
    while (!response.destroyed && response.write(chunk)) continue;
  };
  response.on("drain", more);
  more();
}

test.concurrent("the emulator outlives its clients", async ({ expect }) => {
  const emulator = await startProgram(programs.emulator, ["--port", "0", "--scenario", "tour"]);
  const list = "/us/v3/audit-log-destinations";
  expect((await callPort(emulator.port, "GET", list)).status).toBe(200);
  const silent = { path_prefix: "/v3/audit-log-webhook", delay_ms: 60_000, times: 1000 };
  await callPort(emulator.port, "PUT", "/__sandbox/api-faults", { body: [silent] });
  const [before, said] = [openFiles(emulator), emulator.output()];

  await leaveThemAll(emulator.port, [
    get(list),
    get("/us/v3/audit-log-webhook?silent"),
    get("/openapi.json"),
    get("/__sandbox/snapshot"),
    get("/nowhere"),
    ...cutOff(list),
    ...cutOff("/openapi.json"),
  ]);

  expect((await callPort(emulator.port, "GET", "/healthz")).body).toEqual({ status: "ok" });
  await expect.poll(() => openFiles(emulator), { timeout: LEAVING_LIMIT_MS }).toBeLessThanOrEqual(before);
  const name = "Still here";
  const body = { name, endpoint: "https://siem.example.com/in", authorization: "Splunk not-real" };
  expect((await callPort(emulator.port, "POST", list, { body })).status).toBe(201);
  expect(emulator.output()).toBe(said);
  expect(await emulator.end("SIGTERM")).toBe(0);
}, 120_000);
