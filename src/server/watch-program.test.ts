// The watcher as a process, by itself and beside the console: what outlives a kill, what is refused, and that no token
// is in anything it prints or answers.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callPort, startTestEmulator } from "./emulator/emulator.test-support";
import { buildPrograms, type Programs, startProgram } from "./program.test-support";
import { soakWatcher } from "./watcher-soak.test-support";

const parent = mkdtempSync(join(process.cwd(), "node_modules", ".watch-program-"));
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
  rmSync(parent, { recursive: true, force: true });
});

const TOKEN = "kpat_org_read_only";

test("beside the console: the history is there for those of the organisation, after a kill too", async () => {
  const emulator = await startTestEmulator();
  const upstream = `http://127.0.0.1:${emulator.port}`;
  const data = join(parent, "beside");
  const args = [
    "--port",
    "0",
    "--dir",
    build,
    "--upstream",
    upstream,
    "--watch",
    "--data",
    data,
    "--metrics-port",
    "0",
  ];
  const { body: destination } = await emulator.call("POST", "/us/v3/audit-log-destinations", {
    body: { name: "Collector", endpoint: "https://siem.example.com/in", authorization: "Bearer x" },
  });
  const change = (enabled: boolean) =>
    emulator.call("PATCH", "/us/v3/audit-log-webhook", {
      body: { audit_log_destination_id: destination.id, enabled },
    });
  await change(true);
  const start = () => startProgram(programs.serve, args, { KONNECT_TOKEN: TOKEN });
  const said: string[] = [];
  const first = await start();
  const isLastly = (port: number) => async () => {
    const answer = await callPort(port, "GET", "/__watch/history?region=us");
    said.push(answer.text, JSON.stringify(answer.headers));
    return answer.body.data?.[0]?.segments.at(-1)?.state;
  };
  await expect.poll(isLastly(first.port), { timeout: 10_000 }).toMatch(/ready|delivering/);
  const { body: before } = await callPort(first.port, "GET", "/__watch");
  expect(before).toMatchObject({ kind: "watcher", interval_s: 60 });
  await first.end("SIGKILL");
  await change(false);
  const second = await start();
  await expect.poll(isLastly(second.port), { timeout: 10_000 }).toBe("off");
  const after = await callPort(second.port, "GET", "/__watch");
  expect(after.body.since).toBe(before.since);
  const nobody = await callPort(second.port, "GET", "/__watch", { headers: { authorization: "" } });
  expect(nobody).toMatchObject({ status: 401, body: { title: "Unauthorized" } });
  const foreign = { "sec-fetch-site": "cross-site", origin: "https://evil.example.com" };
  expect((await callPort(second.port, "GET", "/__watch", { headers: foreign })).status).toBe(403);
  const strange = await callPort(second.port, "GET", "/__watch", { headers: { host: "evil.example.com" } });
  expect(strange.status).toBe(421);
  const metrics = Number(/Metrics are on http:\/\/localhost:(\d+)/.exec(second.output())?.[1]);
  const scrape = await callPort(metrics, "GET", "/metrics");
  said.push(after.text, scrape.text);
  expect(scrape.text).toContain('konnect_audit_webhook_enabled{region="us",portal=""} 0');
  expect((await callPort(metrics, "GET", "/metrics", { headers: { host: "evil.example.com" } })).status).toBe(
    404,
  );
  const { body: gaps } = await callPort(second.port, "GET", "/__watch/gaps");
  expect(gaps.data).toMatchObject([{ cause: "off", state: "open", to: null }]);
  const body = { accepted: { reason: "known" } };
  const patch = () => callPort(second.port, "PATCH", `/__watch/gaps/${gaps.data[0].id}`, { body });
  const statuses = (await Promise.all([patch(), patch()])).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 409]));
  expect(await second.end("SIGTERM")).toBe(0);
  expect([...said, first.output(), second.output()].join("\n")).not.toMatch(/kpat_|spat_/);
  await emulator.close();
}, 60_000);

test("a token that has expired since the last start is told as what it is", async () => {
  const emulator = await startTestEmulator();
  const options = ["--upstream", `http://127.0.0.1:${emulator.port}`, "--data", join(parent, "expired")];
  const args = ["--port", "0", "--dir", build, "--watch", ...options];
  const first = await startProgram(programs.serve, args, { KONNECT_TOKEN: TOKEN });
  const about = async (port: number) => (await callPort(port, "GET", "/__watch")).body;
  const seen = async () =>
    (await callPort(first.port, "GET", "/__watch/history?region=us")).body.data?.length;
  await expect.poll(seen, { timeout: 10_000 }).toBe(1);
  await first.end("SIGKILL");
  const second = await startProgram(programs.serve, args, { KONNECT_TOKEN: "kpat_expired" });
  const { problems } = await about(second.port);
  expect(problems).toContainEqual({
    kind: "token_refused",
    scope: { region: "us" },
    at: expect.any(String),
    detail: "It could not be looked: Konnect answered 401",
  });
  expect(await second.end("SIGTERM")).toBe(0);
  expect(second.output()).toContain("Konnect could not be asked whose token it is: it answered 401");
  await emulator.close();
}, 60_000);

test("what makes no sense, and books of another organisation, are refused in words", async () => {
  const start = (args: string[], env: NodeJS.ProcessEnv = { KONNECT_TOKEN: TOKEN }) =>
    startProgram(programs.watch, args, env);
  const data = join(parent, "alone");
  await expect(start(["--data", data], { KONNECT_TOKEN: "" })).rejects.toThrow(
    /ended with 2: watch: KONNECT_TOKEN is not set/,
  );
  await expect(start([])).rejects.toThrow(/--data is needed/);
  await expect(start(["--data", data, "--every", "0"])).rejects.toThrow(/--every must be/);
  await expect(start(["--data", data, "--notify", "http://example.com/secret"])).rejects.toThrow(
    /^(?!.*secret)[\s\S]*https:/,
  );
  await expect(start(["--data", data, "--upstream", "http://example.com"])).rejects.toThrow(
    /must be on this machine/,
  );
  const [first, other] = await Promise.all([startTestEmulator({ seed: 1 }), startTestEmulator({ seed: 2 })]);
  const on = (port: number) => [
    "--data",
    data,
    "--upstream",
    `http://127.0.0.1:${port}`,
    "--metrics-port",
    "0",
  ];
  const watcher = await startProgram(programs.watch, on(first.port), { KONNECT_TOKEN: TOKEN });
  await expect(start(on(first.port))).rejects.toThrow(/in use by another process/);
  expect(await watcher.end("SIGTERM")).toBe(0);
  await expect(start(on(other.port))).rejects.toThrow(
    /ended with 1: watch: the data in the folder are of another organization/,
  );
  const file = join(data, "watch.sqlite");
  writeFileSync(file, "this is no database, despite its name ".repeat(200));
  const before = readFileSync(file);
  await expect(start(on(first.port))).rejects.toThrow(/ended with 1: watch: the data in .* is damaged/);
  expect(readFileSync(file).equals(before)).toBe(true);
  await Promise.all([first.close(), other.close()]);
}, 60_000);

test("killed again and again, it forgets no event that is owed", async () => {
  const result = await soakWatcher({ folder: join(parent, "soak"), seed: 1, rounds: 3 });
  expect(result.kills).toBe(3);
}, 60_000);
