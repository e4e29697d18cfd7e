import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { access } from "@/audit-log/record/sample-events.test-support";
import { foreignRecord, OTHER_KEY, signedRecord, TEST_KEY } from "@/verify/lab/signed-records.test-support";
import { buildPrograms, type Programs } from "./program.test-support";

const folder = mkdtempSync(join(tmpdir(), "verify-program-"));
afterAll(() => {
  programs.remove();
  rmSync(folder, { recursive: true, force: true });
});

const cef = signedRecord(access, "cef");
const altered = signedRecord({ ...access, traceId: "77" }, "json").replaceAll('":', '": ');
let programs: Programs;

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const keys = file("jwks.json", JSON.stringify({ keys: [TEST_KEY] }));
const intact = file("intact.log", `${cef}\n${cef}\n`);
const damaged = file("damaged.ndjson.gz", gzipSync(`${altered}\n`));

function run(args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [programs.verify, ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  programs = await buildPrograms();
}, 60_000);

test("intact records end with 0, and the last line says what was not asked", () => {
  const { status, stdout } = run([intact, "--keys", keys]);
  expect(status).toBe(0);
  expect(stdout).toContain("2 of 2 records are authentic; 2 of them are stored as they were sent.");
  expect(stdout).toContain("1 records are there more than once");
  expect(stdout.trimEnd().split("\n").at(-1)).toContain("Not checked: completeness");
});

test("a finding ends with 1, and JSON is one document with the findings in it", () => {
  const { status, stdout, stderr } = run([damaged, intact, "--keys", keys, "--json", "--findings"]);
  expect(status).toBe(1);
  const document = JSON.parse(stdout) as { files: unknown[] };
  expect(document).toMatchObject({
    files: [
      { name: damaged, format: "ndjson", rows: 1, records: 1 },
      { name: intact, format: "text", rows: 2, records: 2 },
    ],
    records: 3,
    verdicts: { intact: 2, authentic_altered: 1, no_known_key: 0 },
    causes: [{ id: "json_spacing", count: 1 }],
    duplicates: 1,
    completeness: null,
    checked_for: ["signatures"],
    findings: [{ offset: 0, verdict: "authentic_altered", cause: "json_spacing", trace_id: "77" }],
  });
  expect(stderr).toContain("the first one that is not intact was found");
});

test("what could not be checked ends with 2: no key, a missing file, a broken one, completeness", () => {
  const noKey = run([intact]);
  expect(noKey.status).toBe(2);
  expect(noKey.stderr).toContain("there is no key to check with");
  expect(noKey.stdout).toContain("No known key fits");
  expect(run([join(folder, "nowhere"), "--keys", keys])).toMatchObject({ status: 2, stdout: "" });
  const broken = file("broken.gz", gzipSync(`${cef}\n`).subarray(0, 200));
  expect(run([broken, "--keys", keys])).toMatchObject({ status: 2 });
  expect(run([intact, "--keys", keys, "--require", "complete"]).status).toBe(2);
  expect(run(["--nonsense"])).toMatchObject({ status: 2, stdout: "" });
});

test("records of another key are said to be that, and standard input is read", () => {
  const others = file("others.json", JSON.stringify(OTHER_KEY));
  const { status, stdout } = run(["-", "--keys", others, "--json", "--quiet"], `${cef}\n`);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    files: [{ name: "standard input" }],
    verdicts: { no_known_key: 1 },
    causes: [{ id: "other_key" }],
  });
});

test("a folder of many files is read, and the ring of keys keeps those that were replaced", () => {
  const many = join(folder, "many");
  mkdirSync(many);
  for (let index = 0; index < 500; index += 1) writeFileSync(join(many, `${index}.log`), `${cef}\n`);
  const ring = join(folder, "ring.json");
  expect(run([intact, "--keys", keys, "--key-ring", ring]).status).toBe(0);
  const later = file("later.json", JSON.stringify({ keys: [OTHER_KEY] }));
  const { status, stdout } = run([many, "--keys", later, "--key-ring", ring, "--json", "--quiet"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ records: 500, verdicts: { intact: 500 }, duplicates: 499 });
});

test("each thread imports a key once, however many files and records ask for it", () => {
  const many = join(folder, "asked-often");
  mkdirSync(many);
  for (let index = 0; index < 12; index += 1)
    writeFileSync(join(many, `${index}.log`), `${cef}\n`.repeat(3) + foreignRecord(access, "json"));
  const both = file("both.json", JSON.stringify({ keys: [TEST_KEY, OTHER_KEY] }));
  const imports = file("imports", "");
  const counting = `import crypto from "node:crypto"; import { appendFileSync } from "node:fs";
    import { syncBuiltinESMExports } from "node:module"; import { threadId } from "node:worker_threads";
    const { createPublicKey } = crypto;
    crypto.createPublicKey = (input) => {
      appendFileSync(${JSON.stringify(imports)}, threadId + " " + input.key.x + "\\n");
      return createPublicKey(input);
    };
    syncBuiltinESMExports();`;
  const preload = `--import=data:text/javascript,${encodeURIComponent(counting)}`;
  const args = [many, "--keys", both, "--workers", "2", "--quiet"];
  const { status } = run(args, "", { NODE_OPTIONS: preload });
  expect(status).toBe(0);
  const imported = readFileSync(imports, "utf8").trim().split("\n");
  expect(new Set(imported.map((line) => line.split(" ")[1]))).toEqual(new Set([TEST_KEY.x, OTHER_KEY.x]));
  expect(imported).toHaveLength(new Set(imported).size);
});

test("a report holds the hashes of its parts and inputs, and its steps prove a record by openssl alone", () => {
  const report = join(folder, "report");
  const args = [intact, damaged, "--keys", keys, "--quiet", "--report", report];
  const first = run([...args, "--siem", "Splunk", "--query", "index=<konnect>", "--by", "Ada"]);
  expect(first).toMatchObject({ status: 1, stderr: expect.stringContaining(join(report, "report.html")) });
  const read = (name: string) => readFileSync(join(report, name), "utf8");
  for (const line of read("SHA256SUMS").trimEnd().split("\n")) {
    const [hash, name = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(readFileSync(join(report, name)))
        .digest("hex"),
    ).toBe(hash);
  }
  expect(read("SHA256SUMS").split("\n")).toHaveLength(5);
  const html = read("report.html");
  for (const fact of ["Splunk", "index=&#60;konnect&#62;", "Ada", TEST_KEY.x, "audit-logs-console 0."])
    expect(html).toContain(fact);
  expect(JSON.parse(read("report.json"))).toMatchObject({
    made_by: "Ada",
    keys: [{ source: { kind: "file", name: keys } }],
    exceptions: [{ file: damaged.replace(".gz", ""), verdict: "authentic_altered", trace_id: "77" }],
  });

  const commands = Array.from(html.matchAll(/<pre data-step="\w+">([^<]*)/g), ([, text = ""]) =>
    text.replace(/&#(\d+);/g, (_, unit: string) => String.fromCharCode(Number(unit))),
  );
  expect(commands).toHaveLength(5);
  if (spawnSync("openssl", ["version"]).status === 0) {
    const printed = execFileSync("sh", ["-ec", commands.join("\n")], { cwd: report, encoding: "utf8" });
    expect(printed).toContain("Signature Verified Successfully");
  }

  expect(run(args)).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("is there already; a report takes a folder of its own"),
  });
});

test("a report to hand on names no person, and can be in Japanese", () => {
  const report = join(folder, "shared");
  run([damaged, "--keys", keys, "--quiet", "--report", report, "--pseudonyms", "--language", "ja"]);
  const html = readFileSync(join(report, "report.html"), "utf8");
  expect(html).toContain('lang="ja"');
  for (const secret of [access.clientIp, access.principalId, folder]) {
    expect(html).not.toContain(secret);
    expect(readFileSync(join(report, "report.json"), "utf8")).not.toContain(secret);
  }
  expect(readFileSync(join(report, "SHA256SUMS"), "utf8").trimEnd().split("\n")).toHaveLength(2);
});
