// npm run verify: exports of a SIEM held against Konnect's signatures, and against what Konnect recorded, from the command
// line.

import { once } from "node:events";
import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { compareRecorded } from "@/verify/compare-recorded";
import { MOST_CHECKS } from "@/verify/judge/record-judge";
import { signatureCheck } from "@/verify/keys/signature-check";
import { HeldRecords } from "@/verify/restore/held-records";
import { Tally } from "@/verify/tally/tally";
import { verifyInput } from "@/verify/verify-input";
import { complain, runProgram, say, UsageError } from "./command-line";
import { tokenOf } from "./konnect/program-token";
import { NOTHING_TO_COMPARE } from "./verifier/completeness";
import { inputFiles } from "./verifier/input-files";
import { startJudgePool } from "./verifier/judge-pool";
import { loadKeys } from "./verifier/load-keys";
import { nodeEd25519 } from "./verifier/node-ed25519";
import {
  type Completeness,
  EXIT,
  exitCodeOf,
  type InputSummary,
  outcomeJson,
  outcomeText,
} from "./verifier/output";
import { Progress } from "./verifier/progress";
import { askKonnect, describeFailure, type Recorded } from "./verifier/recorded";
import { prepareReport, writeReport } from "./verifier/write-report";
import { readVerifyOptions, VERIFY_USAGE, type VerifyOptions } from "./verify-options";

await runProgram("verify", async () => {
  const options = readVerifyOptions(process.argv.slice(2));
  if (!options) return say(VERIFY_USAGE);
  const token = options.pull && tokenOf(process.env);
  try {
    const recorded = options.pull && token !== null ? await askKonnect(options.pull, token) : null;
    try {
      process.exitCode = await verify(options, recorded);
    } finally {
      await recorded?.close();
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    complain(`verify: ${describeFailure(error)}`);
    process.exitCode = EXIT.couldNotCheck;
  }
});

async function verify(options: VerifyOptions, recorded: Recorded | null): Promise<number> {
  const { report } = options;
  if (report) await prepareReport(report);
  const { keys, sources, complaints } = await loadKeys(
    options.keys,
    options.keyRing,
    recorded?.published ?? null,
  );
  for (const text of complaints) complain(`verify: ${text}`);
  if (keys.length === 0) complain("verify: there is no key to check with (--keys), so nothing can be proven");
  const isListed = options.findings === "listed";
  const tally = new Tally({ hasKeys: keys.length > 0, ids: isListed || report ? "kept" : "dropped" });
  const progress = new Progress(options.progress === "shown" ? process.stderr : null);
  try {
    // Without anything to hold them against none are kept.
    const held = recorded && keys.length > 0 ? new HeldRecords() : null;
    const inputs = await checkSignatures(options, keys, { tally, held }, progress);
    const completeness = await checkCompleteness(options, keys, { tally, held }, recorded, progress);
    const summary = tally.summarize();
    progress.end();
    const outcome = { inputs, summary, completeness, findings: isListed ? tally.findings() : null };
    if (report) {
      const path = await writeReport(report, { options, tally, outcome, keys, sources, recorded });
      complain(`verify: the report is ${path}`);
    }
    for (const piece of options.output === "json" ? outcomeJson(outcome) : outcomeText(outcome)) {
      if (!process.stdout.write(piece)) await once(process.stdout, "drain");
    }
    return exitCodeOf(outcome, keys.length, options.requiresComplete ? "completeness" : "signatures");
  } finally {
    progress.end();
  }
}

interface Found {
  readonly tally: Tally;
  readonly held: HeldRecords | null;
}

async function checkSignatures(
  options: VerifyOptions,
  keys: readonly Ed25519PublicJwk[],
  { tally, held }: Found,
  progress: Progress,
): Promise<readonly InputSummary[]> {
  const files = await inputFiles(options.files);
  const limits = { checks: MOST_CHECKS, searches: options.searches };
  const pool = startJudgePool(options.workers, { keys, limits });
  const inputs: InputSummary[] = [];
  try {
    for (const file of files) {
      const first = tally.nextPart;
      await verifyInput(file.name, file.read(), pool, tally, {
        onFindings: (findings, part) => progress.add(findings, part),
        ...(held && { onTallied: (finding, place) => held.hold(place, finding.verdict) }),
      });
      const parts = Array.from({ length: tally.nextPart - first }, (_, index) => first + index);
      inputs.push({ name: file.name, ...(await file.finish()), parts });
    }
  } finally {
    await pool.close();
  }
  return inputs;
}

async function checkCompleteness(
  { pull, requested }: VerifyOptions,
  keys: readonly Ed25519PublicJwk[],
  { tally, held }: Found,
  recorded: Recorded | null,
  progress: Progress,
): Promise<Completeness> {
  if (!pull || !recorded) return { kind: "not_asked" };
  const { now, viewer } = recorded;
  const check = signatureCheck(keys, nodeEd25519());
  try {
    const compared = await compareRecorded(
      { tally, held, check, region: pull.region, requested, viewer, now },
      {
        ...recorded.ports,
        onPage: ({ entries }) => progress.pulled(entries),
        onRestoring: ({ held, of }) => progress.restoring(held, of),
      },
    );
    if (compared.kind === "nothing") return { kind: "not_checked", reason: NOTHING_TO_COMPARE[compared.why] };
    const { comparison, restored, count, pulled } = compared;
    return { kind: "compared", comparison, restored, pull: { ...count, entries: pulled.length } };
  } catch (error) {
    // What the signatures tell is not lost for it.
    complain(`verify: completeness could not be checked: ${describeFailure(error)}`);
    return { kind: "not_checked", reason: describeFailure(error) };
  }
}
