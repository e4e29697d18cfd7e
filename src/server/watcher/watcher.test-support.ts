// A watcher in the test's process, in front of a server in memory: both clocks are in the hand, and nothing waits.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { AskFailure } from "@/contract/watch/looking/observe";
import { SECOND_MS } from "@/lib/epoch";
import { START, startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { configure } from "@/mock-server/testing/webhook.test-support";
import type { RawAnswer } from "@/watching/api-reader";
import { WatchBooks } from "./books/watch-books";
import { type OpenWatcher, openWatcher, userAgentOf } from "./start-watcher";

export const TOKEN = "kpat_org_read_only";

export interface TestWatcherOptions {
  readonly server?: TestServer;
  readonly folder?: string;
  readonly token?: string;
  readonly everyMs?: number;
  readonly notify?: readonly string[];
  readonly post?: (url: string, body: string) => Promise<AttemptOutcome>;
  readonly upstream?: string;
}

export interface AskedCall {
  readonly atMs: number;
  readonly host: string;
  readonly path: string;
  readonly token: string;
}

/** What of an answer is another than it would be. */
export interface ChangedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly text?: string;
}

export interface TestWatcher extends OpenWatcher {
  readonly server: TestServer;
  readonly folder: string;
  readonly asked: AskedCall[];
  readonly said: string[];
  /** In place of an answer; null: it is asked as usual. */
  refuse: (call: AskedCall) => number | "network" | ChangedAnswer | null;
  /** Lets time pass for both, second by second, doing what is due. @param stepMs a longer one where nothing is between */
  readonly pass: (ms: number, stepMs?: number) => Promise<void>;
  /** Time passes without the watcher. */
  readonly sleep: (ms: number) => Promise<void>;
  /** As a kill does: what is in the books is all that is left. */
  readonly restart: (more?: TestWatcherOptions) => Promise<TestWatcher>;
  /** A call to the watch API. */
  readonly call: (
    method: string,
    path: string,
    options?: { token?: string | null; body?: unknown },
    // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  ) => Promise<{ status: number; body: any; headers: Readonly<Record<string, string>> }>;
}

const folders: string[] = [];
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "watcher-"));
  folders.push(folder);
  return folder;
}

let wallMs = START;

export async function startTestWatcher(options: TestWatcherOptions = {}): Promise<TestWatcher> {
  const { server = await startTestServer(), folder = newFolder(), token = TOKEN } = options;
  const books = new WatchBooks(folder);
  const asked: AskedCall[] = [];
  const said: string[] = [];
  const userAgent = userAgentOf(books.instance);
  const clock = { monotonicMs: () => wallMs, wall: () => wallMs };
  const get = async (host: string, path: string, callToken: string): Promise<RawAnswer> => {
    const call = { atMs: wallMs, host, path, token: callToken };
    asked.push(call);
    const refusal = watcher.refuse(call);
    if (refusal === "network") throw new AskFailure("did not answer (refused)");
    const answer = await server.server.handle({
      method: "GET",
      url: `https://${host}.api.konghq.com${path}`,
      headers: { "user-agent": userAgent, authorization: `Bearer ${callToken}` },
      body: null,
      clientIp: "203.0.113.9",
    });
    if (answer.type !== "response") throw new TypeError("network failure");
    const { headers, status } = answer;
    const text = answer.body ?? "";
    if (typeof refusal === "number") return { status: refusal, headers, text };
    return { status, text, ...refusal, headers: { ...headers, ...refusal?.headers } };
  };
  const settings = {
    token,
    everyMs: options.everyMs ?? 60 * SECOND_MS,
    upstream: options.upstream,
    notify: options.notify ?? [],
    complain: (text: string) => said.push(text),
  };
  const post =
    options.post ?? (async () => ({ kind: "response", status: 200, headers: [], body: "" }) as const);
  const platform = { clock, get, post, close: async () => undefined };
  const opened = openWatcher(settings, books, platform, userAgent);
  const watcher: TestWatcher = {
    ...opened,
    server,
    folder,
    asked,
    said,
    refuse: () => null,
    async pass(ms, stepMs = SECOND_MS) {
      for (let passed = 0; passed < ms; passed += stepMs) {
        await watcher.sleep(Math.min(stepMs, ms - passed));
        await opened.watcher.tick();
        await settled();
      }
    },
    async sleep(ms) {
      wallMs += ms;
      await server.advance(ms);
    },
    async restart(more = {}) {
      opened.watcher.stop();
      await opened.close();
      return startTestWatcher({ ...options, ...more, server, folder });
    },
    async call(method, path, { token: caller = "kpat_org_admin", body } = {}) {
      const url = new URL(`http://localhost/__watch${path}`);
      const { status, headers, pieces } = await opened.answers.answer({
        method,
        path: url.pathname,
        query: url.searchParams,
        authorization: caller === null ? undefined : `Bearer ${caller}`,
        body: body === undefined ? null : new TextEncoder().encode(JSON.stringify(body)),
      });
      return { status, headers, body: JSON.parse([...pieces].join("")) };
    },
  };
  await opened.watcher.tick();
  await settled();
  return watcher;
}

/** Messages are not waited for; those that are answered at once have their outcome then. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Of an organisation whose US webhook is delivering, watched for some minutes. */
export async function watching(
  options: TestWatcherOptions = {},
): Promise<TestWatcher & { destinationId: string }> {
  const server = options.server ?? (await startTestServer());
  const destinationId = await configure(server);
  const watcher = await startTestWatcher({ ...options, server });
  await watcher.pass(10 * 60_000, 10_000);
  return Object.assign(watcher, { destinationId });
}
