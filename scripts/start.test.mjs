import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "./repository-root.mjs";

test(
  "npm start prints the address, serves the console there, and stops at Ctrl-C",
  { timeout: 60_000 },
  async () => {
    const child = spawn(process.execPath, [join(repositoryRoot, "scripts/start.mjs")], {
      cwd: repositoryRoot,
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      let printed = "";
      const address = await new Promise((resolve, reject) => {
        child.stdout.on("data", (chunk) => {
          printed += String(chunk);
          const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
          if (url) resolve(url);
        });
        child.once("exit", () => reject(new Error(`it ended and had printed: ${printed}`)));
      });
      const response = await fetch(address);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("<title>Audit Logs Console</title>");
      child.removeAllListeners("exit");
      const exited = once(child, "exit");
      child.kill("SIGINT");
      const [code] = await exited;
      expect(code).toBe(0);
    } finally {
      child.kill("SIGKILL");
    }
  },
);
