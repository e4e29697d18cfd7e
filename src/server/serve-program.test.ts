// The console's server as a process, in front of an emulator: the way there and back, and what it never says.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callPort, startTestEmulator } from "./emulator/emulator.test-support";
import { buildPrograms, type Programs, startProgram } from "./program.test-support";

const build = mkdtempSync(join(tmpdir(), "console-build-"));
let programs: Programs;

beforeAll(async () => {
  mkdirSync(join(build, "assets"));
  writeFileSync(join(build, "index.html"), '<script type="module" src="/assets/index-1.js"></script>');
  programs = await buildPrograms();
}, 120_000);
afterAll(() => {
  programs.remove();
  rmSync(build, { recursive: true, force: true });
});

test("calls reach the emulator and come back; no token is in anything that it prints or answers", async () => {
  const emulator = await startTestEmulator();
  const upstream = `http://127.0.0.1:${emulator.port}`;
  const server = await startProgram(programs.serve, ["--port", "0", "--dir", build, "--upstream", upstream]);
  const said: string[] = [];
  const call = async (
    method: string,
    path: string,
    options: { headers?: Record<string, string>; body?: unknown } = {},
  ) => {
    const answer = await callPort(server.port, method, path, options);
    said.push(JSON.stringify(answer.headers), answer.text);
    return answer;
  };
  const secret = "Splunk 7f0c1d9e-not-a-real-token";
  const created = await call("POST", "/konnect/eu/v3/audit-log-destinations", {
    body: { name: "SIEM", endpoint: "https://siem.example.com/in", authorization: secret },
  });
  expect(created.status).toBe(201);
  const list = await call("GET", "/konnect/us/v2/audit-log-destinations?page[size]=1");
  expect(list.body.data).toEqual([created.body]);
  expect(list.headers["date"]).toBeDefined();
  const token = "Bearer kpat_7f0c1d9e_unknown";
  const unknown = await call("GET", "/konnect/global/v3/users/me", { headers: { authorization: token } });
  expect(unknown).toMatchObject({ status: 401, body: { title: "Unauthorized" } });
  for (const path of [
    "/konnect/us/v3/../x",
    "/konnect/xx/v3/y",
    "/konnect/us/v3/a%2fb",
    "/nothing.js",
    "/",
  ]) {
    await call("GET", path, { headers: { authorization: token } });
  }
  expect((await call("GET", "/healthz")).body).toEqual({ status: "ok" });

  await emulator.close();
  const gone = await call("GET", "/konnect/global/v3/users/me", { headers: { authorization: token } });
  expect(gone).toMatchObject({ status: 502, body: { reason: "refused" } });
  expect(await server.end("SIGTERM")).toBe(0);
  expect(server.output()).toContain("konnect/global: refused");
  expect([...said, server.output()].join("\n")).not.toMatch(/7f0c1d9e|kpat_/);
}, 60_000);

test("calls to Konnect go through HTTPS_PROXY, whose refusal is told as its own and whose password is told nowhere", async () => {
  const asked: string[] = [];
  const proxy = createServer().on("connect", ({ url = "" }, socket) => {
    asked.push(url);
    socket.end("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n");
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, "127.0.0.1", resolve);
  });
  const { port } = proxy.address() as AddressInfo; // it listens on TCP
  const server = await startProgram(programs.serve, ["--port", "0", "--dir", build], {
    HTTPS_PROXY: `http://user:pa55-7f0c@127.0.0.1:${port}`,
    NO_PROXY: "",
  });
  const answer = await callPort(server.port, "GET", "/konnect/eu/v3/audit-log-destinations");
  expect(answer).toMatchObject({ status: 502, body: { reason: "proxy" } });
  expect(asked).toEqual(["eu.api.konghq.com:443"]);
  expect(await server.end("SIGTERM")).toBe(0);
  expect(server.output()).toContain("konnect/eu: proxy");
  expect(server.output() + answer.text).not.toContain("7f0c");
  proxy.close();
}, 60_000);

test("what makes no sense is refused, in words", async () => {
  const start = (...args: string[]) => startProgram(programs.serve, ["--port", "0", "--dir", build, ...args]);
  await expect(start("--bogus")).rejects.toThrow(/ended with 2: serve: Unknown option '--bogus'/);
  await expect(start("--upstream", "http://example.com")).rejects.toThrow(/must be on this machine/);
  await expect(start("--config", "no-such.json")).rejects.toThrow(/no-such\.json is no JSON file/);
  await expect(start("--base", "/audit/")).rejects.toThrow(
    /ended with 1: serve: the build in .* is not for \/audit\//,
  );
}, 60_000);
