// Deliveries through a proxy on a real port: what it is asked, what it learns, and whose doing its failures are.

import { createServer, type Server } from "node:http";
import { createServer as createTlsServer, type Server as TlsServer } from "node:https";
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { refusedAddress } from "@/mock-server/adapters/node/address-guard";
import { createAuthority } from "@/mock-server/adapters/node/certificates.test-support";
import {
  type HttpsReceiver,
  startHttpsReceiver,
} from "@/mock-server/adapters/node/https-receiver.test-support";
import { createNetworkTransport, type NetworkSettings } from "@/mock-server/adapters/node/network-transport";
import { proxyFromEnvironment } from "@/outbound/proxy-environment";

const authority = createAuthority();
const identity = authority.issue({ names: ["collector.test", "other.test"] });
const SECRET = "Splunk 7f0c1d9e";

const open: { close: (graceMs: number) => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close(0)));
});

interface Asked {
  readonly target: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A proxy that leads every name to one collector, or answers with a status. */
async function startProxy(
  lead: HttpsReceiver | number | "hangs",
  server: Server | TlsServer = createServer(),
) {
  const asked: Asked[] = [];
  const sockets: Socket[] = [];
  server.on("connection", (socket: Socket) => sockets.push(socket));
  server.on("connect", ({ url = "", headers }, socket: Socket) => {
    asked.push({ target: url, headers });
    socket.on("error", () => {});
    if (lead === "hangs") return;
    if (typeof lead === "number") {
      socket.end(`HTTP/1.1 ${lead} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const onwards = connect(lead.port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onwards.pipe(socket);
      socket.pipe(onwards);
    });
    onwards.on("error", () => socket.destroy());
    socket.on("close", () => onwards.destroy());
  });
  await listen(server);
  open.push({ close: () => closed(server, sockets) });
  return { asked, port: (server.address() as AddressInfo).port }; // it listens on TCP
}

function listen(server: {
  listen: (port: number, host: string, then: () => void) => unknown;
}): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
}

function closed(server: Server | TlsServer, sockets: readonly Socket[]): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}

async function deliver(url: string, proxyUrl: string, more: Partial<NetworkSettings> = {}) {
  const transport = createNetworkTransport({
    judge: refusedAddress,
    resolve: () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" })),
    wallClock: { now: () => 0 },
    ca: authority.ca,
    attemptTimeoutMs: 2000,
    proxyFor: proxyFromEnvironment({ HTTPS_PROXY: proxyUrl }),
    ...more,
  });
  open.push(transport);
  const headers = { authorization: SECRET };
  const request = { method: "POST", url, headers, body: new Uint8Array([1]), skipSslVerification: false };
  const handover = await transport.send(request, 0);
  if (handover.kind !== "under-way") throw new Error("a network needs time");
  return handover.outcome;
}

async function collector(): Promise<HttpsReceiver> {
  const receiver = await startHttpsReceiver(identity);
  open.push(receiver);
  return receiver;
}

test("a name that does not resolve here goes to the proxy as it is, TLS to the collector itself", async () => {
  const receiver = await collector();
  const { asked, port } = await startProxy(receiver);
  const outcome = await deliver("https://collector.test:8443/in", `http://user:pa55@127.0.0.1:${port}`);
  expect(outcome).toMatchObject({ status: 200 });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    target: "collector.test:8443",
    headers: { host: "collector.test:8443", "proxy-authorization": `Basic ${btoa("user:pa55")}` },
  });
  expect(asked[0]?.headers).not.toHaveProperty("authorization");
  expect(receiver.received[0]?.headers.authorization).toBe(SECRET);
  expect(receiver.received[0]?.headers).not.toHaveProperty("proxy-authorization");
});

describe("a proxy that is itself reached by https", () => {
  const named = authority.issue({ names: ["localhost"] });

  test("has a connection of its own, with the collector's inside it", async () => {
    const receiver = await collector();
    const { asked, port } = await startProxy(receiver, createTlsServer(named));
    expect(await deliver("https://collector.test/in", `https://user:pa55@localhost:${port}`)).toMatchObject({
      status: 200,
    });
    expect(asked).toMatchObject([
      {
        target: "collector.test:443",
        headers: { "proxy-authorization": `Basic ${btoa("user:pa55")}` },
      },
    ]);
    expect(asked[0]?.headers).not.toHaveProperty("authorization");
    expect(receiver.received[0]?.headers.authorization).toBe(SECRET);
    // The certificate that counts is still the collector's.
    expect(await deliver("https://third.test/", `https://localhost:${port}`)).toMatchObject({
      error: "tls_hostname",
    });
  });

  test.each([
    ["has another name", identity, "certificate"],
    ["has expired", authority.issue({ names: ["localhost"], validForMs: -1000 }), "expired"],
  ])("is not spoken to where its certificate %s, and is told as the one at fault", async (_, own, words) => {
    const receiver = await collector();
    const { asked, port } = await startProxy(receiver, createTlsServer(own));
    const outcome = await deliver("https://collector.test/in", `https://user:pa55@localhost:${port}`);
    expect(outcome).toMatchObject({ error: "proxy", message: expect.stringContaining(words) });
    expect(outcome).toMatchObject({ message: expect.not.stringContaining("pa55") });
    expect(asked).toHaveLength(0);
    expect(receiver.received).toHaveLength(0);
  });

  test("is told as the one at fault where it speaks no TLS", async () => {
    const { port } = await startProxy(await collector());
    expect(await deliver("https://collector.test/in", `https://localhost:${port}`)).toMatchObject({
      error: "proxy",
    });
  });
});

test("certificates are those of the collector, not of a proxy on the way", async () => {
  const { port } = await startProxy(await collector());
  expect(await deliver("https://third.test/", `http://127.0.0.1:${port}`)).toMatchObject({
    error: "tls_hostname",
  });
});

test.each([
  ["https://10.1.2.3/", undefined],
  ["https://169.254.169.254/", undefined],
  ["https://collector.test/", "10.0.0.7"],
])("%s is refused before the proxy is asked", async (url, address) => {
  const { asked, port } = await startProxy(await collector());
  const outcome = await deliver(url, `http://127.0.0.1:${port}`, {
    ...(address !== undefined && { resolve: async () => [{ address, family: 4 }] }),
  });
  expect(outcome).toMatchObject({ error: "blocked" });
  expect(asked).toHaveLength(0);
});

test.each([
  [407, "407 Proxy Authentication Required"],
  [502, "502 Bad Gateway"],
  [403, "403 Forbidden"],
])("a proxy that answers %i is told as the proxy's doing, without its credentials", async (status, words) => {
  const { port } = await startProxy(status);
  const outcome = await deliver("https://collector.test/", `http://user:pa55@127.0.0.1:${port}`);
  expect(outcome).toEqual({
    kind: "error",
    error: "proxy",
    message: `proxy 127.0.0.1:${port} refused to connect to collector.test:443: ${words}`,
  });
});

test("so is one that hangs, one that is down, and one that is no proxy", async () => {
  const hanging = await startProxy("hangs");
  expect(
    await deliver("https://collector.test/", `http://127.0.0.1:${hanging.port}`, { attemptTimeoutMs: 300 }),
  ).toMatchObject({ error: "proxy", message: expect.stringContaining("in time") });

  const gone = createTcpServer();
  await listen(gone);
  const { port } = gone.address() as AddressInfo; // it listens on TCP
  await new Promise((resolve) => {
    gone.close(resolve);
  });
  expect(await deliver("https://collector.test/", `http://127.0.0.1:${port}`)).toMatchObject({
    error: "proxy",
    message: `proxy 127.0.0.1:${port} failed: connection refused`,
  });

  const receiver = await collector();
  expect(await deliver("https://collector.test/", `http://127.0.0.1:${receiver.port}`)).toMatchObject({
    error: "proxy",
  });
});

test("loopback is reached without the proxy", async () => {
  const { asked, port } = await startProxy(407);
  const receiver = await collector();
  const outcome = await deliver(`https://127.0.0.1:${receiver.port}/`, `http://127.0.0.1:${port}`, {
    judge: () => null,
  });
  expect(outcome).toMatchObject({ error: "tls_hostname" });
  expect(asked).toHaveLength(0);
});
