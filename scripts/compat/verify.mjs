// npm run compat -- verify: sends signed records through real tools and keeps what they made of them, for
// src/verify/judge/real-damage.test.ts. Debian has them all: apt-get install rsyslog jq python3 php-cli; syslog-ng-core
// takes rsyslog's place, so it comes in a second run: what a tool that is missing has made before is kept.
import { spawn, spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findFreePort } from "../find-free-port.mjs";
import { repositoryRoot } from "../repository-root.mjs";
import { openSourceModules } from "../source-modules.mjs";

const FIXTURES = join(repositoryRoot, "src/verify/judge/real-damage.fixtures.json");
const WRITTEN_LIMIT_MS = 10_000;
const LOOK_EVERY_MS = 50;

/** @typedef {{ tool: string, how: string, format: string, event: number, stored: string }} Fixture */
/** @typedef {{ format: string, event: number, record: string }} Sent */

/** What reads a record from standard input and writes it anew. */
const REWRITERS = [
  { tool: "jq", how: "jq -c .", command: ["jq", "-c", "."] },
  { tool: "jq", how: "jq .", command: ["jq", "."] },
  { tool: "jq", how: "jq -caS .", command: ["jq", "-caS", "."] },
  { tool: "python", how: "json.dumps", command: ["python3", "-c", python("json.dumps(value)")] },
  {
    tool: "python",
    how: "json.dumps, indent",
    command: ["python3", "-c", python("json.dumps(value, indent=2, sort_keys=True)")],
  },
  {
    tool: "python",
    how: "json.dumps, not ASCII",
    command: ["python3", "-c", python("json.dumps(value, ensure_ascii=False)")],
  },
  { tool: "php", how: "json_encode", command: ["php", "-r", php("")] },
  { tool: "php", how: "json_encode, pretty", command: ["php", "-r", php(", JSON_PRETTY_PRINT")] },
  {
    tool: "php",
    how: "json_encode, HTML-safe",
    command: ["php", "-r", php(", JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_QUOT")],
  },
];

/** @param {string} expression */
function python(expression) {
  return `import json, sys; value = json.loads(sys.stdin.read()); sys.stdout.write(${expression})`;
}

/** @param {string} options */
function php(options) {
  return `echo json_encode(json_decode(stream_get_contents(STDIN))${options});`;
}

/** rsyslog's own formats, as its manual has them, each ended by a line feed. */
const RSYSLOG_TEMPLATES = {
  traditional: "%TIMESTAMP% %HOSTNAME% %syslogtag%%msg:::sp-if-no-1st-sp%%msg:::drop-last-lf%",
  forward: "<%PRI%>%TIMESTAMP:::date-rfc3339% %HOSTNAME% %syslogtag:1:32%%msg:::sp-if-no-1st-sp%%msg%",
  "protocol-23":
    "<%PRI%>1 %TIMESTAMP:::date-rfc3339% %HOSTNAME% %APP-NAME% %PROCID% %MSGID% %STRUCTURED-DATA% %msg%",
  message: "%msg%",
  raw: "%rawmsg%",
};

/** @type {{ tool: string, command: (folder: string) => string[], config: (folder: string, port: number) => string, outputs: string[] }[]} */
const DAEMONS = [
  {
    tool: "rsyslog",
    command: (folder) => ["rsyslogd", "-n", "-f", join(folder, "conf"), "-i", join(folder, "pid")],
    outputs: Object.keys(RSYSLOG_TEMPLATES),
    config: (folder, port) => `global(workDirectory="${folder}")
module(load="imudp")
input(type="imudp" address="127.0.0.1" port="${port}")
${Object.entries(RSYSLOG_TEMPLATES)
  .map(
    ([name, template]) => `template(name="${name}" type="string" string="${template}\\n")
action(type="omfile" file="${join(folder, name)}" template="${name}")`,
  )
  .join("\n")}
`,
  },
  {
    tool: "syslog-ng",
    command: (folder) => {
      const [config, persist, pid, control] = ["conf", "persist", "pid", "control"].map((name) =>
        join(folder, name),
      );
      return [
        "syslog-ng",
        "--foreground",
        "--no-caps",
        `--cfgfile=${config}`,
        `--persist-file=${persist}`,
        `--pidfile=${pid}`,
        `--control=${control}`,
      ];
    },
    outputs: ["default", "message", "json"],
    config: (folder, port) => `@version: 3.38
source s { network(ip("127.0.0.1") port(${port}) transport("udp")); };
destination d1 { file("${join(folder, "default")}"); };
destination d2 { file("${join(folder, "message")}" template("$MSG\\n")); };
destination d3 { file("${join(folder, "json")}" template("$(format-json --scope rfc3164)\\n")); };
log { source(s); destination(d1); destination(d2); destination(d3); };
`,
  },
];

/** The order of the fixtures, whichever ran last. */
const TOOLS = ["rsyslog", "jq", "python", "php", "syslog-ng"];

/** @param {string} command */
function isInstalled(command) {
  return spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
}

/** @param {Sent[]} sent @returns {Fixture[]} */
function rewritten(sent) {
  return REWRITERS.flatMap(({ tool, how, command: [program = "", ...args] }) => {
    if (!isInstalled(program)) return [];
    return sent
      .filter(({ format }) => format !== "cef")
      .map(({ format, event, record }) => {
        const { status, stdout, stderr } = spawnSync(program, args, { input: record, encoding: "utf8" });
        if (status !== 0) throw new Error(`${how}: ${stderr}`);
        return { tool, how, format, event, stored: stdout.replace(/\n$/, "") };
      });
  });
}

/** @param {typeof DAEMONS[number]} daemon @param {Sent[]} sent @returns {Promise<Fixture[]>} */
async function throughDaemon({ tool, command, config, outputs }, sent) {
  const folder = mkdtempSync(join(tmpdir(), `compat-${tool}-`));
  const port = await findFreePort();
  writeFileSync(join(folder, "conf"), config(folder, port));
  const [program = "", ...args] = command(folder);
  if (!isInstalled(program)) return [];
  const daemon = spawn(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  const socket = createSocket("udp4");
  /** @type {Fixture[]} */
  const fixtures = [];
  try {
    await delay(1500);
    for (const [index, { format, event, record }] of sent.entries()) {
      for (const [way, text] of [
        ["as it is", record],
        ["with <134>", `<134>${record}`],
      ]) {
        const before = outputs.map((name) => linesOf(join(folder, name)).length);
        socket.send(text ?? "", port, "127.0.0.1");
        const deadline = performance.now() + WRITTEN_LIMIT_MS;
        for (const [place, name] of outputs.entries()) {
          let lines = linesOf(join(folder, name));
          while (lines.length <= (before[place] ?? 0)) {
            if (performance.now() > deadline)
              throw new Error(`${tool} has not written ${name} of record ${index}`);
            await delay(LOOK_EVERY_MS);
            lines = linesOf(join(folder, name));
          }
          fixtures.push({ tool, how: `${name}, UDP ${way}`, format, event, stored: lines.at(-1) ?? "" });
        }
      }
    }
  } finally {
    socket.close();
    daemon.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
  return fixtures;
}

/** @param {string} file */
function linesOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [];
}

/** Writes the fixtures anew, those of missing tools apart. */
export async function writeVerifyFixtures() {
  const modules = await openSourceModules();
  try {
    const { realDamageRecords } = await modules.ssrLoadModule(
      "/src/verify/judge/real-damage.test-support.ts",
    );
    /** @type {Sent[]} */
    const sent = realDamageRecords();
    const made = rewritten(sent);
    for (const daemon of DAEMONS) made.push(...(await throughDaemon(daemon, sent)));
    /** @type {Fixture[]} */
    const kept = existsSync(FIXTURES) ? JSON.parse(readFileSync(FIXTURES, "utf8")) : [];
    const tools = new Set(made.map(({ tool }) => tool));
    const known = [...kept.filter(({ tool }) => !tools.has(tool)), ...made];
    const all = TOOLS.flatMap((name) => known.filter(({ tool }) => tool === name));
    writeFileSync(FIXTURES, `${JSON.stringify(all, null, 2)}\n`);
    console.log(`${made.length} fixtures of ${[...tools].join(", ")}; ${all.length} in all`);
  } finally {
    await modules.close();
  }
}
