// npm run compat -- sigma: holds the alert rules in Sigma to Sigma's own tool.
// pip install sigma-cli pysigma-backend-splunk pysigma-backend-elasticsearch; SIGMA=/path/to/sigma where it is not in the PATH.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSourceModules } from "../source-modules.mjs";
import { NotRun } from "./journey.mjs";

/** What the rules are converted to, by the names of pySigma's backends. */
const TARGETS = [
  ["splunk", "default"],
  ["lucene", "default"],
  ["esql", "default"],
];
/** The name of the rule is what a test of the project's own dialects calls it too. */
const CORRELATION = "failedSignIns";

const program = process.env["SIGMA"] ?? "sigma";

/** @param {string[]} args */
function sigma(args) {
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (error) {
    throw new NotRun(
      `no ${program} in the PATH or at SIGMA (pip install sigma-cli pysigma-backend-splunk pysigma-backend-elasticsearch)`,
    );
  }
  return { isFine: status === 0, text: `${stdout}${stderr}`.trim() };
}

/** @returns {Promise<[id: string, text: string][]>} */
async function writtenRules() {
  const server = await openSourceModules();
  try {
    const { ALERT_RULE_IDS, alertRule } = await server.ssrLoadModule(
      "/src/audit-log/alert-rules/alert-rules.ts",
    );
    const { sigmaRule } = await server.ssrLoadModule("/src/audit-log/alert-rules/sigma-rule.ts");
    const { SIGMA_TEXTS } = await server.ssrLoadModule("/src/audit-log/alert-rules/sigma-texts.ts");
    return ALERT_RULE_IDS.flatMap((/** @type {string} */ id) => {
      const text = sigmaRule(alertRule(id), SIGMA_TEXTS[id]);
      return text === null ? [] : [[id, text]];
    });
  } finally {
    await server.close();
  }
}

/** @param {import("./journey.mjs").Journey} journey */
export async function checkSigma(journey) {
  journey.ran = "the alert rules: checked, and converted for each target";
  journey.version = sigma(["version"]).text;
  const folder = mkdtempSync(join(tmpdir(), "compat-sigma-"));
  try {
    const rules = await writtenRules();
    for (const [id, text] of rules) writeFileSync(join(folder, `${id}.yml`), text);
    const checked = sigma(["check", "--fail-on-error", "--fail-on-issues", folder]);
    journey.check("sigma check", checked.isFine, checked.text);
    for (const [target, format] of TARGETS) {
      for (const [id] of rules) {
        const file = join(folder, `${id}.yml`);
        const made = sigma(["convert", "-t", `${target}`, "-f", `${format}`, "--without-pipeline", file]);
        // A target may have no words for a count; then it says so itself.
        const isExcused = id === CORRELATION && /[Cc]orrelation/.test(made.text);
        console.log(made.text);
        journey.check(`sigma convert for ${target}: ${id}`, made.isFine || isExcused);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
