import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { access } from "@/audit-log/record/sample-events.test-support";
import { OTHER_KEY, signedRecord, TEST_KEY } from "@/verify/lab/signed-records.test-support";
import { buildServer } from "../../scripts/server-build.mjs";

const folder = mkdtempSync(join(tmpdir(), "verify-program-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cef = signedRecord(access, "cef");
const altered = signedRecord({ ...access, traceId: "77" }, "json").replaceAll('":', '": ');
let program = "";

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const keys = file("jwks.json", JSON.stringify({ keys: [TEST_KEY] }));
const intact = file("intact.log", `${cef}\n${cef}\n`);
const damaged = file("damaged.ndjson.gz", gzipSync(`${altered}\n`));

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  ({ verify: program } = await buildServer());
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
