// The command held against an emulator with a collector over real HTTPS that writes what it gets into a file, and is down
// for a while: what is missing, what is not, and what keeps it from being found out.

import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createAuthority } from "@/mock-server/adapters/node/certificates.test-support";
import {
  answerOk,
  type Behaviour,
  type HttpsReceiver,
  startHttpsReceiver,
} from "@/mock-server/adapters/node/https-receiver.test-support";
import { type RunningEmulator, startTestEmulator } from "./emulator/emulator.test-support";
import { runProgramToEnd } from "./ended-program.test-support";
import { buildPrograms, type Programs } from "./program.test-support";

const folder = mkdtempSync(join(tmpdir(), "verify-completeness-"));
const exported = join(folder, "siem.log");
const authority = createAuthority();
let programs: Programs;
let emulator: RunningEmulator;
let collector: HttpsReceiver;
let behaviour: Behaviour = answerOk;

async function call(method: string, path: string, body?: unknown) {
  const answer = await emulator.call(method, path, { body });
  if (answer.status >= 400) throw new Error(answer.text);
  return answer.body;
}

const webhook = (values: object) => call("PATCH", "/us/v3/audit-log-webhook", values);

/** The world's clock goes on by steps, each until nothing is on its way. */
async function pass(seconds: number): Promise<void> {
  for (let step = 0; step < seconds; step += 20) {
    await call("POST", "/__sandbox/clock/advance", { ms: 20_000 });
    await vi.waitFor(
      async () => {
        const { data } = await call("GET", "/__sandbox/deliveries");
        if ((data as { state: string }[]).some(isUnderWay)) throw new Error("something is on its way");
      },
      { timeout: 20_000 },
    );
  }
}

const isUnderWay = ({ state }: { state: string }) => state === "pending" || state === "retrying";

function verify(args: readonly string[], token: string = "kpat_org_admin") {
  return runProgramToEnd(programs.verify, args, { KONNECT_TOKEN: token });
}

const pulling = () => ["--pull", `http://127.0.0.1:${emulator.port}`, "--region", "us", "--quiet"];

beforeAll(async () => {
  programs = await buildPrograms();
  emulator = await startTestEmulator({ ca: authority.ca, attemptTimeoutMs: 60_000 });
  collector = await startHttpsReceiver(
    authority.issue({ names: ["localhost"] }),
    (request, response, socket) => {
      if (behaviour === answerOk) appendFileSync(exported, `${request.lines().join("\n")}\n`);
      behaviour(request, response, socket);
    },
  );
  writeFileSync(exported, "");
  await call("PATCH", "/__sandbox/clock", { state: "paused" });
  const endpoint = `https://localhost:${collector.port}/in`;
  const { id } = await call("POST", "/us/v3/audit-log-destinations", {
    name: "Collector",
    endpoint,
    authorization: "Bearer x",
    log_format: "json",
  });
  await webhook({ audit_log_destination_id: id, enabled: true });
  await call("POST", "/__sandbox/events", { count: 600, over_ms: 600_000 });
  await pass(200);
  behaviour = (_request, response) => void response.writeHead(400).end();
  await pass(180);
  behaviour = answerOk;
  await webhook({ enabled: true });
  await pass(300);
}, 120_000);

afterAll(async () => {
  programs.remove();
  await emulator.close();
  await collector.close();
  rmSync(folder, { recursive: true, force: true });
});

test("an outage is found, as a window to send again, by text and by JSON", async () => {
  const { status, stdout } = await verify([exported, ...pulling(), "--json"]);
  expect(status).toBe(1);
  const document = JSON.parse(stdout);
  expect(document).toMatchObject({ checked_for: ["signatures", "completeness"], causes: [] });
  const { completeness, records, verdicts } = document;
  expect(verdicts.intact).toBe(records);
  expect(Object.keys(completeness)).toEqual([
    "window",
    "recorded",
    "received",
    "missing",
    "unknown",
    "own_reads",
    "unproven",
    "restored",
    "not_tried",
    "gaps",
  ]);
  expect(completeness.received).toBe(records);
  expect(completeness.unknown).toBe(0);
  // The last second was still being collected.
  expect(completeness.recorded - completeness.missing - records).toBeLessThan(5);
  expect(completeness.missing).toBeGreaterThan(150);
  expect(completeness.gaps).toMatchObject([{ missing: completeness.missing }]);

  const report = join(folder, "report");
  const told = await verify([exported, ...pulling(), "--report", report]);
  expect(told.status).toBe(1);
  expect(told.stdout).toContain(`${completeness.missing}  are missing`);
  expect(told.stdout).toMatch(/ Z?\d{4}-\S+ to \S+ \(outage\)/);
  expect(told.stdout.trimEnd().split("\n").at(-1)).toBe("Checked: signatures and completeness.");

  const copy = JSON.parse(readFileSync(join(report, "report.json"), "utf8"));
  expect(copy).toMatchObject({
    clock: { source: "api" },
    keys: [
      { source: { kind: "address", address: expect.stringContaining("/us/v2/audit-log-webhook/jwks.json") } },
    ],
    completeness: {
      missing: completeness.missing,
      gaps: [{ kind: "outage", missing: completeness.missing }],
      pull: { pages: 1, calls: 1 },
      replay: [{ reasons: ["outage"], unproven: 0, resent: 0 }],
    },
  });
  expect(readFileSync(join(report, "report.html"), "utf8")).toContain(
    `${completeness.missing} of the ${completeness.recorded} records that Konnect recorded in the window are missing.`,
  );

  // A replay brings the window again; then nothing is missing, and what came twice is told.
  const [{ from, to }] = completeness.gaps;
  await call("PUT", "/us/v3/audit-log-replay-job", { start_at: from, end_at: to });
  await pass(60);
  const after = await verify([exported, ...pulling(), "--json", "--require", "complete"]);
  expect(JSON.parse(after.stdout).completeness).toMatchObject({ missing: 0, gaps: [] });
  expect(after.status).toBe(0);
}, 60_000);

test("records that were masked and changed are proven by what was recorded, from a pipe too", async () => {
  const lines = readFileSync(exported, "utf8").trimEnd().split("\n");
  const isAccess = (line: string) => line.includes('"name":"Ingress"');
  const [masked = 0, changed = 0] = lines.flatMap((line, index) => (isAccess(line) ? [index] : []));
  const stored = lines.map((line, index) => {
    if (index === masked) return line.replace(/"principal_id":"[^"]+"/, '"principal_id":"****"');
    return index === changed ? line.replace(/"act":"\w+"/, '"act":"PURGE"') : line;
  });
  const { stdout, status } = await runProgramToEnd(
    programs.verify,
    ["-", ...pulling(), "--json", "--findings"],
    { KONNECT_TOKEN: "kpat_org_admin" },
    stored.join("\n"),
  );
  expect(status).toBe(1);
  const { verdicts, causes, findings, completeness } = JSON.parse(stdout);
  expect(verdicts).toMatchObject({ authentic_restored: 2, not_explained: 0, intact: lines.length - 2 });
  expect(causes.map(({ id }: { id: string }) => id).toSorted()).toEqual(["masked", "value_changed"]);
  expect(findings.map(({ cause }: { cause: string }) => cause)).toEqual(
    masked < changed ? ["masked", "value_changed"] : ["value_changed", "masked"],
  );
  expect(completeness).toMatchObject({ missing: 0, unknown: 0 });
  const told = await runProgramToEnd(
    programs.verify,
    ["-", ...pulling()],
    { KONNECT_TOKEN: "kpat_org_admin" },
    stored.join("\n"),
  );
  expect(told.stdout).toContain("2  proven only with values that Konnect recorded");
  expect(told.stdout).toContain("\nIn 1 a value was replaced by another; what it was before is proven.\n");
}, 60_000);

test("a part of the export that is outside of the window is not complete", async () => {
  const [first = ""] = readFileSync(exported, "utf8").split("\n");
  const from = /"event_ts":"([^"]+)"/.exec(first)?.[1] ?? "";
  const later = new Date(Date.parse(from) + 60_000).toISOString();
  const end = new Date(Date.parse(from) + 3_600_000).toISOString();
  const args = [exported, ...pulling(), "--from", later, "--to", end];
  expect((await verify([...args, "--require", "complete"])).status).toBe(2);
  expect((await verify(args)).stdout).toContain("outside of this window: checked by signature only");
}, 60_000);

test("pauses that the API asks for are kept, and what it refuses is told in words", async () => {
  const faults = (list: readonly object[]) => call("PUT", "/__sandbox/api-faults", list);
  const path = { path_prefix: "/v3/audit-logs", method: "GET" };
  await faults([
    { ...path, status: 429, headers: { "retry-after": "1" }, times: 2 },
    { ...path, fail: "reset" },
  ]);
  const startedAtMs = performance.now();
  const { stdout } = await verify([exported, ...pulling()]);
  expect(stdout).toContain("recorded by Konnect");
  expect(performance.now() - startedAtMs).toBeGreaterThan(2000);

  await faults([{ ...path, status: 500, times: 9 }]);
  const failed = await verify([exported, ...pulling(), "--json"]);
  expect(failed).toMatchObject({ status: 2, stderr: expect.stringContaining("Konnect answered 500") });
  expect(JSON.parse(failed.stdout)).toMatchObject({ completeness: null, checked_for: ["signatures"] });

  await faults([]);
  const refused = await verify([exported, ...pulling()], "kpat_expired");
  expect(refused.status).toBe(2);
  expect(refused.stdout).toContain("Not checked: completeness, since Konnect refused the token");

  const nobody = ["--pull", "http://127.0.0.1:1", "--region", "us"];
  expect(await verify([exported, ...nobody])).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("Konnect did not answer (refused)"),
  });
}, 60_000);

test("a region that recorded none of it is not taken for a complete one", async () => {
  const { status, stdout } = await verify([
    exported,
    "--pull",
    `http://127.0.0.1:${emulator.port}`,
    "--region",
    "eu",
  ]);
  expect(status).toBe(2);
  expect(stdout).toContain("none of the records were recorded in this region");
}, 60_000);
