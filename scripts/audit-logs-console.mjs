#!/usr/bin/env node
// The programs of the package by one name: audit-logs-console emulator | serve | watch | verify. In a checkout each has
// a script of its own, which builds it first.
import { checkNodeVersion } from "./check-node-version.mjs";

const PROGRAMS = {
  emulator: "a server that answers as Konnect does, with a clock and collectors that can be told to fail",
  serve: "the console on a port, with a way to Konnect",
  watch: "the history of webhooks and their gaps, with metrics and messages",
  verify: "an export of a SIEM held against Konnect's signatures and records",
};

checkNodeVersion();
const [, , program, ...args] = process.argv;
const USAGE = `audit-logs-console PROGRAM [options]

${Object.entries(PROGRAMS)
  .map(([name, what]) => `  ${name.padEnd(9)} ${what}`)
  .join("\n")}

audit-logs-console PROGRAM --help says what there is.`;

if (program !== undefined && Object.hasOwn(PROGRAMS, program)) {
  process.env["AUDIT_LOGS_CONSOLE_COMMAND"] = "audit-logs-console";
  process.argv.splice(2, process.argv.length, ...args);
  await import(`../dist-server/${program}.js`);
} else if (program === "--help" || program === "-h") {
  console.log(USAGE);
} else {
  console.error(
    `audit-logs-console: ${program === undefined ? "a program is needed" : `there is no ${program}`}\n\n${USAGE}`,
  );
  process.exitCode = 2;
}
