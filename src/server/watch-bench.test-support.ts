// How much the watcher needs for an organisation with many portals: its file, its memory, and how fast it answers.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { lookedAt } from "@/history/look";
import type { Look } from "@/history/doubt";
import type { Ledger, Step } from "@/history/ledger";
import { REGIONS } from "@/audit-log/region";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { WatchBooks } from "./watcher/books/watch-books";
import { AskFailure } from "@/contract/watch/looking/observe";
import { openWatcher } from "./watcher/start-watcher";

const PORTALS = 500;
const DAYS = 90;
/** Of each answer; the middle one counts. */
const ROUNDS = 9;
/** One change in so many is a stop, which opens a gap; the others are failures that pass. */
const STOP_EVERY = 24;
const START = Date.UTC(2026, 7, 23);

const scopes = Array.from({ length: PORTALS }, (_, index) => ({
  region: REGIONS[index % REGIONS.length] ?? "us",
  portalId: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
}));

/** A change an hour of every portal, for as long as history is kept. */
function* fill(folder: string): Generator<object> {
  const books = new WatchBooks(folder);
  books.begin("organization", "api", START);
  // Filled without waiting for the disk; what is measured of it is its size.
  books.owned.database.exec("PRAGMA synchronous = OFF");
  let looks = 0;
  const startedAtMs = performance.now();
  for (let day = 0; day < DAYS; day += 1) {
    for (const scope of scopes) {
      let ledger: Ledger = books.ledgerOrNew(scope, START);
      const steps: Step[] = [];
      for (let hour = 0; hour < 24; hour += 1) {
        const step = lookedAt(ledger, lookAt(START + day * DAY_MS + hour * HOUR_MS, hour));
        ({ ledger } = step);
        steps.push(step);
        looks += 1;
      }
      books.keep(scope, steps);
    }
  }
  yield {
    figure: "looks kept a second",
    value: Math.round(looks / ((performance.now() - startedAtMs) / 1000)),
  };
  books.owned.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  const fileMb = statSync(join(folder, "watch.sqlite")).size / 1e6;
  yield { figure: "file with 90 days, MB", value: Math.round(fileMb), limit: 200 };
  books.close();
}

/** In a process of its own, so that its memory is that of a watcher which has just been started. */
async function* measure(folder: string): AsyncGenerator<object> {
  const again = new WatchBooks(folder);
  const now = START + DAYS * DAY_MS;
  const open = watcherOn(again, now);
  const answer = async (query: string) => {
    const call = {
      method: "GET",
      path: "/__watch/history",
      query: new URLSearchParams(query),
      authorization: "Bearer x",
      body: null,
    };
    const [begin, cpu] = [performance.now(), process.cpuUsage()];
    const { status, pieces } = await open.answers.answer(call);
    let bytes = 0;
    for (const piece of pieces) bytes += Buffer.byteLength(piece);
    if (status !== 200) throw new Error(`history answered ${status}`);
    const { user, system } = process.cpuUsage(cpu);
    return { ms: performance.now() - begin, cpuMs: (user + system) / 1000, bytes };
  };
  const memory = () => ({ value: Math.round(process.memoryUsage.rss() / 1e6), limit: 150 });
  const median = async (query: string) => {
    const rounds: Awaited<ReturnType<typeof answer>>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await answer(query));
    const of = (pick: (round: (typeof rounds)[number]) => number) =>
      Math.round((rounds.map(pick).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0) * 10) / 10;
    return {
      value: of(({ ms }) => ms),
      cpuMs: of(({ cpuMs }) => cpuMs),
      bytes: of(({ bytes }) => bytes),
      limit: 100,
      load: loadavg()[0],
    };
  };
  await answer("region=us");
  yield { figure: "memory after the start, MB", ...memory() };
  yield { figure: "a week of one portal, ms", ...(await median(`portal_id=${scopes[7]?.portalId}`)) };
  yield { figure: "a week of all portals, ms", ...(await median("")) };
  yield { figure: "memory after these, MB", ...memory() };
  await open.close();
}

function lookAt(at: number, hour: number): Look {
  const isStopped = hour === STOP_EVERY - 1;
  const code = hour % 2 === 0 ? 200 : 503;
  return {
    at,
    intervalMs: HOUR_MS,
    enabled: true,
    status: isStopped ? "inactive" : "active",
    lastAttempt: { at: at - MINUTE_MS, code, message: "" },
    job: null,
    details: {
      destinationId: "destination",
      endpointHost: null,
      webhookUpdatedAt: null,
      destinationUpdatedAt: START,
    },
  };
}

function watcherOn(books: WatchBooks, now: number) {
  const body = (path: string) => {
    const at = "2026-01-01T00:00:00Z";
    if (path.endsWith("organizations/me"))
      return {
        id: "organization",
        name: "O",
        login_path: "o",
        state: "active",
        created_at: at,
        updated_at: at,
      };
    if (path.endsWith("users/me"))
      return { id: "user", email: "e", full_name: "F", active: true, created_at: at, updated_at: at };
    const data = path.includes("/teams") ? [{ id: "t", name: "Organization Admin", system_team: true }] : [];
    return { data, meta: { page: { number: 1, size: 100, total: data.length } } };
  };
  const get = async (_host: string, path: string) => {
    if (path.includes("audit-log")) throw new AskFailure("is not asked here");
    return { status: 200, headers: { date: new Date(now).toUTCString() }, text: JSON.stringify(body(path)) };
  };
  const clock = { monotonicMs: () => performance.now(), wall: () => now };
  const post = async () => ({ kind: "response", status: 200, headers: [], body: "" }) as const;
  const settings = { token: "x", everyMs: MINUTE_MS, notify: [], complain: () => undefined };
  return openWatcher(settings, books, { clock, get, post, close: async () => undefined }, "bench");
}

const [, program = "", toMeasure] = process.argv;
const folder = toMeasure ?? mkdtempSync(join(tmpdir(), "bench-watch-"));
for await (const figure of toMeasure === undefined ? fill(folder) : measure(folder))
  process.stdout.write(`${JSON.stringify(figure)}\n`);
if (toMeasure === undefined) {
  spawnSync(process.execPath, [program, folder], { stdio: "inherit" });
  rmSync(folder, { recursive: true, force: true });
}
