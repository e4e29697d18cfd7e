import { expect, test } from "vitest";
import { Tally } from "@/verify/tally/tally";
import { verifyInput } from "@/verify/verify-input";
import { startJudgePool } from "./judge-pool";

const settings = { keys: [], limits: { checks: 1, searches: 0 } };
const container = { format: "text", columns: [], product: null } as const;

/** A thread that does this with the first batch it gets. */
function thread(text: string): URL {
  const code = `import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { ${text} });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

test.each([
  ["throws", "throw new Error('no more')", "no more"],
  ["ends", "process.exit(7)", "it ended with 7"],
])(
  "a thread that %s ends the check with an error",
  async (_name, code, words) => {
    const pool = startJudgePool(2, settings, thread(code));
    const batches = [1, 2, 3, 4].map(() => pool.judge(container, []));
    for (const batch of batches) await expect(batch).rejects.toThrow(words);
    // Later ones are not left waiting.
    await expect(pool.judge(container, [])).rejects.toThrow("a thread that checks signatures stopped");
    await pool.close();
  },
  60_000,
);

test("a thread that runs out of memory says so, and what gives it more", async () => {
  const full = "const all = []; for (;;) all.push(new Array(1e5).fill({}).map(() => ({})));";
  const pool = startJudgePool(1, settings, thread(full), { maxOldGenerationSizeMb: 16 });
  await expect(pool.judge(container, [])).rejects.toThrow(
    /stopped: it ran out of memory.*--max-old-space-size/,
  );
  await pool.close();
}, 60_000);

test("a check of many batches ends with that error too, and leaves none behind that nobody waits for", async () => {
  const pool = startJudgePool(2, settings, thread("process.exit(1)"));
  async function* lines() {
    for (let count = 0; count < 50; count += 1)
      yield await Promise.resolve(Buffer.from("line\n".repeat(5000)));
  }
  const tally = new Tally({ hasKeys: false, ids: "dropped" });
  await expect(verifyInput("export", lines(), pool, tally)).rejects.toThrow("stopped: it ended with 1");
  await pool.close();
});
