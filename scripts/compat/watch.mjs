// The rules of docs/watch held to Debian's promtool, the metrics to its prometheus (apt-get install prometheus).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findFreePort } from "../find-free-port.mjs";
import { repositoryRoot } from "../repository-root.mjs";
import { buildServer } from "../server-build.mjs";
import { startProgram } from "../start-program.mjs";
import { startEmulator } from "./emulator.mjs";
import { NotRun } from "./journey.mjs";

const SCRAPES_LIMIT_MS = 30_000;

const rules = join(repositoryRoot, "docs/watch/rules.yml");

/** @param {string} command @param {string[]} args */
function check(command, args, input = "") {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", input });
  if (error) throw new NotRun(`no ${command} in the PATH (apt-get install prometheus)`);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stdout}${stderr}`);
  return stdout.trim();
}

/** @param {import("./journey.mjs").Journey} journey */
export async function checkWatch(journey) {
  journey.ran = "docs/watch: rules and metrics";
  journey.version = check("promtool", ["--version"]).split("\n")[0] ?? "";
  console.log(check("promtool", ["check", "rules", rules]));
  const folder = mkdtempSync(join(tmpdir(), "compat-watch-"));
  /** @type {(() => unknown)[]} */
  const stops = [];
  try {
    const { watch } = await buildServer();
    const api = await startEmulator(["--scenario", "outage"]);
    stops.push(api.stop);
    const args = ["--data", join(folder, "data"), "--metrics-port", "0", "--upstream", api.origin];
    const watcher = await startProgram(process.execPath, [watch, ...args], /Metrics are on (\S+)/, {
      env: { KONNECT_TOKEN: "kpat_org_read_only" },
    });
    stops.push(watcher.stop);
    await delay(3000);
    const text = await (await fetch(watcher.found)).text();
    const complaints = check("promtool", ["check", "metrics"], text);
    journey.check("promtool takes the metrics", complaints === "", complaints);

    const config = join(folder, "prometheus.yml");
    const target = new URL(watcher.found).host.replace("localhost", "127.0.0.1");
    writeFileSync(
      config,
      `global: {scrape_interval: 1s, evaluation_interval: 1s}
rule_files: [${JSON.stringify(rules)}]
scrape_configs: [{job_name: watch, static_configs: [{targets: ["${target}"]}]}]
`,
    );
    const port = await findFreePort();
    const listen = [`--web.listen-address=127.0.0.1:${port}`, `--storage.tsdb.path=${join(folder, "tsdb")}`];
    const prometheus = await startProgram(
      "prometheus",
      [`--config.file=${config}`, ...listen],
      /Server is ready/,
    );
    stops.push(prometheus.stop);
    const ask = async (/** @type {string} */ path) =>
      (await fetch(`http://127.0.0.1:${port}/api/v1/${path}`)).json();
    const named = new Set(
      readFileSync(join(repositoryRoot, "docs/watch/board.json"), "utf8").match(/konnect_audit_\w+/g),
    );
    const until = performance.now() + SCRAPES_LIMIT_MS;
    /** @type {string[]} */
    let missing = [];
    do {
      await delay(1000);
      missing = [];
      for (const name of named) {
        const { data } = /** @type {any} */ (await ask(`query?query=${name}`));
        if (data.result.length === 0) missing.push(name);
      }
    } while (missing.length > 0 && performance.now() < until);
    const { data } = /** @type {any} */ (await ask("rules"));
    const states = data.groups.flatMap(
      (/** @type {{ rules: { name: string, state: string, health: string }[] }} */ group) => group.rules,
    );
    for (const { name, state, health } of states)
      journey.check(`rule ${name} is ${state}`, health === "ok", health);
    journey.check(`all ${named.size} metrics are scraped`, missing.length === 0, missing.join(" "));
  } finally {
    for (const stop of stops.toReversed()) stop();
    await delay(500);
    rmSync(folder, { recursive: true, force: true });
  }
}
