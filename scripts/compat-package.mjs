// npm run compat -- package: the tarball of npm pack in an empty folder, without the sources and what builds them.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "./find-free-port.mjs";
import { repositoryRoot } from "./repository-root.mjs";
import { startProgram } from "./start-program.mjs";

const COMMAND = "audit-logs-console";
const PROGRAMS = ["emulator", "serve", "watch", "verify"];
const TOKEN = "kpat_org_admin";
const PIPELINE_LIMIT_MS = 120_000;

/** @param {string} what @param {boolean} isSo */
function show(what, isSo) {
  console.log(`${isSo ? "ok    " : "FAILED"}  ${what}`);
  if (!isSo) process.exitCode = 1;
}

export async function checkPackage() {
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
    console.log(`${tarball}: ${megabytes} MB, with ${packages.trim().split("\n").length - 2} packages`);
    const installed = join(folder, "node_modules", COMMAND);
    show("there are no sources", !existsSync(join(installed, "src")) && !existsSync(join(installed, "e2e")));
    show("there is no React", !existsSync(join(folder, "node_modules", "react")));

    /** @param {readonly string[]} args @param {string} [input] */
    const run = (args, input = "") =>
      spawnSync("npx", ["--no", COMMAND, ...args], { cwd: folder, encoding: "utf8", input });
    for (const program of PROGRAMS) {
      const { status, stdout } = run([program, "--help"]);
      show(`${program} --help`, status === 0 && stdout.includes(`${COMMAND} ${program}`));
    }
    show("a program that is not there", run(["listen"]).status === 2);
    const verdict = run(["verify", "-", "--json"], "no record\n");
    show("verify says what it could not check", JSON.parse(verdict.stdout).records === 0);

    const port = await findFreePort();
    const pipeline = spawnSync("bash", ["-euo", "pipefail", "-c", step.replaceAll("4600", String(port))], {
      cwd: folder,
      encoding: "utf8",
      timeout: PIPELINE_LIMIT_MS,
    });
    show("the step of a pipeline, as it is documented", pipeline.status === 0);
    if (pipeline.status !== 0) console.log(pipeline.stdout + pipeline.stderr);

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
    show("emulator answers /healthz", (await fetch(`${api}/healthz`)).ok);
    const upstream = `http://localhost:${emulator}`;
    const site = await start(["serve", "--port", "0", "--upstream", upstream], /(http:\/\/[\w.]+:\d+)/);
    const page = await (await fetch(site)).text();
    show("serve answers with the console", page.includes('content="audit-logs"'));
    const through = await fetch(`${site}/konnect/us/v3/audit-log-webhook`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    show("serve leads to the emulator", through.ok);
    const metrics = await start(
      ["watch", "--data", join(folder, "data"), "--metrics-port", "0", "--upstream", upstream],
      /Metrics are on (\S+)/,
      { KONNECT_TOKEN: TOKEN },
    );
    show("watch has metrics", (await (await fetch(metrics)).text()).includes("konnect_audit_"));
  } finally {
    for (const stop of stops.toReversed()) stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
