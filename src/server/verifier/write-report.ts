// The evidence report as files of a folder: for people, for machines, and the hashes of it all.

import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { join, relative } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { signatureCheck } from "@/verify/keys/signature-check";
import { keyThumbprint } from "@/verify/keys/thumbprint";
import { exampleOf } from "@/verify/report/check-example";
import { pseudonymized } from "@/verify/report/pseudonyms";
import type { ReportFacts } from "@/verify/report/report-facts";
import { htmlReport } from "@/verify/report/report-html";
import { jsonReport } from "@/verify/report/report-json";
import { en } from "@/verify/report/words/en";
import { ja } from "@/verify/report/words/ja";
import type { ReportLanguage, ReportOptions, VerifyOptions } from "@/server/verify-options";
import type { ReportWords } from "@/verify/report/words/report-words";
import type { Tally } from "@/verify/tally/tally";
import { STANDARD_INPUT } from "./input-files";
import type { KeySource } from "./load-keys";
import { nodeEd25519 } from "./node-ed25519";
import type { Outcome } from "./output";
import type { Recorded } from "./recorded";

const HTML = "report.html";
const JSON_COPY = "report.json";
const HASHES = "SHA256SUMS";

const WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en, ja };

/** To be asked before anything is checked. @throws Error when the folder has a report already, which is never written over */
export async function prepareReport({ folder }: ReportOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of [HTML, JSON_COPY, HASHES]) {
    const isThere = await stat(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isThere)
      throw new Error(`${join(folder, name)} is there already; a report takes a folder of its own`);
  }
}

interface Checked {
  readonly options: VerifyOptions;
  readonly tally: Tally;
  readonly outcome: Omit<Outcome, "findings">;
  readonly keys: readonly Ed25519PublicJwk[];
  readonly sources: ReadonlyMap<string, KeySource>;
  readonly recorded: Recorded | null;
}

/** Answers the path of the page. */
export async function writeReport(report: ReportOptions, checked: Checked): Promise<string> {
  const facts = await factsOf(report, checked);
  const words = WORDS[report.language];
  const shown = report.names === "pseudonyms" ? pseudonymized(facts) : facts;
  const json = await written(report.folder, JSON_COPY, jsonReport(shown));
  const html = await written(report.folder, HTML, htmlReport(shown, words, [json]));
  const files = facts.files
    // A path may say whose file it is.
    .filter(({ name }) => name !== STANDARD_INPUT && report.names === "real")
    .map(({ name, sha256 }) => ({ name: relative(report.folder, name), sha256 }));
  await writeFile(join(report.folder, HASHES), [html, json, ...files].map(hashLine).join(""));
  return join(report.folder, HTML);
}

interface Written {
  readonly name: string;
  readonly sha256: string;
}

async function written(folder: string, name: string, pieces: Iterable<string>): Promise<Written> {
  const hash = createHash("sha256");
  function* hashed() {
    for (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
  }
  await pipeline(Readable.from(hashed()), createWriteStream(join(folder, name)));
  return { name, sha256: hash.digest("hex") };
}

/** As sha256sum writes and reads them: a name with a line end or a backslash in it is escaped. */
function hashLine({ name, sha256 }: Written): string {
  if (!/[\\\n]/.test(name)) return `${sha256}  ${name}\n`;
  return `\\${sha256}  ${name.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}\n`;
}

/** Null for a user without a name, as containers have. */
function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}

async function factsOf(
  report: ReportOptions,
  { options, tally, outcome, keys, sources, recorded }: Checked,
): Promise<ReportFacts> {
  const { inputs, summary, completeness } = outcome;
  const samples = tally.samples();
  const localNow = Date.now();
  return {
    id: randomUUID(),
    madeAt: recorded ? recorded.now + localNow - recorded.localNow : localNow,
    clock: recorded
      ? { source: "api", machineAheadMs: recorded.localNow - recorded.now }
      : { source: "machine", machineAheadMs: null },
    madeBy: report.by ?? userName(),
    tool: String(import.meta.env["TOOL"]),
    scope: {
      region: options.pull?.region ?? null,
      organizationIds: tally.organizationIds(),
      requested: options.requested,
      found: tally.span(),
      types: tally.typeCounts(),
    },
    files: inputs,
    origin: report.origin,
    keys: keys.map((key) => ({
      kid: key.kid,
      x: key.x,
      thumbprint: keyThumbprint(key),
      source: sources.get(key.x) ?? { kind: "pasted" },
    })),
    summary,
    completeness:
      completeness.kind === "compared" && recorded
        ? { ...completeness, address: recorded.address }
        : { kind: "not_checked", reason: completeness.kind === "not_checked" ? completeness.reason : null },
    exceptions: () => tally.findings(),
    exceptionCount: summary.records - summary.verdicts.intact,
    samples,
    example: await exampleOf(samples, summary.parts, inputs, signatureCheck(keys, nodeEd25519())),
    actions: [],
    names: "real",
  };
}
