// Collectors that speak HTTP/2 only, and what can happen on such a connection.

import { constants, createSecureServer, type ServerHttp2Session, type ServerHttp2Stream } from "node:http2";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createAuthority } from "@/mock-server/adapters/node/certificates.test-support";
import { createNetworkTransport } from "@/mock-server/adapters/node/network-transport";

const authority = createAuthority();
const identity = authority.issue({ names: ["localhost"] });

type OnStream = (stream: ServerHttp2Stream, body: Buffer, count: number) => void;

const open: { close: (graceMs: number) => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close(0)));
});

async function collector(onStream: OnStream) {
  const sessions: ServerHttp2Session[] = [];
  const heads: Record<string, unknown>[] = [];
  const server = createSecureServer({ ...identity, allowHTTP1: false });
  server.on("session", (session) => {
    sessions.push(session);
    session.on("error", () => {});
  });
  server.on("stream", (stream, headers) => {
    heads.push(headers);
    const count = heads.length;
    const chunks: Buffer[] = [];
    stream.on("error", () => {});
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => onStream(stream, Buffer.concat(chunks), count));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  open.push({
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const session of sessions) session.destroy();
      }),
  });
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return { url: `https://localhost:${port}/in?x=1`, sessions, heads };
}

function client() {
  const transport = createNetworkTransport({
    judge: () => null,
    wallClock: { now: () => 0 },
    ca: authority.ca,
    attemptTimeoutMs: 4000,
  });
  open.push(transport);
  return async (url: string, body = new Uint8Array([1, 2, 3])) => {
    const headers = { authorization: "Splunk ü", "user-agent": "Go-http-client/1.1" };
    const request = { method: "POST", url, headers, body, skipSslVerification: false };
    const handover = await transport.send(request, 0);
    if (handover.kind !== "under-way") throw new Error("a network needs time");
    return handover.outcome;
  };
}

const ok: OnStream = (stream, body) => {
  stream.respond({ ":status": 200, "x-two": ["a", "b"] });
  stream.end(String(body.length));
};

describe("a collector that speaks HTTP/2 only", () => {
  test("gets the request, which says so in its User-Agent as Go does", async () => {
    const { url, heads } = await collector(ok);
    const outcome = await client()(url);
    expect(outcome).toMatchObject({ kind: "response", status: 200, body: "3", httpVersion: "2" });
    expect(outcome.kind === "response" && outcome.headers.slice(0, 2)).toEqual([
      ["x-two", "a"],
      ["x-two", "b"],
    ]);
    expect(heads[0]).toMatchObject({
      ":method": "POST",
      ":path": "/in?x=1",
      ":scheme": "https",
      "user-agent": "Go-http-client/2.0",
      "content-length": "3",
    });
    const sent = String(heads[0]?.["authorization"]);
    expect(Buffer.from(sent, "latin1").toString("utf8")).toBe("Splunk ü");
  });

  test("gets a body larger than any window, and many requests over one connection", async () => {
    const { url, sessions } = await collector(ok);
    const send = client();
    expect(await send(url, new Uint8Array(1_000_000))).toMatchObject({ body: "1000000" });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => send(url)));
    expect(outcomes.every((each) => each.kind === "response" && each.status === 200)).toBe(true);
    expect(sessions).toHaveLength(1);
  });

  test("may answer with early hints, large headers and statuses of any kind", async () => {
    const { url } = await collector((stream) => {
      stream.additionalHeaders({ ":status": 103 });
      stream.respond({ ":status": 421, "x-large": "a".repeat(30_000) }, { endStream: true });
    });
    const outcome = await client()(url);
    expect(outcome).toMatchObject({ status: 421 });
    expect(outcome.kind === "response" && outcome.headers[0]?.[1]).toHaveLength(30_000);
  });

  test("that goes away between two requests is asked over another connection", async () => {
    const { url, sessions } = await collector(ok);
    const send = client();
    await send(url);
    sessions[0]?.close();
    await expect.poll(() => sessions[0]?.destroyed).toBe(true);
    expect(await send(url)).toMatchObject({ status: 200 });
    expect(sessions).toHaveLength(2);
  });

  test("that refuses a stream is asked again, because it has done nothing with it", async () => {
    const { url, heads } = await collector((stream, body, count) => {
      if (count === 1) stream.close(constants.NGHTTP2_REFUSED_STREAM);
      else ok(stream, body, count);
    });
    expect(await client()(url)).toMatchObject({ status: 200 });
    expect(heads).toHaveLength(2);
  });

  test.each([
    ["INTERNAL_ERROR", constants.NGHTTP2_INTERNAL_ERROR],
    ["HTTP_1_1_REQUIRED", constants.NGHTTP2_HTTP_1_1_REQUIRED],
  ])("that resets a stream with %s is told as that, and not asked again", async (name, code) => {
    const { url, heads } = await collector((stream) => stream.close(code));
    expect(await client()(url)).toMatchObject({ error: "reset", message: `HTTP/2 stream reset: ${name}` });
    expect(heads).toHaveLength(1);
  });

  test("that closes the connection in the middle: closed", async () => {
    const { url } = await collector((stream) => stream.session?.destroy());
    expect(await client()(url)).toMatchObject({ error: "closed" });
  });

  test("that resets after its status has answered", async () => {
    const { url } = await collector((stream) => {
      stream.respond({ ":status": 200 });
      stream.write("some", () => stream.close(constants.NGHTTP2_INTERNAL_ERROR));
    });
    expect(await client()(url)).toMatchObject({ status: 200 });
  });
});
