// The emulator as a process: what survives its death, who may share its folder, how it stops, and what it never says.
// They mostly wait for processes, so they do it all at the same time.

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, describe, test } from "vitest";
import { WORLD_VERSION } from "@/mock-server/engine/world/migrations";
import { createAuthority } from "@/mock-server/adapters/node/certificates.test-support";
import { startHttpsReceiver } from "@/mock-server/adapters/node/https-receiver.test-support";
import { openSqliteStore } from "@/mock-server/adapters/node/sqlite-store";
import { callPort } from "./emulator/emulator.test-support";
import { soakEmulator } from "./emulator-soak.test-support";
import { buildPrograms, type Programs, type RunningProgram, startProgram } from "./program.test-support";

const SECRET = "Splunk 7f0c1d9e-not-a-real-token";
const parent = mkdtempSync(join(tmpdir(), "emulator-"));
let programs: Programs;

beforeAll(async () => {
  programs = await buildPrograms();
}, 120_000);
afterAll(() => {
  programs.remove();
  rmSync(parent, { recursive: true, force: true });
});

const start = (...args: string[]) => startProgram(programs.emulator, ["--port", "0", ...args]);
const newFolder = () => mkdtempSync(join(parent, "data-"));

async function destinationNames({ port }: RunningProgram): Promise<string[]> {
  const names: string[] = [];
  let path: string | null = "/us/v3/audit-log-destinations?page[size]=1000";
  for (let page = 0; path !== null && page < 100; page += 1) {
    const { body } = await callPort(port, "GET", path);
    names.push(...body.data.map(({ name }: { name: string }) => name));
    path = body.meta.next;
  }
  return names;
}

describe.concurrent("a process that is killed in the middle of its work", () => {
  test("has lost nothing that it acknowledged, and sends at most the batch on its way twice", async ({
    expect,
  }) => {
    // `npm run soak` has the long one.
    const soak = { program: programs.emulator, folder: newFolder(), seed: 3, rounds: 6, limitMs: 15_000 };
    const { kills, answers } = await soakEmulator(soak);
    expect(kills).toBeGreaterThan(0);
    expect(answers).toBeGreaterThan(0);
  }, 120_000);

  test("sends again what was under way", async ({ expect }) => {
    const authority = createAuthority();
    const folder = newFolder();
    writeFileSync(join(folder, "ca.pem"), authority.ca);
    let isAnswering = false;
    const receiver = await startHttpsReceiver(
      authority.issue({ names: ["localhost"] }),
      (_request, response) => {
        if (isAnswering) response.writeHead(200).end();
      },
    );
    const args = ["--data", folder, "--ca", join(folder, "ca.pem"), "--allow-private"];
    const first = await start(...args);
    await shipTo(first, `https://localhost:${receiver.port}/in`);
    await expect.poll(() => receiver.received.length, { timeout: 8000 }).toBe(1);
    await first.end("SIGKILL");
    isAnswering = true;
    const second = await start(...args);
    await expect.poll(() => receiver.received.length, { timeout: 8000 }).toBeGreaterThan(1);
    expect(receiver.received[1]!.lines()).toEqual(receiver.received[0]!.lines());
    await expect
      .poll(async () => (await callPort(second.port, "GET", "/__sandbox/deliveries")).body.data.at(-1).state)
      .toBe("delivered");
    await second.end("SIGTERM");
    await receiver.close();
  }, 60_000);
});

test.concurrent("collectors are reached through HTTPS_PROXY by their names, and without it where NO_PROXY lists them", async ({
  expect,
}) => {
  const authority = createAuthority();
  writeFileSync(join(parent, "proxied-ca.pem"), authority.ca);
  const receiver = await startHttpsReceiver(authority.issue({ names: ["collector.test"] }));
  const asked: string[] = [];
  const proxy = createServer().on("connect", ({ url = "" }, socket) => {
    asked.push(url);
    const onwards = connect(receiver.port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onwards.pipe(socket).pipe(onwards);
    });
    for (const each of [socket, onwards]) each.on("error", () => {});
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, "127.0.0.1", resolve);
  });
  const { port } = proxy.address() as AddressInfo; // it listens on TCP
  const emulator = await startProgram(
    programs.emulator,
    ["--port", "0", "--data", newFolder(), "--ca", join(parent, "proxied-ca.pem")],
    {
      HTTPS_PROXY: `http://user:pa55-7f0c@127.0.0.1:${port}`,
      NO_PROXY: "direct.test",
    },
  );
  const outcomes = async () =>
    (await callPort(emulator.port, "GET", "/__sandbox/deliveries")).body.data.flatMap(
      ({ endpoint, attempts }: { endpoint: string; attempts: { outcome: unknown }[] }) =>
        attempts.map(({ outcome }) => [endpoint, outcome]),
    );
  await shipTo(emulator, "https://collector.test:8443/in");
  await expect
    .poll(outcomes, { timeout: 8000 })
    .toContainEqual(["https://collector.test:8443/in", { status: 200 }]);
  expect(new Set(asked)).toEqual(new Set(["collector.test:8443"]));
  expect(receiver.received[0]?.headers.authorization).toBe(SECRET);

  await shipTo(emulator, "https://direct.test/in");
  // Without a proxy a name has to resolve here.
  await expect.poll(outcomes, { timeout: 8000 }).toContainEqual(["https://direct.test/in", { fail: "dns" }]);
  expect(new Set(asked)).toEqual(new Set(["collector.test:8443"]));
  expect(JSON.stringify(await outcomes())).not.toContain("7f0c");
  expect(await emulator.end("SIGTERM")).toBe(0);
  expect(emulator.output()).not.toContain("7f0c");
  proxy.closeAllConnections();
  proxy.close();
  await receiver.close();
}, 60_000);

async function shipTo({ port }: RunningProgram, endpoint: string): Promise<void> {
  const { body } = await callPort(port, "POST", "/us/v3/audit-log-destinations", {
    body: { name: new URL(endpoint).host, endpoint, authorization: SECRET },
  });
  await callPort(port, "PATCH", "/us/v3/audit-log-webhook", {
    body: { audit_log_destination_id: body.id, enabled: true },
  });
}

test.concurrent("a second process on the same folder is refused, in words", async ({ expect }) => {
  const folder = newFolder();
  const first = await start("--data", folder);
  await expect(start("--data", folder)).rejects.toThrow(`the data in ${folder} is in use by another process`);
  await first.end("SIGTERM");
  const next = await start("--data", folder);
  await next.end("SIGTERM");
}, 60_000);

/** The databases in a folder that were moved out of the way; what was written ahead may lie beside one. */
function setAsideIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^world-set-aside-.*\.sqlite$/.test(name));
}

test.concurrent("a world of a later version is kept under a name with the instant, said, and another begins", async ({
  expect,
}) => {
  const folder = newFolder();
  const store = openSqliteStore(folder);
  const facts = { table: "facts", key: "world", value: { version: 9999 }, order: 1 };
  await store.commit([{ type: "put", ...facts }]);
  await store.close();
  const emulator = await start("--data", folder);
  const [name = ""] = setAsideIn(folder);
  expect(name).toMatch(/^world-set-aside-\d{8}T\d{9}Z\.sqlite$/);
  expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  expect(emulator.output()).toContain(
    `a newer version of this program has written it (version 9999 of the stored form, later than ${WORLD_VERSION}). It is kept as ${join(folder, name)}`,
  );
  expect(await destinationNames(emulator)).toEqual([]);
  expect(await emulator.end("SIGTERM")).toBe(0);

  const kept = newFolder();
  renameSync(join(folder, name), join(kept, "world.sqlite"));
  const again = openSqliteStore(kept);
  expect(await again.loadRecords()).toEqual([facts]);
  await again.close();
}, 60_000);

test.concurrent("a file that is no database, and one with a record that is damaged, are kept likewise", async ({
  expect,
}) => {
  const folder = newFolder();
  writeFileSync(join(folder, "world.sqlite"), "this is no database, whatever its name says ".repeat(100));
  const first = await start("--data", folder);
  expect(first.output()).toMatch(/it is damaged \(file is not a database\)/);
  expect(setAsideIn(folder)).toHaveLength(1);
  expect(await first.end("SIGTERM")).toBe(0);

  const database = new Database(join(folder, "world.sqlite"));
  database.exec("UPDATE records SET value = x'00' WHERE tbl = 'users'");
  database.close();
  const second = await start("--data", folder);
  expect(second.output()).toMatch(/it is damaged \(records\.users\[.*\] cannot be read\)/);
  expect(setAsideIn(folder)).toHaveLength(2);
  expect(await second.end("SIGTERM")).toBe(0);
}, 60_000);

test.concurrent("a port that is taken, a file that is not there and nonsense are refused, in words", async ({
  expect,
}) => {
  const first = await start();
  await expect(startProgram(programs.emulator, ["--port", String(first.port)])).rejects.toThrow(
    /ended with 1: emulator: port \d+ is in use, choose another with --port/,
  );
  await first.end("SIGTERM");
  await expect(start("--ca", "package.json")).rejects.toThrow(/package\.json holds no certificate in PEM/);
  await expect(start("--ca", "no-such-file.pem")).rejects.toThrow(/ended with 1: emulator: .*no-such-file/);
  for (const args of [
    ["--bogus"],
    ["--scenario", "x"],
    ["--seed", "-1"],
    ["--allow-origin", "x"],
    ["extra"],
  ]) {
    await expect(start(...args)).rejects.toThrow(/ended with 2: emulator: /);
  }
}, 60_000);

test.concurrent("it stops in good order when asked, and the world goes on where it was", async ({
  expect,
}) => {
  const folder = newFolder();
  const first = await start("--data", folder, "--scenario", "tour", "--seed", "7");
  const names = await destinationNames(first);
  expect(await first.end("SIGINT")).toBe(0);
  // Everything is in the one file.
  expect(statSync(join(folder, "world.sqlite-wal"), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  const second = await start("--data", folder, "--scenario", "fresh");
  expect(await destinationNames(second)).toEqual(names);
  expect(second.output()).toContain("goes on as it was");
  expect(await second.end("SIGTERM")).toBe(0);
}, 60_000);

test.concurrent("no token and no authorization value is in anything that it prints or answers", async ({
  expect,
}) => {
  const authority = createAuthority();
  const ca = join(newFolder(), "ca.pem");
  writeFileSync(ca, authority.ca);
  // A collector that tells everybody what it was sent.
  const receiver = await startHttpsReceiver(
    authority.issue({ names: ["localhost"] }),
    ({ headers }, response) => {
      const { authorization = "" } = headers;
      response.writeHead(400, { "x-echo": authorization }).end(`bad token ${authorization}`);
    },
  );
  const emulator = await start("--ca", ca, "--allow-private");
  const { port } = emulator;
  const said: string[] = [];
  const call = async (...[method, path, options]: [string, string, object?]) => {
    const answer = await callPort(port, method, path, options);
    said.push(JSON.stringify(answer.headers), answer.text);
    return answer;
  };
  await shipTo(emulator, `https://localhost:${receiver.port}/in`);
  await expect
    .poll(async () => (await call("GET", "/__sandbox/deliveries")).body.data[0]?.state, { timeout: 8000 })
    .toBe("failed");
  const odd = { headers: { authorization: `Bearer ${SECRET}` } };
  for (const path of [
    "/us/v3/audit-log-destinations",
    "/us/v2/audit-log-webhook",
    "/us/v3/audit-log-webhook/status",
    "/us/v3/audit-logs",
    "/__sandbox/deliveries/dlv_1",
    "/__sandbox/deliveries/dlv_1/records",
    "/__sandbox/snapshot",
    "/__sandbox/world",
    "/openapi.json",
    "/nowhere",
  ]) {
    await call("GET", path);
    await call("GET", path, odd);
    await call("PATCH", path, { body: { authorization: SECRET, name: 5 } });
    await call("GET", path, { headers: { host: "evil.example.com" } });
  }
  await call("POST", "/us/v3/audit-log-destinations", { body: `{"authorization":"${SECRET}"` });
  await emulator.end("SIGTERM");
  await receiver.close();
  expect(receiver.received[0]?.headers.authorization).toBe(SECRET);
  const everything = [...said, emulator.output()].join("\n");
  expect(everything).toContain("bad token [redacted]");
  expect(everything).not.toContain("7f0c1d9e");
  // The fixed tokens are listed where one asks for them, and nowhere else but in a snapshot of the world.
  expect(emulator.output()).not.toMatch(/[ks]pat_/);
}, 60_000);

test.concurrent("the data in the folder is the owner's business only", async ({ expect }) => {
  const folder = join(newFolder(), "new");
  const emulator = await start("--data", folder);
  await emulator.end("SIGTERM");
  expect(existsSync(join(folder, "world.sqlite"))).toBe(true);
  expect(readFileSync(join(folder, "world.sqlite")).subarray(0, 15).toString()).toBe("SQLite format 3");
});
