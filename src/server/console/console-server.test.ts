// The server of a deployed console: files, caching, policy, and what it forwards and refuses to forward.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createAuthority, createSelfSigned } from "@/mock-server/adapters/node/certificates.test-support";
import { startHttpsReceiver } from "@/mock-server/adapters/node/https-receiver.test-support";
import { forwardingProblemSchema } from "@/contract/wire/forwarding-failure";
import type { ConsoleServerSettings } from "./console-server";
import { type RunningConsoleServer, startConsoleServer } from "./start-console-server";

const TOKEN = "kpat_7f0c1d9e_not_a_real_token";
const SCRIPT = `console.log(${JSON.stringify("x".repeat(5000))});`;

const build = mkdtempSync(join(tmpdir(), "console-build-"));
const files = {
  "index.html": '<!doctype html><script type="module" src="/assets/index-abc123.js"></script>',
  "assets/index-abc123.js": SCRIPT,
  "mockServiceWorker.js": "self.addEventListener('fetch', () => {});",
  "favicon.svg": "<svg/>",
  "config.json": '{"mode":"live"}',
  ".vite/chunks.json": "{}",
};
beforeAll(() => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(build, name, ".."), { recursive: true });
    writeFileSync(join(build, name), text);
  }
});
afterAll(() => rmSync(build, { recursive: true, force: true }));

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function start(
  settings: Partial<ConsoleServerSettings> = {},
): Promise<RunningConsoleServer & { failures: string[] }> {
  const failures: string[] = [];
  const server = await startConsoleServer({
    folder: build,
    base: "/",
    port: 0,
    hostname: "127.0.0.1",
    onFailure: (region, reason) => failures.push(`${region} ${reason}`),
    ...settings,
  });
  open.push(server);
  return { ...server, failures };
}

interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}

function ask(
  { port }: { port: number },
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<RawAnswer> {
  const { method = "GET", headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text: bytes.toString("utf8"),
        });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

function raw({ port }: { port: number }, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}

describe("files", () => {
  test("hashed ones are kept for ever, the page never without asking, the configuration not at all", async () => {
    const server = await start();
    const caching = async (path: string) => (await ask(server, path)).headers["cache-control"];
    expect(await caching("/assets/index-abc123.js")).toBe("public, max-age=31536000, immutable");
    for (const path of ["/", "/index.html", "/favicon.svg", "/mockServiceWorker.js"]) {
      expect(await caching(path)).toBe("no-cache");
    }
    expect(await caching("/config.json")).toBe("no-store");
    const first = await ask(server, "/");
    const again = await ask(server, "/", { headers: { "if-none-match": first.headers.etag! } });
    expect(again).toMatchObject({ status: 304, text: "" });
  });

  test("are compressed as the browser likes it best", async () => {
    const server = await start();
    const get = (encoding: string) =>
      ask(server, "/assets/index-abc123.js", { headers: { "accept-encoding": encoding } });
    const brotli = await get("gzip, deflate, br");
    expect(brotli.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(SCRIPT);
    expect(brotli.bytes.length).toBeLessThan(200);
    const gzip = await get("gzip, br;q=0");
    expect(gunzipSync(gzip.bytes).toString()).toBe(SCRIPT);
    const plain = await get("identity");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.text).toBe(SCRIPT);
  });

  test.each([
    ["/organization/audit-logs-setup/konnect/us", 200, "text/html; charset=utf-8"],
    ["/organization?x=%2e%2e%2f//", 200, "text/html; charset=utf-8"],
    ["/assets/missing-abc.js", 404, "application/problem+json"],
    ["/missing.js", 404, "application/problem+json"],
    ["/__watch", 404, "application/problem+json"],
    ["/__watch/gaps?state=open", 404, "application/problem+json"],
    ["/.vite/chunks.json", 404, "application/problem+json"],
    ["/healthz", 200, "application/json"],
    ["/konnect", 404, "application/problem+json"],
    ["/../../etc/passwd", 400, "application/problem+json"],
    ["/%2e%2e/%2e%2e/etc/passwd", 400, "application/problem+json"],
    ["/assets/..%2f..%2fpackage.json", 400, "application/problem+json"],
    // Refused by the HTTP library already, which has no words for it.
    ["/assets/..\\..\\package.json", 400, undefined],
    ["//evil.example.com/", 400, "application/problem+json"],
    ["/%00", 400, "application/problem+json"],
    ["/%zz", 400, "application/problem+json"],
  ])("%s answers %i", async (path, status, type) => {
    const server = await start();
    const result = await ask(server, path);
    expect(result.status).toBe(status);
    expect(result.headers["content-type"]).toBe(type);
  });

  test("every answer carries the policy, which names Konnect's hosts or the emulator in their place", async () => {
    const server = await start();
    for (const path of [
      "/",
      "/assets/index-abc123.js",
      "/nothing.js",
      "/konnect/xx/v3/a",
      "/../x",
      "/healthz",
    ]) {
      const { headers } = await ask(server, path);
      expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'; ");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
    const policy = (await ask(server, "/")).headers["content-security-policy"];
    expect(policy).toContain("https://us.api.konghq.com");
    expect(policy).not.toMatch(/unsafe|\*/);
    const local = await start({ upstream: "http://localhost:4600" });
    const localPolicy = (await ask(local, "/")).headers["content-security-policy"];
    expect(localPolicy).toContain("connect-src 'self' http://localhost:4600;");
    expect(localPolicy).not.toContain("konghq");
  });

  test("below a path: page, service worker, health, and nothing beside it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "console-build-"));
    writeFileSync(
      join(folder, "index.html"),
      '<script type="module" src="/audit/logs/assets/index-1.js"></script>',
    );
    writeFileSync(join(folder, "mockServiceWorker.js"), "//");
    const server = await start({ folder, base: "/audit/logs/" });
    expect((await ask(server, "/audit/logs/organization")).status).toBe(200);
    expect(await ask(server, "/audit/logs")).toMatchObject({
      status: 308,
      headers: { location: "/audit/logs/" },
    });
    expect((await ask(server, "/audit/logs/mockServiceWorker.js")).headers["service-worker-allowed"]).toBe(
      "/audit/logs/",
    );
    expect((await ask(server, "/")).status).toBe(404);
    expect((await ask(server, "/healthz")).status).toBe(200);
    await expect(start({ folder, base: "/" })).rejects.toThrow(/not for \/, make it again/);
    rmSync(folder, { recursive: true });
    await expect(start({ folder })).rejects.toThrow(/no build/);
  });

  test("the configuration may be another file, and is read anew", async () => {
    const configFile = join(build, "other.json");
    const server = await start({ configFile });
    // 404 would make it a demo.
    expect((await ask(server, "/config.json")).status).toBe(503);
    writeFileSync(configFile, '{"mode":"demo"}');
    expect((await ask(server, "/config.json")).text).toBe('{"mode":"demo"}');
  });

  test("with an emulator in Konnect's place the console is live on it, unless a file says otherwise", async () => {
    const upstream = "http://localhost:4600";
    const server = await start({ upstream });
    const config: unknown = JSON.parse((await ask(server, "/config.json")).text);
    expect(config).toEqual({ mode: "live", apiBaseUrl: "/konnect/{region}" });
    const other = await start({ upstream, configFile: join(build, "config.json") });
    expect((await ask(other, "/config.json")).text).toBe('{"mode":"live"}');
  });
});

describe("the way to Konnect", () => {
  let upstream: Server;
  let origin = "";
  const seen: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[] = [];
  let answer: (url: string, response: ServerResponse) => void;

  beforeEach(async () => {
    seen.length = 0;
    answer = (_url, response) =>
      void response
        .writeHead(200, {
          "content-type": "application/json",
          "set-cookie": "session=1",
          "x-internal": "secret",
          "retry-after": "7",
          date: "Sat, 21 Nov 2026 09:00:00 GMT",
        })
        .end('{"ok":true}');
    upstream = createServer((incoming, response) => {
      let body = "";
      incoming.on("data", (chunk: Buffer) => {
        body += chunk.toString("utf8");
      });
      incoming.on("end", () => {
        seen.push({ method: incoming.method!, url: incoming.url!, headers: incoming.headers, body });
        answer(incoming.url!, response);
      });
    });
    await new Promise<void>((resolve) => {
      upstream.listen(0, "127.0.0.1", resolve);
    });
    origin = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    open.push({
      close: () => {
        upstream.closeAllConnections();
        upstream.close();
      },
    });
  });

  test("passes on method, path, query, token and body; no header that is not needed", async () => {
    const server = await start({ upstream: origin });
    const result = await ask(server, "/konnect/eu/v3/audit-log-webhook?a=1&b=%2F..", {
      method: "PATCH",
      headers: {
        authorization: `Bearer ${TOKEN}`,
        "content-type": "application/json",
        accept: "application/json",
        "user-agent": "test",
        cookie: "a=b",
        "x-forwarded-for": "1.2.3.4",
        "x-forwarded-host": "evil.example.com",
        forwarded: "for=1.2.3.4",
        te: "trailers",
        connection: "authorization, close",
        "proxy-authorization": "Basic x",
        "x-http-method-override": "DELETE",
        referer: "https://console.example.com/",
      },
      body: '{"enabled":true}',
    });
    expect(result).toMatchObject({ status: 200, text: '{"ok":true}' });
    expect(seen).toHaveLength(1);
    const { headers, ...rest } = seen[0]!;
    expect(rest).toEqual({
      method: "PATCH",
      url: "/eu/v3/audit-log-webhook?a=1&b=%2F..",
      body: '{"enabled":true}',
    });
    expect(headers).toEqual({
      host: new URL(origin).host,
      connection: expect.stringMatching(/^(?:keep-alive|close)$/),
      accept: "application/json",
      "accept-encoding": "identity",
      authorization: `Bearer ${TOKEN}`,
      "content-type": "application/json",
      "content-length": "16",
      "user-agent": "test",
    });
    expect(result.headers).toMatchObject({
      "retry-after": "7",
      date: "Sat, 21 Nov 2026 09:00:00 GMT",
      "cache-control": "no-store",
    });
    expect(result.headers).not.toHaveProperty("set-cookie");
    expect(result.headers).not.toHaveProperty("x-internal");
  });

  test.each([204, 400, 401, 404, 429, 500])("passes on status %i", async (status) => {
    answer = (_url, response) =>
      void response
        .writeHead(status, { "content-type": "application/problem+json" })
        .end(status === 204 ? "" : "{}");
    const server = await start({ upstream: origin });
    expect(await ask(server, "/konnect/us/v3/portals")).toMatchObject({
      status,
      text: status === 204 ? "" : "{}",
    });
  });

  test.each(["us", "eu", "au", "me", "in", "sg", "global"])("leads to %s", async (region) => {
    const server = await start({ upstream: origin });
    await ask(server, `/konnect/${region}/v2/control-planes`);
    expect(seen[0]!.url).toBe(`/${region}/v2/control-planes`);
  });

  test.each([
    ["/konnect/xx/v3/users/me", 404],
    ["/konnect/us.evil.example.com/v3/users/me", 404],
    ["/konnect/us@evil.example.com/v3/users/me", 404],
    ["/konnect/us:8443/v3/users/me", 404],
    ["/konnect/US/v3/users/me", 404],
    ["/konnect/us", 404],
    ["/konnect/us/", 404],
    ["/konnect/us/v3", 404],
    ["/konnect/us/v3/", 404],
    ["/konnect/us/v1/users", 404],
    ["/konnect/us/konnect-api/x", 404],
    ["/konnect/us/v3/users/%61", 404],
    ["/konnect/us/v3/users/me;x=1", 404],
    ["/konnect/https:evil.example.com/v3/a", 404],
    ["/konnect/us/v3/../../../eu/v3/a", 400],
    ["/konnect/us/v3/..", 400],
    ["/konnect/us/v3/./users", 400],
    ["/konnect/us/v3/%2e%2e/users", 400],
    ["/konnect/us/v3/%2E./users", 400],
    ["/konnect/us/v3/a%2fb", 400],
    ["/konnect/us/v3/a%5cb", 400],
    ["/konnect/us/v3/a%252fb", 400],
    ["/konnect/us//v3/users", 400],
    ["/konnect//evil.example.com/v3/users", 400],
    ["//konnect/us/v3/users", 400],
    ["/konnect/us/v3/a\\b", 400],
    ["/konnect\\us/v3/users", 400],
    ["/konnect/us/v3/users#x", 400],
    ["/x/../konnect/us/v3/users", 400],
  ])("refuses %s with %i without a call to Konnect", async (path, status) => {
    const server = await start({ upstream: origin });
    const result = await ask(server, path, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(result.status).toBe(status);
    expect(result.text).not.toContain(TOKEN);
    expect(seen).toEqual([]);
  });

  test.each([
    ["an absolute address", "GET https://evil.example.com/konnect/us/v3/a HTTP/1.1\r\nHost: x\r\n"],
    ["another scheme", "GET file:///etc/passwd HTTP/1.1\r\nHost: x\r\n"],
    [
      "two lengths",
      "POST /konnect/us/v3/a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 5\r\n",
    ],
    [
      "length and chunks",
      "POST /konnect/us/v3/a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n",
    ],
    ["a folded header", "GET /konnect/us/v3/a HTTP/1.1\r\nHost: x\r\nX-A: b\r\n Authorization: c\r\n"],
    ["a bare line feed", "GET /konnect/us/v3/a HTTP/1.1\r\nHost: x\r\nX-A: b\nX-C: d\r\n"],
    ["a blank before the colon", "GET /konnect/us/v3/a HTTP/1.1\r\nHost: x\r\nAuthorization : b\r\n"],
    ["two tokens", "GET /konnect/us/v3/a HTTP/1.1\r\nHost: x\r\nAuthorization: a\r\nAuthorization: b\r\n"],
    ["two hosts", "GET /konnect/us/v3/a HTTP/1.1\r\nHost: x\r\nHost: y\r\n"],
  ])("refuses %s", async (_what, head) => {
    const server = await start({ upstream: origin });
    expect(await raw(server, `${head}Connection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(seen).toEqual([]);
  });

  test.each(["HEAD", "OPTIONS", "TRACE", "PROPFIND"])("refuses %s", async (method) => {
    const server = await start({ upstream: origin });
    const result = await ask(server, "/konnect/us/v3/users/me", { method });
    expect(result).toMatchObject({ status: 405, headers: { allow: "GET, POST, PUT, PATCH, DELETE" } });
    expect(seen).toEqual([]);
  });

  test.each([
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "https://evil.example.com" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "same-origin", origin: "https://console.example.com" }, 200],
    [{}, 200],
  ])("a call from a page, as the browser tells with %j: %i", async (headers, status) => {
    const server = await start({ upstream: origin });
    expect((await ask(server, "/konnect/us/v3/users/me", { headers })).status).toBe(status);
    expect(seen).toHaveLength(status === 200 ? 1 : 0);
  });

  test.each([
    ["localhost", 200],
    ["LOCALHOST:8080", 200],
    ["127.0.0.1:8080", 200],
    ["console.test", 200],
    ["console.test.evil.example.com", 421],
    ["rebound.example.com:8080", 421],
    ["127.0.0.2", 421],
  ])("a call under the name %s reaches an emulator: %i", async (host, status) => {
    const server = await start({ upstream: origin, names: ["console.test"] });
    expect((await ask(server, "/konnect/us/v3/users/me", { headers: { host } })).status).toBe(status);
    expect(seen).toHaveLength(status === 200 ? 1 : 0);
    expect((await ask(server, "/", { headers: { host } })).status).toBe(200);
  });

  test("refuses a body of more than 1 MiB, announced or not", async () => {
    const server = await start({ upstream: origin });
    const body = Buffer.alloc(1_048_577);
    const announced = await ask(server, "/konnect/us/v3/portals", { method: "POST", body });
    expect(announced.status).toBe(413);
    const chunked = { "transfer-encoding": "chunked" };
    const unannounced = await ask(server, "/konnect/us/v3/portals", {
      method: "POST",
      body,
      headers: chunked,
    });
    expect(unannounced.status).toBe(413);
    expect(seen).toEqual([]);
    const largest = await ask(server, "/konnect/us/v3/portals", { method: "POST", body: body.subarray(1) });
    expect(largest.status).toBe(200);
  });

  test("an answer that breaks off, or never ends, breaks off here too, and is no answer", async () => {
    const { failures, ...server } = await start({
      upstream: origin,
      connectLimitMs: 200,
      answerLimitMs: 200,
    });
    answer = (url, response) => {
      response.writeHead(200, { "content-type": "application/json" }).write('{"data":[');
      if (url.endsWith("/breaks")) setTimeout(() => response.destroy(), 50);
    };
    await expect(ask(server, "/konnect/us/v3/breaks")).rejects.toThrow(/aborted|hang up/);
    await expect(ask(server, "/konnect/eu/v3/stalls")).rejects.toThrow(/aborted|hang up/);
    expect(failures).toEqual(["us closed", "eu timeout"]);
    answer = (_url, response) => void response.end("{}");
    expect((await ask(server, "/konnect/us/v3/portals")).status).toBe(200);
  });

  describe("says what kept it from asking", () => {
    async function failureOf(settings: Partial<ConsoleServerSettings>) {
      const server = await start(settings);
      const result = await ask(server, "/konnect/us/v3/users/me", {
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      const problem = forwardingProblemSchema.parse(JSON.parse(result.text));
      expect(result.headers["content-type"]).toBe("application/problem+json");
      expect(problem.status).toBe(result.status);
      expect(server.failures).toEqual([`us ${problem.reason}`]);
      expect(result.text).not.toContain(TOKEN);
      return `${result.status} ${problem.reason}`;
    }

    test("the name does not resolve", async () => {
      expect(await failureOf({ upstream: "https://no-such-host.invalid" })).toBe("502 dns");
    });

    test("no listener", async () => {
      upstream.close();
      upstream.closeAllConnections();
      expect(await failureOf({ upstream: origin })).toBe("502 refused");
    });

    test("no answer in time", async () => {
      answer = () => {};
      expect(await failureOf({ upstream: origin, connectLimitMs: 200, answerLimitMs: 200 })).toBe(
        "504 timeout",
      );
    });

    test("hung up", async () => {
      const server = createTcpServer((socket) => {
        socket.on("error", () => {});
        socket.once("data", () => socket.end());
      });
      await new Promise<void>((resolve) => {
        server.listen(0, "127.0.0.1", resolve);
      });
      open.push(server);
      const { port } = server.address() as AddressInfo;
      expect(await failureOf({ upstream: `http://127.0.0.1:${port}` })).toBe("502 closed");
    });

    test("a certificate that cannot be trusted", async () => {
      const receiver = await startHttpsReceiver(createSelfSigned(["localhost"]));
      open.push(receiver);
      expect(await failureOf({ upstream: `https://localhost:${receiver.port}` })).toBe("502 tls_untrusted");
      const other = await startHttpsReceiver(createAuthority().issue({ names: ["localhost"] }));
      open.push(other);
      expect(await failureOf({ upstream: `https://localhost:${other.port}` })).toBe("502 tls_untrusted");
    });

    test("a redirect, which is not followed", async () => {
      answer = (_url, response) =>
        void response.writeHead(307, { location: "https://evil.example.com/" }).end();
      expect(await failureOf({ upstream: origin })).toBe("502 redirect");
      expect(seen).toHaveLength(1);
    });
  });
});
