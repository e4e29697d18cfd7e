// The watcher as a process with targets of messages over real HTTPS: what is sent again and when, what is not, and what
// outlives a kill.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAuthority } from "@/mock-server/adapters/node/certificates.test-support";
import {
  answerOk,
  type Behaviour,
  startHttpsReceiver,
} from "@/mock-server/adapters/node/https-receiver.test-support";
import { startTestEmulator } from "./emulator/emulator.test-support";
import { buildPrograms, type Programs, startProgram } from "./program.test-support";

const folder = mkdtempSync(join(tmpdir(), "watch-messages-"));
const authority = createAuthority();
const trusted = authority.issue({ names: ["localhost"] });
let programs: Programs;

beforeAll(async () => {
  programs = await buildPrograms();
  writeFileSync(join(folder, "ca.pem"), authority.ca);
}, 120_000);
afterAll(() => {
  programs.remove();
  rmSync(folder, { recursive: true, force: true });
});

const hang: Behaviour = () => undefined;
const answer = (status: number, headers = {}): Behaviour => {
  return (_request, response) => void response.writeHead(status, headers).end();
};

/** Does one thing after the other, the last one again and again. */
async function startTarget(identity: typeof trusted, ...behaviours: Behaviour[]) {
  let count = 0;
  const receiver = await startHttpsReceiver(identity, (...call) => {
    const behaviour = behaviours[Math.min(count, behaviours.length - 1)];
    count += 1;
    behaviour?.(...call);
  });
  const kinds = () =>
    receiver.received.map(({ body }) => (JSON.parse(body.toString()) as { kind: string }).kind);
  return { ...receiver, kinds, url: `https://localhost:${receiver.port}/hook/secret-7f0c` };
}

test("each target is sent to by itself, by the schedule, and what hung is sent later, after a kill too", async () => {
  const emulator = await startTestEmulator();
  const { body: destination } = await emulator.call("POST", "/us/v3/audit-log-destinations", {
    body: { name: "Collector", endpoint: "https://siem.example.com/in", authorization: "Bearer x" },
  });
  const change = (enabled: boolean) =>
    emulator.call("PATCH", "/us/v3/audit-log-webhook", {
      body: { audit_log_destination_id: destination.id, enabled },
    });
  await change(true);
  const elsewhere = await startTarget(trusted, answerOk);
  const busy = await startTarget(trusted, answer(503), answerOk);
  const hanging = await startTarget(trusted, hang, answerOk);
  const silent = await startTarget(trusted, hang, hang, answerOk);
  const moved = await startTarget(trusted, answer(307, { location: elsewhere.url }));
  const gone = await startTarget(trusted, answer(410));
  const forged = await startTarget(createAuthority("Other").issue({ names: ["localhost"] }), answerOk);
  const targets = [busy, hanging, silent, moved, gone, forged];
  const args = [
    "--data",
    join(folder, "data"),
    "--upstream",
    `http://127.0.0.1:${emulator.port}`,
    "--every",
    "1",
  ];
  args.push("--metrics-port", "0", ...targets.flatMap(({ url }) => ["--notify", url]));
  const env = { KONNECT_TOKEN: "kpat_org_read_only", NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") };
  const watcher = await startProgram(programs.watch, args, env);
  const metrics = async (port: number) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const isEnabled = (value: 0 | 1) => `konnect_audit_webhook_enabled{region="us",portal=""} ${value}`;
  const wait = { timeout: 40_000, interval: 200 };
  await expect.poll(() => metrics(watcher.port), wait).toContain(isEnabled(1));
  await change(false);

  await expect.poll(() => busy.kinds(), wait).toEqual(["gap_opened", "gap_opened"]);
  expect(new Set(busy.received.map(({ body }) => body.toString())).size).toBe(1);
  // The others hang meanwhile.
  expect([hanging.kinds(), silent.kinds()]).toEqual([["gap_opened"], ["gap_opened"]]);
  expect(await metrics(watcher.port)).toContain(isEnabled(0));
  await expect.poll(() => hanging.kinds(), wait).toEqual(["gap_opened", "gap_opened"]);
  await expect.poll(() => silent.kinds(), wait).toHaveLength(2);
  await watcher.end("SIGKILL");

  const again = await startProgram(programs.watch, args, env);
  await expect.poll(() => silent.kinds(), wait).toEqual(["gap_opened", "gap_opened", "gap_opened"]);
  expect(await again.end("SIGTERM")).toBe(0);
  // What a target refuses, or what leads elsewhere, is not sent again; nothing is sent to one that cannot be trusted.
  expect([moved.kinds(), gone.kinds()]).toEqual([["gap_opened"], ["gap_opened"]]);
  expect([elsewhere.received, forged.received, busy.kinds()]).toMatchObject([[], [], { length: 2 }]);
  const said = watcher.output() + again.output();
  expect(said).toContain("a message was given up: the target answered 307");
  expect(said).toContain("a message was given up: the target answered 410");
  expect(said).toMatch(/a message was given up: the target tls_\w+/);
  expect(said).not.toContain("secret");
  await Promise.all([emulator, elsewhere, ...targets].map((each) => each.close()));
}, 120_000);
