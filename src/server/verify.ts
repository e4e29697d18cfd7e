// npm run verify: exports of a SIEM held against Konnect's signatures, from the command line.

import { once } from "node:events";
import { complain, runProgram, say, UsageError } from "./command-line";
import { readVerifyOptions, VERIFY_USAGE, type VerifyOptions } from "./verify-options";
import { Tally } from "@/verify/tally/tally";
import { verifyInput } from "@/verify/verify-input";
import { inputFiles } from "./verifier/input-files";
import { startJudgePool } from "./verifier/judge-pool";
import { loadKeys } from "./verifier/load-keys";
import { Progress } from "./verifier/progress";
import { EXIT, exitCodeOf, type InputSummary, jsonReport, textReport } from "./verifier/report";

const MOST_CHECKS = 600;

await runProgram("verify", async () => {
  const options = readVerifyOptions(process.argv.slice(2));
  if (!options) return say(VERIFY_USAGE);
  try {
    process.exitCode = await verify(options);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    complain(`verify: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = EXIT.couldNotCheck;
  }
});

async function verify(options: VerifyOptions): Promise<number> {
  const { keys, complaints } = await loadKeys(options.keys, options.keyRing);
  for (const text of complaints) complain(`verify: ${text}`);
  if (keys.length === 0) complain("verify: there is no key to check with (--keys), so nothing can be proven");
  const files = await inputFiles(options.files);
  const isListed = options.findings === "listed";
  const tally = new Tally({ hasKeys: keys.length > 0, ids: isListed ? "kept" : "dropped" });
  const limits = { checks: MOST_CHECKS, searches: options.searches };
  const pool = startJudgePool(options.workers, { keys, limits });
  const progress = new Progress(options.progress === "shown" ? process.stderr : null);
  const inputs: InputSummary[] = [];
  try {
    for (const file of files) {
      const first = tally.nextPart;
      await verifyInput(file.name, file.read(), pool, tally, {
        onFindings: (findings, part) => progress.add(findings, part),
      });
      const parts = Array.from({ length: tally.nextPart - first }, (_, index) => first + index);
      inputs.push({ name: file.name, ...file.seen(), parts });
    }
  } finally {
    progress.end();
    await pool.close();
  }
  const summary = tally.summarize();
  const report = { inputs, summary, findings: isListed ? tally.findings() : null };
  for (const piece of options.output === "json" ? jsonReport(report) : textReport(report)) {
    if (!process.stdout.write(piece)) await once(process.stdout, "drain");
  }
  const code = exitCodeOf(summary, keys.length);
  return options.requiresComplete ? EXIT.couldNotCheck : code;
}
