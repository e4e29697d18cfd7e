// A watcher that is killed at random, again and again, while webhooks stop, fail and are resumed: afterwards every owed
// event that did not arrive lies in a gap, or in a segment that says it was not observed, and no such segment is longer
// than the watcher was down and one interval. What waited when such a segment began, it says beside its beginning.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { LONGEST_WAIT_MS } from "@/history/certainty";
import type { Range } from "@/history/ranges";
import type { Segment } from "@/history/segment";
import { type EpochMs, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { SeededChance } from "@/mock-server/boot/soak/seeded-chance.test-support";
import { bundlePrograms } from "../../scripts/server-build.mjs";
import { callPort, startTestEmulator } from "./emulator/emulator.test-support";
import { WatchBooks } from "./watcher/books/watch-books";

/** A minute of the emulator's in a second. */
const SPEED = 60;
const US = { region: "us", portalId: null } as const;
/** As the program has it (watcher-soak-child). */
const INTERVAL_MS = MINUTE_MS;
/** `Date` has whole seconds at both ends, and a batch may be open for one. */
const ROUNDING_MS = 3 * SECOND_MS;

export interface WatcherSoak {
  /** Where the program and its data may lie, inside the repository. */
  readonly folder: string;
  readonly seed: number;
  /** How many times it is killed. */
  readonly rounds: number;
  readonly onRound?: (round: number) => void;
}

export interface WatcherSoakResult {
  readonly kills: number;
  readonly events: number;
  readonly undelivered: number;
  readonly inGaps: number;
  readonly inUnobserved: number;
  /** They waited when such a segment began, as it says. */
  readonly inDoubtBefore: number;
  readonly gaps: number;
  /** By the emulator's clock. */
  readonly longestUnobservedMs: number;
  readonly longestDownMs: number;
  /** The most that one was longer than the watcher was down in it; one interval at most. */
  readonly longestBeyondMs: number;
}

/** @throws Error with the seed and what is missing */
export async function soakWatcher({
  folder,
  seed,
  rounds,
  onRound,
}: WatcherSoak): Promise<WatcherSoakResult> {
  const { child: program } = await bundlePrograms(join(folder, "program"), {
    child: "src/server/watcher-soak-child.test-support.ts",
  });
  const data = join(folder, "data");
  const chance = new SeededChance(seed);
  const emulator = await startTestEmulator({ seed });
  const call = (method: string, path: string, body?: unknown) =>
    callPort(emulator.port, method, path, { body });
  const now = async (): Promise<EpochMs> => Date.parse((await call("GET", "/__sandbox/world")).body.now);
  await call("PATCH", "/__sandbox/clock", { speed: SPEED });
  const { body: destination } = await call("POST", "/us/v3/audit-log-destinations", {
    name: "Collector",
    endpoint: "https://siem.example.com/in",
    authorization: "Bearer soak",
    log_format: "json",
  });
  const enable = { audit_log_destination_id: destination.id, enabled: true };
  await call("PATCH", "/us/v3/audit-log-webhook", enable);
  const enabledAt = await now();
  const downs: Range[] = [];
  const work = { isDone: false };
  const changing = change();
  try {
    for (let kills = 1; kills <= rounds; kills += 1) {
      const child = spawn(process.execPath, [
        program,
        `http://127.0.0.1:${emulator.port}`,
        data,
        String(SPEED),
      ]);
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
      });
      const ended = new Promise<void>((resolve) => {
        child.on("close", () => resolve());
      });
      const looked = new Promise<void>((resolve) => {
        child.stdout.once("data", () => resolve());
      });
      await Promise.race([looked, ended]);
      if (child.exitCode !== null) throw new Error(`seed ${seed}: the watcher ended: ${said}`);
      const last = downs.at(-1);
      if (last) downs[downs.length - 1] = { from: last.from, to: await now() };
      await delay(chance.below(4000));
      child.kill("SIGKILL");
      await ended;
      downs.push({ from: await now(), to: null });
      onRound?.(kills);
      if (kills < rounds) await delay(chance.below(4000));
    }
    work.isDone = true;
    await changing;
    // One whole look at the end, when nothing waits any more.
    const { body: receivers } = await call("GET", "/__sandbox/receivers");
    const { body: requests } = await call("GET", `/__sandbox/receivers/${receivers.data[0].id}/requests`);
    const arrived = new Set<string>();
    for (const { body_base64, outcome } of requests.data) {
      if (outcome.status !== 200) continue;
      const text = gunzipSync(Buffer.from(body_base64, "base64")).toString("utf8");
      for (const [, signature = ""] of text.matchAll(/"sig":"([\w-]+)"/g)) arrived.add(signature);
    }
    return await judge(arrived);
  } finally {
    work.isDone = true;
    await changing;
    await emulator.close();
  }

  /** Something else happens to the webhook every few minutes. */
  async function change(): Promise<void> {
    const { body } = await call("GET", "/__sandbox/receivers");
    const { id, name, url_prefix } = body.data[0];
    const behave = (status: number) =>
      call("PUT", `/__sandbox/receivers/${id}`, { name, url_prefix, behaviour: [{ respond: { status } }] });
    const own = new SeededChance(seed + 1);
    while (!work.isDone) {
      await call("GET", "/us/v2/control-planes");
      const kind = own.below(6);
      if (kind === 0) await behave(404);
      if (kind === 1 || kind === 2) await behave(200);
      if (kind === 3) await call("PATCH", "/us/v3/audit-log-webhook", { enabled: false });
      if (kind >= 4) await call("PATCH", "/us/v3/audit-log-webhook", { enabled: true });
      await delay(500 + own.below(3000));
    }
  }

  async function judge(arrived: ReadonlySet<string>): Promise<WatcherSoakResult> {
    const lastDown = downs.at(-1)?.from ?? enabledAt;
    const events: { ts: EpochMs; signature: string }[] = [];
    let next: string | null = "/us/v3/audit-logs?page[size]=1000";
    while (next !== null) {
      const {
        body,
      }: { body: { data: { ts: string; signature: string }[]; meta: { page: { next: string | null } } } } =
        await call("GET", next);
      for (const { ts, signature } of body.data) events.push({ ts: Date.parse(ts), signature });
      ({ next } = body.meta.page);
    }
    const books = new WatchBooks(data);
    const history = books.history(US, 0);
    const gaps = [...books.gaps([US])];
    const lastLook = books.ledger(US)?.looking.last?.at ?? enabledAt;
    books.close();
    const isIn = ({ from, to }: Range, ts: EpochMs) => from <= ts && ts < (to ?? Infinity);
    const unobserved = history.filter(({ state }) => state === "unobserved");
    const begin = history[0]?.from ?? enabledAt;
    // What happened after the last look, nobody has seen.
    const owed = events.filter(
      ({ ts }) => ts >= enabledAt && ts >= begin && ts <= lastLook - LONGEST_WAIT_MS,
    );
    const missing = owed.filter(({ signature }) => !arrived.has(signature));
    const inGaps = missing.filter(({ ts }) => gaps.some((gap) => isIn(gap, ts)));
    const outside = missing.filter(({ ts }) => !gaps.some((gap) => isIn(gap, ts)));
    const inUnobserved = outside.filter(({ ts }) => unobserved.some((segment) => isIn(segment, ts)));
    const inDoubt = ({ from, to, doubtFrom }: Segment) => ({ from: doubtFrom ?? from, to });
    const untold = outside.filter(({ ts }) => !unobserved.some((segment) => isIn(inDoubt(segment), ts)));
    if (untold.length > 0) {
      const texts = untold.map(({ ts }) => new Date(ts).toISOString());
      throw new Error(
        `seed ${seed}: ${untold.length} events are in no gap and not unobserved: ${texts.join(" ")}`,
      );
    }
    const longest = (ranges: readonly Range[]) =>
      Math.max(0, ...ranges.map(({ from, to }) => (to ?? lastDown) - from));
    let longestBeyondMs = 0;
    for (const { from, to } of unobserved) {
      if (from === begin) continue;
      const down = downs.filter((each) => each.from < (to ?? lastDown) && (each.to ?? Infinity) > from);
      const downMs = down.reduce((sum, each) => sum + (each.to ?? lastDown) - each.from, 0);
      const lengthMs = (to ?? lastDown) - from;
      longestBeyondMs = Math.max(longestBeyondMs, lengthMs - downMs);
      if (lengthMs > downMs + INTERVAL_MS + ROUNDING_MS)
        throw new Error(`seed ${seed}: not observed for ${lengthMs} ms, down for ${downMs} ms of it`);
    }
    return {
      kills: rounds,
      events: owed.length,
      undelivered: missing.length,
      inGaps: inGaps.length,
      inUnobserved: inUnobserved.length,
      inDoubtBefore: outside.length - inUnobserved.length,
      gaps: gaps.length,
      longestUnobservedMs: longest(unobserved.filter(({ from }) => from !== begin)),
      longestDownMs: longest(downs),
      longestBeyondMs,
    };
  }
}
