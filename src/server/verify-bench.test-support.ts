// npm run bench -- verify: how fast exports are verified, against bare Ed25519 in the same run, and what is kept in memory.

import { createPrivateKey, createPublicKey, sign, webcrypto } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { encodeRecord, signRecord } from "@/audit-log/record/record";
import { sampleEvent } from "@/audit-log/reference/event-kinds";
import { MOST_CHECKS } from "@/verify/judge/record-judge";
import { Tally } from "@/verify/tally/tally";
import { verifyInput } from "@/verify/verify-input";
import { type CompareFigures, compareFigures } from "./verifier/compare-figures.test-support";
import { baseAndSlope, type Held, heldBytes } from "./verifier/held-memory.test-support";
import { inputFiles } from "./verifier/input-files";
import { startJudgePool } from "./verifier/judge-pool";

const KEY_DER = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, 7)]);
const privateKey = createPrivateKey({ key: KEY_DER, format: "der", type: "pkcs8" });
const { x = "" } = createPublicKey(privateKey).export({ format: "jwk" });
const jwk: Ed25519PublicJwk = { kty: "OKP", crv: "Ed25519", alg: "EdDSA", kid: "bench", x };

const folder = mkdtempSync(join(tmpdir(), "bench-verify-"));
const WORKERS = availableParallelism();
/** As many different records as are worth signing; files repeat them. */
const DIFFERENT = 2_000;
const kinds = ["ANSWERED", "SUCCESS", "GRANTED"] as const;

const records = Array.from({ length: DIFFERENT }, (_, index) => {
  const event = sampleEvent(kinds[index % kinds.length] ?? "ANSWERED");
  const unsigned = encodeRecord(
    { ...event, occurredAt: event.occurredAt + index, traceId: `${10n ** 18n + BigInt(index)}` },
    "json",
  );
  return signRecord(unsigned, sign(null, Buffer.from(unsigned), privateKey).toString("base64url"), "json");
});

/** How one record is written, and what comes before the first. */
const FORMS = {
  ndjson: {
    head: "",
    line: (record: string) => `${JSON.stringify({ result: { _raw: record, host: "hec" } })}\n`,
  },
  csv: { head: '"_raw","host"\n', line: (record: string) => `"${record.replaceAll('"', '""')}","hec"\n` },
  lines: { head: "", line: (record: string) => `${record}\n` },
  altered: {
    head: "",
    line: (record: string) => `${record.replaceAll('":', '": ').replaceAll(',"', ', "')}\n`,
  },
} as const;

async function writeExport(
  form: keyof typeof FORMS,
  count: number,
  packing: "gzip" | "none",
): Promise<string> {
  const path = join(folder, `${form}-${count}${packing === "gzip" ? ".gz" : ""}`);
  const { head, line } = FORMS[form];
  const pieces = records.map(line);
  function* content() {
    yield head;
    for (let written = 0; written < count; written += DIFFERENT)
      yield pieces.slice(0, count - written).join("");
  }
  if (packing === "gzip") await pipeline(content(), createGzip(), createWriteStream(path));
  else await pipeline(content(), createWriteStream(path));
  return path;
}

const rounded = (value: number, digits = 0) => Number(value.toFixed(digits));

interface Rate {
  readonly aSecond: number;
  /** What a machine that does other things too leaves comparable. */
  readonly aCpuSecond: number;
}

function cpuSeconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** Checks by WebCrypto alone, one after another. */
async function bareRate(): Promise<Rate> {
  const key = await webcrypto.subtle.importKey("jwk", { kty: "OKP", crv: "Ed25519", x }, "Ed25519", false, [
    "verify",
  ]);
  const texts = records.slice(0, 500).map((record) => {
    const at = record.lastIndexOf(',"sig":"');
    return {
      text: Buffer.from(`${record.slice(0, at)}}`),
      signature: Buffer.from(record.slice(at + 8, at + 94), "base64url"),
    };
  });
  let checks = 0;
  const cpu = process.cpuUsage();
  const startedMs = performance.now();
  while (performance.now() - startedMs < 2000) {
    for (const { text, signature } of texts) {
      if (!(await webcrypto.subtle.verify("Ed25519", key, signature, text)))
        throw new Error("does not verify");
      checks += 1;
    }
  }
  return { aSecond: (checks * 1000) / (performance.now() - startedMs), aCpuSecond: checks / cpuSeconds(cpu) };
}

interface Run extends Rate {
  readonly firstFindingMs: number;
  /** What the records keep in memory, once all are read. */
  readonly held: Held;
  readonly residentMb: number;
  readonly cores: number;
}

async function run(path: string, count: number): Promise<Run> {
  const pool = startJudgePool(WORKERS, { keys: [jwk], limits: { checks: MOST_CHECKS, searches: 200 } });
  // The threads are there before anything is timed; their start is in the first finding of the command.
  await pool.judge({ format: "text", columns: [], product: null }, []);
  const before = await heldBytes();
  const cpu = process.cpuUsage();
  const tally = new Tally({ hasKeys: true, ids: "dropped" });
  const startedMs = performance.now();
  let firstFindingMs = 0;
  let residentMb = 0;
  await verifyInput(path, createReadStream(path) as AsyncIterable<Buffer>, pool, tally, {
    onFindings: () => {
      if (firstFindingMs === 0) firstFindingMs = performance.now() - startedMs;
      residentMb = Math.max(residentMb, process.memoryUsage.rss() / 1e6);
    },
  });
  const tookMs = performance.now() - startedMs;
  const cpuTook = cpuSeconds(cpu);
  const held = (await heldBytes()) - before;
  if (tally.recordCount !== count) throw new Error(`${tally.recordCount} of ${count} records`);
  await pool.close();
  return {
    aSecond: (count * 1000) / tookMs,
    firstFindingMs,
    held: { count, bytes: held },
    residentMb,
    aCpuSecond: count / cpuTook,
    cores: (cpuTook * 1000) / tookMs,
  };
}

/** A folder as a store of objects gives it: each file is opened, hashed and closed. */
async function filesFigure(count: number) {
  const many = join(folder, "many");
  mkdirSync(many);
  for (let index = 0; index < count; index += 1)
    writeFileSync(join(many, `${index}.log`), `${records[index % DIFFERENT]}\n`);
  const pool = startJudgePool(WORKERS, { keys: [jwk], limits: { checks: MOST_CHECKS, searches: 200 } });
  const tally = new Tally({ hasKeys: true, ids: "dropped" });
  const startedMs = performance.now();
  let mostOpen = 0;
  for (const file of await inputFiles([many])) {
    await verifyInput(file.name, file.read(), pool, tally);
    await file.finish();
    mostOpen = Math.max(mostOpen, readdirSync("/proc/self/fd").length);
  }
  const tookMs = performance.now() - startedMs;
  await pool.close();
  const { intact } = tally.summarize().verdicts;
  if (intact !== count) throw new Error(`${intact} of ${count} records are intact`);
  rmSync(many, { recursive: true });
  return { what: `verify: ${count} files of a folder`, tookMs: rounded(tookMs), mostOpen };
}

function print(figure: object): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

/** Its code is made ready, so that the first figure does not pay for it. */
const WARM_UP = ["ndjson", 4_000, "none"] as const;

try {
  await run(await writeExport(...WARM_UP), WARM_UP[1]);
  const held: Held[] = [];
  for (const [form, count, packing] of [
    ["lines", 10_000, "none"],
    ["ndjson", 100_000, "none"],
    ["csv", 100_000, "none"],
    ["ndjson", 100_000, "gzip"],
    ["altered", 100_000, "none"],
    ["csv", 1_000_000, "none"],
  ] as const) {
    const path = await writeExport(form, count, packing);
    // Beside each run, since a machine is not always equally fast.
    const bare = await bareRate();
    const measured = await run(path, count);
    const { aSecond, aCpuSecond, firstFindingMs, residentMb, cores } = measured;
    held.push(measured.held);
    print({
      what: `verify: ${form}${packing === "gzip" ? ", gzip" : ""}, ${count} records, ${WORKERS} workers`,
      recordsPerSecond: rounded(aSecond),
      bareChecksPerSecond: rounded(bare.aSecond),
      ratioPerWorker: rounded(aSecond / bare.aSecond / WORKERS, 2),
      ratioPerCpuSecond: rounded(aCpuSecond / bare.aCpuSecond, 2),
      coresUsed: rounded(cores, 2),
      firstFindingMs: rounded(firstFindingMs),
      bytesKeptPerRecord: rounded(measured.held.bytes / count, 1),
      peakResidentMb: rounded(residentMb),
    });
    rmSync(path);
  }
  const [few, , , , , many] = held;
  if (few && many) print({ what: "verify: kept in memory of records", ...baseAndSlope(few, many) });
  print(await filesFigure(10_000));
  await compareFigures(1_000);
  const compared: CompareFigures[] = [];
  for (const count of [10_000, 100_000, 1_000_000]) {
    const figures = await compareFigures(count);
    compared.push(figures);
    print(figures.figure);
  }
  const [fewer, , more] = compared;
  if (fewer && more) {
    print({ what: "verify: kept of records, without files", ...baseAndSlope(fewer.records, more.records) });
    print({ what: "verify: kept of entries beside them", ...baseAndSlope(fewer.entries, more.entries) });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
