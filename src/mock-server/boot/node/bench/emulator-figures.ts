// How fast the emulator is as a process: calls over HTTP, deliveries over HTTPS, memory, and coming back after a kill.
// Everything runs on this one machine: client and receivers take their share of it.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createAuthority } from "@/mock-server/adapters/node/certificates.test-support";
import { startHttpsReceiver } from "@/mock-server/adapters/node/https-receiver.test-support";
import { type Figure, rounded, type Stopwatch } from "@/mock-server/boot/bench/figure";

const CALLS = 4000;
const CALLERS = 16;
const REGIONS = ["us", "eu", "au", "me", "in", "sg"];
const EVENTS_PER_REGION = 10_000;
const RECORDS_PER_BATCH = 500;
const DELIVERIES = (REGIONS.length * EVENTS_PER_REGION) / RECORDS_PER_BATCH;
const MEMORY_EVENTS = 100_000;
const LIMIT_MS = 120_000;

interface Process {
  readonly port: number;
  readonly child: ChildProcess;
  readonly kill: () => Promise<void>;
}

async function start(program: string, args: readonly string[]): Promise<Process> {
  const child = spawn(process.execPath, [program, "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => resolve());
  });
  const port = await new Promise<number>((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
      const found = /on http:\/\/[^/\s]+:(\d+)/.exec(output)?.[1];
      if (found) resolve(Number(found));
    });
    void ended.then(() => reject(new Error("the emulator has ended")));
  });
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { port, child, kill };
}

const connections = new Agent({ keepAlive: true, maxSockets: CALLERS });

/** @throws Error when the call is refused. */
function call({ port }: Process, method: string, path: string, body?: unknown): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: "Bearer kpat_org_admin" };
    const outgoing = request(
      { agent: connections, host: "127.0.0.1", port, method, path, headers },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("error", reject);
        response.on("end", () => {
          if ((response.statusCode ?? 0) < 400) resolve(text);
          else reject(new Error(`${method} ${path} answered ${response.statusCode}: ${text}`));
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function callFigure(emulator: Process, stopwatch: Stopwatch, where: string): Promise<Figure> {
  let made = 0;
  const latencies: number[] = [];
  const startedAtMs = stopwatch.wallMs();
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      while (made < CALLS) {
        made += 1;
        const callStartedAtMs = stopwatch.wallMs();
        await call(emulator, "GET", "/us/v2/control-planes");
        latencies.push(stopwatch.wallMs() - callStartedAtMs);
      }
    }),
  );
  const elapsedMs = stopwatch.wallMs() - startedAtMs;
  latencies.sort((a, b) => a - b);
  const percentile = (share: number) => rounded(latencies[Math.floor(latencies.length * share)] ?? 0);
  return {
    figure: `emulator, ${where}: API calls, each with its three events`,
    value: Math.round((latencies.length * 1000) / elapsedMs),
    unit: "requests/s",
    callers: CALLERS,
    p50_ms: percentile(0.5),
    p95_ms: percentile(0.95),
    calls: latencies.length,
  };
}

async function deliveryFigure(program: string, folder: string, stopwatch: Stopwatch): Promise<Figure> {
  const authority = createAuthority();
  const caFile = join(folder, "ca.pem");
  writeFileSync(caFile, authority.ca);
  const receiver = await startHttpsReceiver(authority.issue({ names: ["localhost"] }));
  const emulator = await start(program, ["--ca", caFile, "--allow-private"]);
  try {
    const destination = { endpoint: `https://localhost:${receiver.port}/in`, authorization: "Bearer x" };
    for (const region of REGIONS) {
      const answer = await call(emulator, "POST", "/global/v3/audit-log-destinations", {
        ...destination,
        name: region,
      });
      const { id } = JSON.parse(answer);
      await call(emulator, "PATCH", `/${region}/v3/audit-log-webhook`, {
        audit_log_destination_id: id,
        enabled: true,
      });
    }
    await delay(2000); // the events of these calls are on their way alone
    const before = receiver.received.length;
    const startedAtMs = stopwatch.wallMs();
    for (const region of REGIONS) {
      await call(emulator, "POST", "/__sandbox/events", { count: EVENTS_PER_REGION, region });
    }
    while (receiver.received.length - before < DELIVERIES && stopwatch.wallMs() - startedAtMs < LIMIT_MS)
      await delay(10);
    const elapsedMs = stopwatch.wallMs() - startedAtMs;
    const delivered = receiver.received.length - before;
    return {
      figure:
        "emulator: deliveries of full batches to an HTTPS receiver on this machine, six webhooks at once",
      value: rounded((delivered * 1000) / elapsedMs),
      unit: "deliveries/s",
      events_per_second: Math.round((delivered * RECORDS_PER_BATCH * 1000) / elapsedMs),
      includes: "making up, recording and signing the events",
      deliveries: delivered,
    };
  } finally {
    await emulator.kill();
    await receiver.close();
  }
}

/** Resident memory in MB; 0 where the system does not tell it this way. */
function residentMb({ child }: Process): number {
  try {
    const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
    return kb === undefined ? 0 : rounded(Number(kb) / 1024);
  } catch {
    return 0;
  }
}

async function* durableFigures(
  program: string,
  folder: string,
  stopwatch: Stopwatch,
): AsyncGenerator<Figure> {
  const args = ["--data", join(folder, "world")];
  const emulator = await start(program, args);
  const emptyMb = residentMb(emulator);
  yield await callFigure(emulator, stopwatch, "kept on disk");
  for (let events = 0; events < MEMORY_EVENTS; events += EVENTS_PER_REGION) {
    await call(emulator, "POST", "/__sandbox/events", { count: EVENTS_PER_REGION });
    await call(emulator, "GET", "/__sandbox/world");
  }
  yield {
    figure: `emulator: memory after ${MEMORY_EVENTS} events`,
    value: residentMb(emulator),
    unit: "MB",
    when_started_mb: emptyMb,
  };
  await emulator.kill();
  const startedAtMs = stopwatch.wallMs();
  const again = await start(program, args);
  const { counts } = JSON.parse(await call(again, "GET", "/__sandbox/world"));
  yield {
    figure: "emulator: from start to first answer after kill -9",
    value: Math.round(stopwatch.wallMs() - startedAtMs),
    unit: "ms",
    events_there: counts.events,
  };
  await again.kill();
}

/** @param program the built emulator */
export async function* emulatorFigures(program: string, stopwatch: Stopwatch): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "emulator-bench-"));
  try {
    const inMemory = await start(program, []);
    yield await callFigure(inMemory, stopwatch, "in memory");
    await inMemory.kill();
    yield await deliveryFigure(program, folder, stopwatch);
    yield* durableFigures(program, folder, stopwatch);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
