import { expect, test } from "vitest";
import { runCommand } from "./run-command.mjs";

/** @param {string} script @param {{ timeoutMs?: number }} options */
function runNode(script, options = {}) {
  return runCommand(process.execPath, ["-e", script], { output: "collect", ...options });
}

test("a command that ends with 0 is ok, and both its streams are kept", async () => {
  const { ok, output } = await runNode('console.log("out"); console.error("err");');
  expect({ ok, lines: output.trim().split("\n").toSorted() }).toEqual({ ok: true, lines: ["err", "out"] });
});

test("a command that ends with another code is not ok", async () => {
  expect(await runNode("process.exit(3)")).toEqual({ ok: false, output: "" });
});

test("a command that does not exist is not ok, and the output says so", async () => {
  const { ok, output } = await runCommand("no-such-command-here", [], { output: "collect" });
  expect(ok).toBe(false);
  expect(output).toContain("no-such-command-here could not be started");
});

test("a command gets no standard input to wait for", async () => {
  const { ok } = await runNode("process.stdin.on('end', () => process.exit(0)).resume()", {
    timeoutMs: 10_000,
  });
  expect(ok).toBe(true);
});

test("a command over its time is stopped together with what it has started", async () => {
  const { ok, output } = await runNode(
    // The grandchild holds the output open: unless it ends too, this call never returns.
    `require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
     setInterval(() => {}, 1000);`,
    { timeoutMs: 500 },
  );
  expect(ok).toBe(false);
  expect(output).toContain("took longer than 0.5 s");
});
