// What collectors answer that is out of the ordinary: taken as Go's net/http takes it, which is what Konnect sends with.

import { afterEach, describe, expect, test } from "vitest";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { createAuthority } from "@/mock-server/adapters/node/certificates.test-support";
import {
  type Behaviour,
  type HttpsReceiver,
  startHttpsReceiver,
} from "@/mock-server/adapters/node/https-receiver.test-support";
import { createNetworkTransport } from "@/mock-server/adapters/node/network-transport";

const authority = createAuthority();
const identity = authority.issue({ names: ["localhost"] });
const OK = "HTTP/1.1 200 OK\r\n";
const HEAD = `${OK}Content-Length: 2\r\n`;

const open: { close: (graceMs: number) => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close(0)));
});

async function deliver(
  behaviour: Behaviour,
  path = "/in",
): Promise<{ outcome: AttemptOutcome; receiver: HttpsReceiver }> {
  const receiver = await startHttpsReceiver(identity, behaviour);
  const transport = createNetworkTransport({
    judge: () => null,
    wallClock: { now: () => 0 },
    ca: authority.ca,
    attemptTimeoutMs: 5000,
  });
  open.push(transport, receiver);
  const handover = await transport.send(
    {
      method: "POST",
      url: `HTTPS://LOCALHOST:${receiver.port}${path}`,
      headers: { authorization: "Splunk 7f0c1d9e" },
      body: new Uint8Array([1, 2]),
      skipSslVerification: false,
    },
    0,
  );
  if (handover.kind !== "under-way") throw new Error("a network needs time");
  return { outcome: await handover.outcome, receiver };
}

const raw = (bytes: string | Buffer): Behaviour => {
  return (_request, _response, socket) => void socket.end(bytes);
};

test("the request line has path and query as they were typed", async () => {
  const { receiver } = await deliver((_request, response) => void response.end(), "/a/../b//{c}?d=%&e=|#f");
  expect(receiver.received[0]).toMatchObject({ url: "/a/../b//%7Bc%7D?d=%&e=|" });
  expect(receiver.received[0]?.headers).not.toHaveProperty("connection", "close");
});

describe("an answer that Go takes", () => {
  test.each([
    ["of HTTP/1.0 without a reason phrase", "HTTP/1.0 200\r\n\r\nok"],
    ["with lone line feeds", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok"],
    ["after early hints", `HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${HEAD}\r\nok`],
    ["with a folded header", `${HEAD}X-A: a\r\n b\r\n\r\nok`],
    ["with a header of 500 KB", `${HEAD}X-A: ${"a".repeat(500_000)}\r\n\r\nok`],
    ["with 3000 headers", `${HEAD}${Array.from({ length: 3000 }, (_, i) => `X-${i}: a\r\n`).join("")}\r\nok`],
    ["with both lengths", `${HEAD}Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n`],
    ["with trailers", `${OK}Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-T: 1\r\n\r\n`],
    ["whose body is shorter than it says", `${OK}Content-Length: 10\r\n\r\nok`],
    ["whose last chunk breaks off", `${OK}Transfer-Encoding: chunked\r\n\r\n5\r\nok`],
  ])("%s", async (_what, bytes) => {
    expect((await deliver(raw(bytes))).outcome).toMatchObject({ status: 200, body: "ok" });
  });

  test.each([101, 304, 421, 999])("with status %i", async (status) => {
    const upgrade = status === 101 ? "Upgrade: x\r\nConnection: upgrade\r\n" : "";
    expect((await deliver(raw(`HTTP/1.1 ${status} X\r\n${upgrade}\r\n`))).outcome).toMatchObject({ status });
  });

  test("and whose Retry-After comes behind more headers than are kept", async () => {
    const { outcome } = await deliver(
      raw(`HTTP/1.1 429 X\r\nX-A: ${"a".repeat(60_000)}\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n`),
    );
    expect(outcome).toMatchObject({
      status: 429,
      headers: [
        ["retry-after", "7"],
        ["content-length", "0"],
      ],
    });
  });
});

test.each([
  ["another protocol", "SSH-2.0-OpenSSH\r\n", "malformed"],
  ["no status of three digits", "HTTP/1.1 2000 X\r\n\r\n", "malformed"],
  ["a header without a colon", `${OK}garbage\r\n\r\n`, "malformed"],
  ["a control character in a header", `${HEAD}X-A: a\u0001b\r\n\r\nok`, "malformed"],
  ["an unknown transfer encoding", `${OK}Transfer-Encoding: foo\r\n\r\nok`, "malformed"],
  ["two lengths", `${HEAD}Content-Length: 3\r\n\r\nok`, "malformed"],
  ["headers without end", `${OK}X-A: ${"a".repeat(1_100_000)}`, "malformed"],
  ["a redirect to no address", "HTTP/1.1 307 X\r\nLocation: https://ho st/\r\n\r\n", "malformed"],
  ["nothing", "", "closed"],
  ["half a head", "HTTP/1.1 200 OK\r\nContent-Le", "closed"],
])("%s is no answer", async (_what, bytes, error) => {
  expect((await deliver(raw(bytes))).outcome).toMatchObject({ kind: "error", error });
});

test("headers that only this program finds too long are told as its own limit", async () => {
  const { outcome } = await deliver(raw(`${OK}X-A: ${"a".repeat(1_100_000)}`));
  expect(outcome).toHaveProperty("message", expect.stringContaining("the limit of this mock server"));
});
