// An emulator that is killed under load, again and again: nothing it has acknowledged is lost, and of its deliveries at
// most the batch that was on its way comes twice.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createAuthority } from "@/mock-server/adapters/node/certificates.test-support";
import {
  type HttpsReceiver,
  type ReceivedHttpRequest,
  startHttpsReceiver,
} from "@/mock-server/adapters/node/https-receiver.test-support";
import { callPort } from "./emulator/emulator.test-support";
import { Acknowledged, type SoakCall } from "@/mock-server/boot/soak/acknowledged.test-support";
import { OWN_CHANGES, type Soaker } from "@/mock-server/boot/soak/random-change.test-support";
import { SeededChance } from "@/mock-server/boot/soak/seeded-chance.test-support";
import { type RunningProgram, startProgram } from "./program.test-support";

/** Each changes what is in its own region; the one that delivers to a real collector is left alone. */
const WRITER_REGIONS = ["eu", "au", "me", "in"];
const DELIVERING = "us";
/** Of the world's time: a batch closes within 50 ms, so that there is nearly always one on its way. */
const SPEED = 20;
/** It is killed after so many answers at most: counted, so that a slow machine does as much as a fast one. */
const MOST_ANSWERS = 80;
/** In real ms; an emulator that answers less in this time is killed all the same. */
const LIFE_LIMIT_MS = 3000;
/** How long a collector takes, so that batches are met on their way. */
const ANSWER_MS = 15;
const DRAIN_LIMIT_MS = 20_000;

export interface EmulatorSoak {
  /** The built emulator. */
  readonly program: string;
  /** Where its data may lie. */
  readonly folder: string;
  readonly seed: number;
  /** How many times it is killed. */
  readonly rounds: number;
  /** No round begins later than this, in real ms after the first. */
  readonly limitMs: number;
  /** Told after each kill. */
  readonly onRound?: (round: number) => void;
}

export interface EmulatorSoakResult {
  readonly kills: number;
  readonly answers: number;
  readonly batches: number;
  readonly batchesTwice: number;
}

/** A request that reached the collector, and how many kills there were before. */
interface Arrival {
  readonly kills: number;
  readonly request: ReceivedHttpRequest;
}

/** @throws Error with the seed and what is not as it was acknowledged */
export async function soakEmulator(soak: EmulatorSoak): Promise<EmulatorSoakResult> {
  const { program, folder, seed, rounds, limitMs, onRound } = soak;
  const fail = (what: readonly string[]): never => {
    throw new Error([`seed ${seed}:`, ...what].join("\n"));
  };
  const authority = createAuthority();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "ca.pem"), authority.ca);
  const arrivals: Arrival[] = [];
  let kills = 0;
  const receiver = await startHttpsReceiver(
    authority.issue({ names: ["localhost"] }),
    (request, response) => {
      arrivals.push({ kills, request });
      setTimeout(() => response.writeHead(200).end(), ANSWER_MS);
    },
  );
  const args = ["--port", "0", "--data", join(folder, "data"), "--ca", join(folder, "ca.pem")];
  const start = () => startProgram(program, [...args, "--allow-private", "--scenario", "fresh"]);

  let running = { port: 0 };
  /** The user agents of calls that were answered: the events of each have to arrive. */
  const answered: string[] = [];
  let calls = 0;
  const done = { answers: 0 };
  const call: SoakCall = async (method, path, body) => {
    const agent = `soak-${(calls += 1)}-end`;
    const answer = await callPort(running.port, method, path, { body, headers: { "user-agent": agent } });
    done.answers += 1;
    if (path.startsWith(`/${DELIVERING}/`)) answered.push(agent);
    return answer;
  };
  const chance = new SeededChance(seed);
  const writers = WRITER_REGIONS.map((region, index): Soaker => {
    let names = 0;
    const newName = () => `Writer${index}N${(names += 1)}`;
    return {
      call,
      chance: new SeededChance(seed * 10 + index),
      acknowledged: new Acknowledged(),
      region,
      newName,
    };
  });

  let emulator: RunningProgram = await start();
  running = emulator;
  try {
    await deliverTo(call, receiver);
    answered.length = 0; // what came before is not delivered
    const isTimeLeft = within(limitMs);
    while (kills < rounds && isTimeLeft()) {
      const work = Promise.allSettled([...writers.map(write), makeEvents(call)]);
      const isTimely = within(LIFE_LIMIT_MS);
      const enough = done.answers + 1 + chance.below(MOST_ANSWERS);
      while (done.answers < enough && isTimely()) await delay(1);
      await emulator.end("SIGKILL");
      for (const each of await work) {
        if (each.status === "rejected" && !isNoAnswer(each.reason)) throw each.reason;
      }
      kills += 1;
      emulator = await start();
      running = emulator;
      const found = await Promise.all(writers.map(({ acknowledged }) => acknowledged.differences(call)));
      if (found.flat().length > 0) fail([`after kill ${kills}:`, ...found.flat()]);
      onRound?.(kills);
    }
    const missing = await arrivalOfAll(arrivals, answered);
    if (missing.length > 0) fail([`${missing.length} calls whose events never arrived:`, ...missing]);
  } finally {
    await emulator.end("SIGKILL");
    await receiver.close();
  }
  const { batchesTwice, faults } = repeated(arrivals);
  if (faults.length > 0) fail(faults);
  return { kills, answers: done.answers, batches: arrivals.length, batchesTwice };
}

/** Tells, when asked later, whether no more than so many real ms have passed. */
function within(limitMs: number): () => boolean {
  const startedAtMs = performance.now();
  return () => performance.now() - startedAtMs < limitMs;
}

async function deliverTo(call: SoakCall, receiver: HttpsReceiver): Promise<void> {
  const endpoint = `https://localhost:${receiver.port}/in`;
  const { body } = await call("POST", `/${DELIVERING}/v3/audit-log-destinations`, {
    name: "Collector",
    endpoint,
    authorization: "Bearer soak",
  });
  await call("PATCH", `/${DELIVERING}/v3/audit-log-webhook`, {
    audit_log_destination_id: body.id,
    enabled: true,
  });
  await call("PATCH", "/__sandbox/clock", { speed: SPEED });
}

/** Until it is killed. A call that is refused tells nothing; one without an answer ends it. */
async function write(writer: Soaker): Promise<void> {
  for (let count = 0; count < 1000; count += 1) await writer.chance.weighted(OWN_CHANGES)(writer);
}

async function makeEvents(call: SoakCall): Promise<void> {
  for (let count = 0; count < 1000; count += 1) await call("GET", `/${DELIVERING}/v2/control-planes`);
}

/** The connection has died with the process. */
function isNoAnswer(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException; // of anything that was thrown; without a code it is none
  return code === "ECONNRESET" || code === "ECONNREFUSED" || code === "EPIPE";
}

/** The calls whose events have not arrived after a while. */
async function arrivalOfAll(arrivals: readonly Arrival[], agents: readonly string[]): Promise<string[]> {
  const isTimeLeft = within(DRAIN_LIMIT_MS);
  let missing = new Set(agents);
  let read = 0;
  while (missing.size > 0 && isTimeLeft()) {
    for (; read < arrivals.length; read += 1) {
      const text = arrivals[read]?.request.lines().join("\n") ?? "";
      missing = new Set([...missing].filter((agent) => !text.includes(agent)));
    }
    await delay(20);
  }
  return [...missing];
}

/** Batches that came twice, and those that should not have: only the last one before a kill, whole, first after it. */
function repeated(arrivals: readonly Arrival[]): { batchesTwice: number; faults: string[] } {
  const faults: string[] = [];
  const seenAt = new Map<string, number>();
  let batchesTwice = 0;
  for (const [index, { kills, request }] of arrivals.entries()) {
    const lines = request.lines();
    if (lines.some((line) => seenAt.has(line))) {
      batchesTwice += 1;
      const before = arrivals[index - 1];
      const isOneOnItsWay =
        before !== undefined &&
        before.kills < kills &&
        before.request.lines().join("\n") === lines.join("\n");
      if (!isOneOnItsWay) faults.push(`batch ${index}, after ${kills} kills, was not the one on its way`);
    }
    for (const line of lines) seenAt.set(line, index);
  }
  return { batchesTwice, faults };
}
