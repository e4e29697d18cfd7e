// Attempts over a real network of one machine: certificates, redirects, what goes wrong, and who may be talked to.

import { createServer, type Server, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type AttemptOutcome, hasArrived } from "@/audit-log/delivery/attempt-outcome";
import type { OutgoingRequest } from "@/mock-server/engine/ports";
import { refusedAddress } from "./address-guard";
import { createAuthority, createSelfSigned } from "./certificates.test-support";
import { type Behaviour, type HttpsReceiver, startHttpsReceiver } from "./https-receiver.test-support";
import { createNetworkTransport, type NetworkSettings, type NetworkTransport } from "./network-transport";

const SECRET = "Splunk 7f0c1d9e-not-a-real-token";
const authority = createAuthority();
const good = authority.issue({ names: ["localhost", "collector.test", "127.0.0.1"] });

const RECEIVED_AT = Date.UTC(2026, 10, 21, 9, 30);

const open: { close: (graceMs: number) => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close(0)));
});

async function receiver(behaviour?: Behaviour, identity = good): Promise<HttpsReceiver> {
  const started = await startHttpsReceiver(identity, behaviour);
  open.push(started);
  return started;
}

function transport(settings: Partial<NetworkSettings> = {}): NetworkTransport {
  const created = createNetworkTransport({
    judge: () => null,
    wallClock: { now: () => RECEIVED_AT },
    ca: authority.ca,
    attemptTimeoutMs: 5000,
    ...settings,
  });
  open.push(created);
  return created;
}

async function send(
  over: NetworkTransport,
  url: string,
  more: Partial<OutgoingRequest> & { authorization?: string } = {},
): Promise<AttemptOutcome> {
  const { authorization = SECRET, ...rest } = more;
  const handover = await over.send(
    {
      method: "POST",
      url,
      headers: { "content-type": "text/plain", "content-encoding": "gzip", authorization },
      body: new Uint8Array([1, 2, 3]),
      skipSslVerification: false,
      ...rest,
    },
    0,
  );
  if (handover.kind !== "under-way") throw new Error("a network needs time");
  return handover.outcome;
}

/** A TCP server that is no HTTPS server. */
async function tcpServer(onConnection: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    onConnection(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  open.push({
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

function errorOf(outcome: AttemptOutcome): string {
  return outcome.kind === "error" ? outcome.error : `status ${outcome.status}`;
}

describe("a request that arrives", () => {
  test("has the method, the address with its query, the headers and the body that were given", async () => {
    const { port, received } = await receiver();
    const outcome = await send(transport(), `https://localhost:${port}/in?index=main&x=a%20b`);
    expect(outcome).toMatchObject({ kind: "response", status: 200, body: "ok" });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      method: "POST",
      url: "/in?index=main&x=a%20b",
      headers: {
        authorization: SECRET,
        "content-type": "text/plain",
        "content-encoding": "gzip",
        "content-length": "3",
      },
    });
    expect([...received[0]!.body]).toEqual([1, 2, 3]);
  });

  test("carries an authorization of any characters as UTF-8", async () => {
    const { port, received } = await receiver();
    await send(transport(), `https://localhost:${port}/`, { authorization: "Bearer schlüssel-鍵" });
    const value = Buffer.from(received[0]!.headers.authorization!, "latin1").toString("utf8");
    expect(value).toBe("Bearer schlüssel-鍵");
  });

  test("gives back status, headers and the beginning of the body", async () => {
    const { port } = await receiver((_request, response) => {
      response.writeHead(429, { "Retry-After": "7", "X-Two": ["a", "b"] }).end("slow down ".repeat(50_000));
    });
    const outcome = await send(transport(), `https://localhost:${port}/`);
    if (outcome.kind !== "response") throw new Error(outcome.message);
    expect(outcome.status).toBe(429);
    expect(outcome.headers).toContainEqual(["retry-after", "7"]);
    expect(outcome.headers.filter(([name]) => name === "x-two").map(([, value]) => value)).toEqual([
      "a",
      "b",
    ]);
    expect(outcome.body).toHaveLength(4096);
    expect(outcome.receivedAt).toBe(RECEIVED_AT);
  });

  test("does not bring its secret back from a receiver that echoes it, in any form", async () => {
    const { port } = await receiver(({ headers: { authorization = "" } }, response) => {
      response
        .writeHead(400, { "x-echo": authorization, location: `/?t=${encodeURIComponent(authorization)}` })
        .end(
          JSON.stringify({
            bad: authorization,
            token: authorization.split(" ")[1],
            pad: "x".repeat(3900) + authorization,
          }),
        );
    });
    const authorization = 'Bearer se"cret/7f0c1d9e';
    const outcome = await send(transport(), `https://localhost:${port}/`, { authorization });
    const text = JSON.stringify(outcome);
    expect(text).toContain("[redacted]");
    expect(text).not.toContain("7f0c1d9e");
  });

  test("is told apart from one whose answer breaks off in its body: the status counts", async () => {
    const { port } = await receiver((_request, response, socket) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("some", () => socket.destroy());
    });
    expect(await send(transport(), `https://localhost:${port}/`)).toMatchObject({
      status: 200,
      body: "some",
    });
  });

  test("uses a connection again", async () => {
    const target = await receiver();
    const over = transport();
    for (let count = 0; count < 10; count += 1) await send(over, `https://localhost:${target.port}/`);
    expect(target.connections()).toBeLessThan(4);
  });
});

describe("what goes wrong", () => {
  test("no listener: refused", async () => {
    const closed = await receiver();
    await closed.close();
    expect(errorOf(await send(transport(), `https://localhost:${closed.port}/`))).toBe("refused");
  });

  test("the name does not exist: dns", async () => {
    expect(errorOf(await send(transport(), "https://no-such-host.invalid/"))).toBe("dns");
    const resolve = async () => [];
    expect(errorOf(await send(transport({ resolve }), "https://empty.test/"))).toBe("dns");
  });

  test("the connection is reset: reset", async () => {
    const { port } = await receiver((_request, _response, socket) => {
      (socket as Socket & { _parent?: Socket })._parent?.resetAndDestroy(); // the TCP connection under the TLS one
    });
    expect(errorOf(await send(transport(), `https://localhost:${port}/`))).toBe("reset");
  });

  test("the peer hangs up without an answer: closed", async () => {
    const { port } = await receiver((_request, _response, socket) => void socket.end());
    expect(errorOf(await send(transport(), `https://localhost:${port}/`))).toBe("closed");
  });

  test("the peer hangs up during the TLS handshake: closed", async () => {
    const port = await tcpServer((socket) => void socket.once("data", () => socket.end()));
    expect(errorOf(await send(transport(), `https://localhost:${port}/`))).toBe("closed");
  });

  test("the peer does not speak TLS: said so, not told as a closed connection", async () => {
    const port = await tcpServer(
      (socket) => void socket.once("data", () => socket.end("HTTP/1.1 400 Bad\r\n\r\n")),
    );
    expect(await send(transport(), `https://localhost:${port}/`)).toMatchObject({
      error: "tls_handshake",
      message: "TLS handshake failed: the peer does not speak TLS",
    });
  });

  test.each([
    ["before the TLS handshake", () => tcpServer(() => {})],
    ["before the answer", async () => (await receiver(() => {})).port],
    [
      "redirect by redirect",
      async () =>
        (
          await receiver(
            (_request, response) =>
              void setTimeout(() => response.writeHead(307, { location: "/" }).end(), 60),
          )
        ).port,
    ],
  ])("nothing comes %s: timeout", async (_when, start) => {
    const port = await start();
    const over = transport({ attemptTimeoutMs: 250 });
    expect(errorOf(await send(over, `https://localhost:${port}/`))).toBe("timeout");
  });

  test("a body that never ends does not hold up the attempt", async () => {
    const { port } = await receiver((_request, response) => void response.writeHead(200).write("on and on"));
    const over = transport({ attemptTimeoutMs: 2000 });
    expect(await send(over, `https://localhost:${port}/`)).toMatchObject({ status: 200, body: "on and on" });
  });

  test("anything but https is not even tried", async () => {
    expect(errorOf(await send(transport(), "http://localhost:1/"))).toBe("unsupported_scheme");
  });

  test("an authorization that no header can hold: invalid_header", async () => {
    const { port } = await receiver();
    const outcome = await send(transport(), `https://localhost:${port}/`, {
      authorization: "a\r\nx-evil: 1",
    });
    expect(errorOf(outcome)).toBe("invalid_header");
    expect(JSON.stringify(outcome)).not.toContain("x-evil");
  });
});

describe("certificates", () => {
  const bad = {
    tls_expired: authority.issue({ names: ["localhost"], validForMs: -1000 }),
    tls_hostname: authority.issue({ names: ["other.example.com"] }),
    tls_untrusted: createSelfSigned(["localhost"]),
  };

  test.each(Object.entries(bad))("%s, unless certificates are not checked", async (error, identity) => {
    const { port, received } = await receiver(undefined, identity);
    const over = transport();
    const url = `https://localhost:${port}/`;
    expect(errorOf(await send(over, url))).toBe(error);
    expect(received).toHaveLength(0);
    expect(await send(over, url, { skipSslVerification: true })).toMatchObject({ status: 200 });
    // And having not looked once does not mean not looking the next time.
    expect(errorOf(await send(over, url))).toBe(error);
  });

  test("an authority that was not named is not trusted", async () => {
    const { port } = await receiver(undefined, createAuthority("Another").issue({ names: ["localhost"] }));
    expect(errorOf(await send(transport(), `https://localhost:${port}/`))).toBe("tls_untrusted");
    const { port: known } = await receiver();
    expect(errorOf(await send(transport({ ca: undefined }), `https://localhost:${known}/`))).toBe(
      "tls_untrusted",
    );
  });
});

describe("redirects", () => {
  const redirectTo = (
    location: (port: number) => string,
    status: number,
  ): [Behaviour, (port: number) => void] => {
    let port = 0;
    return [
      ({ url }, response) => {
        if (url === "/done") response.writeHead(200).end();
        else response.writeHead(status, { location: location(port) }).end();
      },
      (own) => {
        port = own;
      },
    ];
  };

  test.each([
    [307, "POST", "3"],
    [308, "POST", "3"],
    [301, "GET", undefined],
    [302, "GET", undefined],
    [303, "GET", undefined],
  ])("%s goes on with %s", async (status, method, length) => {
    const [behaviour] = redirectTo(() => "/done", status);
    const { port, received } = await receiver(behaviour);
    const outcome = await send(transport(), `https://localhost:${port}/`);
    expect(outcome).toMatchObject({
      status: 200,
      redirects: [{ status, method, url: `https://localhost:${port}/done` }],
    });
    expect(hasArrived(outcome)).toBe(method === "POST");
    expect(received[1]).toMatchObject({ method, url: "/done", headers: { authorization: SECRET } });
    expect(received[1]!.headers["content-length"]).toBe(length);
    expect(received[1]!.headers["content-type"]).toBe(length && "text/plain");
  });

  test("another host does not learn the Authorization", async () => {
    const target = await receiver();
    const { port } = await receiver(redirectTo(() => `https://127.0.0.1:${target.port}/`, 307)[0]);
    expect(await send(transport(), `https://localhost:${port}/`)).toMatchObject({ status: 200 });
    expect(target.received[0]).toMatchObject({ method: "POST" });
    expect(target.received[0]!.headers).not.toHaveProperty("authorization");
  });

  test("an address that repeats the secret is written down without it", async () => {
    const { port } = await receiver(redirectTo(() => `/done?token=${encodeURIComponent(SECRET)}`, 307)[0]);
    const outcome = await send(transport(), `https://localhost:${port}/`);
    expect(outcome.redirects).toHaveLength(10);
    expect(decodeURIComponent(JSON.stringify(outcome))).not.toContain(SECRET);
  });

  test("more than ten: redirect_loop, with the way there", async () => {
    const { port, received } = await receiver(redirectTo(() => "/again", 307)[0]);
    const outcome = await send(transport(), `https://localhost:${port}/`);
    expect(errorOf(outcome)).toBe("redirect_loop");
    expect(outcome.redirects).toHaveLength(10);
    expect(received).toHaveLength(11);
  });

  test("away from https: unsupported_scheme", async () => {
    const [behaviour, setPort] = redirectTo((port) => `http://localhost:${port}/`, 307);
    const { port } = await receiver(behaviour);
    setPort(port);
    expect(errorOf(await send(transport(), `https://localhost:${port}/`))).toBe("unsupported_scheme");
  });
});

describe("the guard", () => {
  let target: HttpsReceiver;
  beforeAll(async () => {
    target = await startHttpsReceiver(good);
  });
  afterAll(() => target.close());

  const guarded = (addresses: readonly string[] = ["127.0.0.1"]) =>
    transport({
      judge: refusedAddress,
      resolve: async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    });

  test.each([
    "https://127.0.0.1:PORT/",
    "https://2130706433:PORT/",
    "https://0x7f000001:PORT/",
    "https://0177.0.0.1:PORT/",
    "https://127.1:PORT/",
    "https://0:PORT/",
    "https://[::1]:PORT/",
    "https://[::ffff:127.0.0.1]:PORT/",
    "https://[::ffff:7f00:1]:PORT/",
    "https://[64:ff9b::7f00:1]:PORT/",
    "https://169.254.169.254/latest/meta-data/",
    "https://10.1.2.3/",
    "https://[fd00:ec2::254]/",
  ])("refuses %s at once, and says why", async (url) => {
    const before = target.connections();
    const outcome = await send(guarded(), url.replace("PORT", String(target.port)));
    expect(outcome).toMatchObject({ error: "blocked" });
    expect(outcome).toHaveProperty("message", expect.stringContaining("is not allowed"));
    expect(target.connections()).toBe(before);
  });

  test.each([
    ["127.0.0.1", "a loopback address"],
    ["10.0.0.7", "a private address"],
    ["169.254.169.254", "a link-local or metadata address"],
    ["::1", "a loopback address"],
    ["fd12::1", "a private address"],
    ["::ffff:10.0.0.7", "an IPv4 address in IPv6 form"],
  ])("refuses a name that resolves to %s", async (address, what) => {
    const before = target.connections();
    const outcome = await send(guarded([address]), `https://collector.test:${target.port}/`);
    expect(outcome).toEqual({
      kind: "error",
      error: "blocked",
      message: `delivery to collector.test (${address}) is not allowed: it is ${what}`,
    });
    expect(target.connections()).toBe(before);
  });

  test("refuses the machine's own name, as the system resolves it", async () => {
    const over = transport({ judge: refusedAddress });
    expect(errorOf(await send(over, `https://localhost:${target.port}/`))).toBe("blocked");
  });

  test.each([
    "https://127.0.0.2:PORT/",
    "https://localhost:PORT/",
    "https://2130706434:PORT/",
    "https://[::1]:PORT/",
    "https://rebound.test:PORT/",
    "https://169.254.169.254/latest/meta-data/",
  ])("does not follow a redirect to %s", async (location) => {
    const { port } = await receiver((_request, response) => {
      response.writeHead(307, { location: location.replace("PORT", String(target.port)) }).end();
    });
    const before = target.connections();
    const over = transport({
      // Where the redirect comes from counts as public here; everything else is judged as always.
      judge: (address) => (address === "127.0.0.1" ? null : refusedAddress(address)),
      resolve: async (hostname) => [
        { address: hostname === "collector.test" ? "127.0.0.1" : "127.0.0.3", family: 4 },
      ],
    });
    expect(errorOf(await send(over, `https://collector.test:${port}/`))).toBe("blocked");
    expect(target.connections()).toBe(before);
  });

  test("asks the resolver once for each connection, and connects to what it judged", async () => {
    const answers = ["127.0.0.1", "10.0.0.1"];
    let asked = 0;
    const over = transport({
      resolve: async () => [{ address: answers[asked++] ?? "10.0.0.2", family: 4 }],
    });
    expect(await send(over, `https://collector.test:${target.port}/`)).toMatchObject({ status: 200 });
    expect(asked).toBe(1);
  });

  test("is lifted when any address is allowed", async () => {
    expect(await send(transport(), `https://127.0.0.1:${target.port}/`)).toMatchObject({ status: 200 });
  });
});

describe("load", () => {
  test("no more attempts are under way than allowed; the others wait and are all made", async () => {
    let current = 0;
    let most = 0;
    const { port, received } = await receiver((_request, response) => {
      current += 1;
      most = Math.max(most, current);
      setTimeout(() => {
        current -= 1;
        response.writeHead(200).end();
      }, 10);
    });
    const over = transport({ maxConcurrentAttempts: 4 });
    const outcomes = await Promise.all(
      Array.from({ length: 25 }, () => send(over, `https://localhost:${port}/`)),
    );
    expect(outcomes.map(errorOf)).toEqual(Array.from({ length: 25 }, () => "status 200"));
    expect(received).toHaveLength(25);
    expect(most).toBe(4);
  });

  test("closing waits for what is under way and begins nothing more", async () => {
    const { port, received } = await receiver((_request, response) => {
      setTimeout(() => response.writeHead(200).end(), 100);
    });
    const over = transport({ maxConcurrentAttempts: 1 });
    const first = send(over, `https://localhost:${port}/`);
    void send(over, `https://localhost:${port}/`);
    await expect.poll(() => received.length).toBe(1);
    await over.close(2000);
    expect(await first).toMatchObject({ status: 200 });
    expect(received).toHaveLength(1);
  });
});
