// What live mode needs around it, for real: the emulator as the API, the console's own server before it, and a log
// collector behind HTTPS whose certificate comes from an authority of its own.

import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Delivery, deliveryListSchema } from "@/contract/sandbox/delivery";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { createAuthority } from "@/mock-server/adapters/node/certificates.test-support";
import {
  type HttpsReceiver,
  startHttpsReceiver,
} from "@/mock-server/adapters/node/https-receiver.test-support";
import { type EndedProgram, runProgramToEnd } from "@/server/ended-program.test-support";
import { buildPrograms, startProgram } from "@/server/program.test-support";
import { test as base } from "./fixtures";

export const LIVE_TOKEN = "kpat_org_admin";

interface CollectorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** How long the collector takes for it. */
  readonly latencyMs: number;
}

const OK: CollectorAnswer = { status: 200, headers: {}, latencyMs: 0 };

export interface LiveServer {
  /** Of the console. */
  readonly origin: string;
  /** Of the emulator, past the console's forwarder. */
  readonly apiOrigin: string;
  readonly collector: HttpsReceiver;
  /** An endpoint that leads to the collector, by a path of its own. */
  readonly endpointAt: (path: string) => string;
  /** What the collector answers from now on to requests for a path; 200 to all others. */
  readonly answer: (path: string, status: number, how?: Partial<Omit<CollectorAnswer, "status">>) => void;
  /** Has the collector append the records that it takes at a path to a file, each as it stores it. */
  readonly store: (path: string, file: string, asStored: (record: string) => string) => void;
  /** Calls the emulator's switches. @throws Error on an answer of 400 or above. */
  readonly sandbox: Record<"patch" | "post", (path: string, body: unknown) => Promise<void>>;
  /** The emulator's log of deliveries, newest first. */
  readonly deliveries: () => Promise<readonly Delivery[]>;
  /** Runs the command `verify` with an administrator's token. */
  readonly verify: (args: readonly string[]) => Promise<EndedProgram>;
  /** Starts the console's server anew at the same address, and has it watch from then on. */
  readonly beginWatching: () => Promise<void>;
  /** Everything that the programs which run now have printed. */
  readonly output: () => string;
}

function json(body: unknown): RequestInit {
  return { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

async function succeed(call: Promise<Response>): Promise<void> {
  const answer = await call;
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
}

/** Whether the console's server looks at the webhooks too, every few seconds. `later`: once a test begins that. */
type Watching = "watched" | "later" | "unwatched";

async function startLiveServer(watching: Watching): Promise<LiveServer & { close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "live-mode-"));
  const programs = await buildPrograms();
  const authority = createAuthority();
  const answers = new Map<string, CollectorAnswer>();
  const stores = new Map<string, (records: readonly string[]) => void>();
  const collector = await startHttpsReceiver(
    authority.issue({ names: ["localhost", "127.0.0.1"] }),
    ({ url, lines }, response) => {
      const { status, headers, latencyMs } = answers.get(url) ?? OK;
      if (status < 400) stores.get(url)?.(lines());
      setTimeout(() => response.writeHead(status, headers).end(), latencyMs);
    },
  );
  const caFile = join(folder, "ca.pem");
  const configFile = join(folder, "config.json");
  writeFileSync(caFile, authority.ca);
  writeFileSync(configFile, JSON.stringify({ mode: "live", apiBaseUrl: "/konnect/{region}" }));
  const emulator = await startProgram(programs.emulator, ["--port", "0", "--ca", caFile, "--allow-private"]);
  const apiOrigin = `http://127.0.0.1:${emulator.port}`;
  const options = ["--port", "0", "--dir", "dist", "--upstream", apiOrigin, "--config", configFile];
  const watch = ["--watch", "--data", join(folder, "watch"), "--every", "3", "--calls", "5000"];
  const token = { KONNECT_TOKEN: "kpat_org_read_only" };
  let serve = await startProgram(
    programs.serve,
    watching === "watched" ? [...options, ...watch] : options,
    token,
  );
  const { port } = serve;
  return {
    origin: `http://127.0.0.1:${port}`,
    apiOrigin,
    collector,
    endpointAt: (path) => `https://127.0.0.1:${collector.port}${path}`,
    answer: (path, status, how = {}) => void answers.set(path, { ...OK, ...how, status }),
    store: (path, file, asStored) => {
      stores.set(path, (records) =>
        appendFileSync(file, records.map((record) => `${asStored(record)}\n`).join("")),
      );
    },
    sandbox: {
      patch: (path, body) => succeed(fetch(apiOrigin + path, { method: "PATCH", ...json(body) })),
      post: (path, body) => succeed(fetch(apiOrigin + path, { method: "POST", ...json(body) })),
    },
    deliveries: async () => {
      const answer = await fetch(apiOrigin + sandboxPaths.deliveries());
      return deliveryListSchema.parse(await answer.json()).data;
    },
    verify: (args) => runProgramToEnd(programs.verify, args, { KONNECT_TOKEN: LIVE_TOKEN }),
    async beginWatching() {
      await serve.end("SIGTERM");
      // A later option stands in the place of an earlier one.
      serve = await startProgram(programs.serve, [...options, ...watch, "--port", String(port)], token);
    },
    output: () => [emulator, serve].map(({ output }) => output()).join("\n"),
    async close() {
      for (const program of [emulator, serve]) await program.end("SIGTERM");
      await collector.close();
      programs.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Calls the emulator's API as a script would, past the console. @throws Error on an answer of 400 or above */
export async function callLiveApi<Answer = { id: string }>(
  { apiOrigin }: LiveServer,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const answer = await fetch(apiOrigin + path, {
    method,
    headers: { "content-type": "application/json", authorization: `Bearer ${LIVE_TOKEN}` },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer; // the contract's own tests pin what it answers
}

/** As the tests of the demo, with `page` on a console in live mode. */
export const test = base.extend<object, { live: LiveServer; watching: Watching }>({
  watching: ["unwatched", { scope: "worker", option: true }],
  live: [
    async ({ watching }, provide) => {
      const live = await startLiveServer(watching);
      await provide(live);
      await live.close();
    },
    { scope: "worker" },
  ],
  profile: "own",
  baseURL: async ({ live }, provide) => provide(live.origin),
});
