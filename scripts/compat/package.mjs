// npm run compat -- package: the tarball of npm pack in an empty folder, without the sources and what builds them.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../find-free-port.mjs";
import { repositoryRoot } from "../repository-root.mjs";
import { startProgram } from "../start-program.mjs";

const COMMAND = "audit-logs-console";
const PROGRAMS = ["emulator", "serve", "watch", "verify"];
const TOKEN = "kpat_org_admin";
const PIPELINE_LIMIT_MS = 120_000;

/** @param {import("./journey.mjs").Journey} journey */
export async function checkPackage(journey) {
  journey.ran = "npm pack, in an empty folder; the step of a pipeline";
  const folder = mkdtempSync(join(tmpdir(), "compat-package-"));
  /** @type {(() => unknown)[]} */
  const stops = [];
  try {
    execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: repositoryRoot });
    const [tarball = ""] = execFileSync("ls", [folder], { encoding: "utf8" }).trim().split("\n");
    writeFileSync(join(folder, "package.json"), "{}");
    const [, step = "exit 1"] =
      /## In a pipeline[\s\S]*?```sh\n([\s\S]*?)```/.exec(
        readFileSync(join(repositoryRoot, "docs/emulator.md"), "utf8"),
      ) ?? [];
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", `./${tarball}`], { cwd: folder });
    const packages = execFileSync("npm", ["ls", "--all", "--parseable"], { cwd: folder, encoding: "utf8" });
    const megabytes = (statSync(join(folder, tarball)).size / 1e6).toFixed(1);
    journey.version = tarball;
    console.log(`${tarball}: ${megabytes} MB, with ${packages.trim().split("\n").length - 2} packages`);
    const installed = join(folder, "node_modules", COMMAND);
    journey.check(
      "there are no sources",
      !existsSync(join(installed, "src")) && !existsSync(join(installed, "e2e")),
    );
    journey.check("there is no React", !existsSync(join(folder, "node_modules", "react")));

    /** @param {readonly string[]} args @param {string} [input] */
    const run = (args, input = "") =>
      spawnSync("npx", ["--no", COMMAND, ...args], { cwd: folder, encoding: "utf8", input });
    for (const program of PROGRAMS) {
      const { status, stdout } = run([program, "--help"]);
      journey.check(`${program} --help`, status === 0 && stdout.includes(`${COMMAND} ${program}`));
    }
    journey.check("a program that is not there", run(["listen"]).status === 2);
    const verdict = run(["verify", "-", "--json"], "no record\n");
    journey.check("verify says what it could not check", JSON.parse(verdict.stdout).records === 0);

    const port = await findFreePort();
    const pipeline = spawnSync("bash", ["-euo", "pipefail", "-c", step.replaceAll("4600", String(port))], {
      cwd: folder,
      encoding: "utf8",
      timeout: PIPELINE_LIMIT_MS,
    });
    const said = pipeline.stdout + pipeline.stderr;
    journey.check("the step of a pipeline, as it is documented", pipeline.status === 0, said);

    // As a process of its own each, so that its id is the one to end.
    const bin = join(installed, "scripts", `${COMMAND}.mjs`);
    /** @param {readonly string[]} args @param {RegExp} isReady @param {NodeJS.ProcessEnv} [env] */
    const start = async (args, isReady, env = {}) => {
      const program = await startProgram(process.execPath, [bin, ...args], isReady, { cwd: folder, env });
      stops.push(program.stop);
      return program.found;
    };
    const emulator = await start(["emulator", "--port", "0", "--scenario", "tour"], /on http:\/\/\w+:(\d+)/);
    const api = `http://127.0.0.1:${emulator}`;
    journey.check("emulator answers /healthz", (await fetch(`${api}/healthz`)).ok);
    const upstream = `http://localhost:${emulator}`;
    const site = await start(["serve", "--port", "0", "--upstream", upstream], /(http:\/\/[\w.]+:\d+)/);
    const page = await (await fetch(site)).text();
    journey.check("serve answers with the console", page.includes('content="audit-logs"'));
    const through = await fetch(`${site}/konnect/us/v3/audit-log-webhook`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    journey.check("serve leads to the emulator", through.ok);
    const metrics = await start(
      ["watch", "--data", join(folder, "data"), "--metrics-port", "0", "--upstream", upstream],
      /Metrics are on (\S+)/,
      { KONNECT_TOKEN: TOKEN },
    );
    journey.check("watch has metrics", (await (await fetch(metrics)).text()).includes("konnect_audit_"));
  } finally {
    for (const stop of stops.toReversed()) stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
