// The watch API in few words: gaps in seconds after the beginning, and the calls that change them.

import type { Gap } from "@/contract/watch/gap";
import { watchPaths } from "@/contract/watch/watch-paths";
import { type Answer, START, type TestServer } from "./mock-server.test-support";

/** All gaps of a webhook, the oldest first. @param query such as `region=us` */
export async function gapsOf({ call }: TestServer, query = "region=us"): Promise<Gap[]> {
  const { status, body } = await call("GET", `${watchPaths.gaps()}?page[size]=1000&${query}`);
  if (status !== 200) throw new Error(`gaps answered ${status}: ${JSON.stringify(body)}`);
  return body.data.toReversed();
}

/** `[from, to, cause, state]`, instants in milliseconds after the beginning. */
export async function gapsInMs(
  server: TestServer,
  query?: string,
): Promise<[number, number | null, string, string][]> {
  const gaps = await gapsOf(server, query);
  return gaps.map(({ from, to, cause, state }) => [msOf(from), to === null ? null : msOf(to), cause, state]);
}

function msOf(instant: string): number {
  return Date.parse(instant) - START;
}

/** The instant so many milliseconds after the beginning. */
export function at(ms: number): string {
  return new Date(START + ms).toISOString();
}

/** `from state` of each segment, in milliseconds after the beginning. */
export async function statesOf({ call }: TestServer, query = "region=us"): Promise<string[]> {
  const { body } = await call("GET", `${watchPaths.history()}?from=${at(0)}&${query}`);
  return body.data[0].segments.map(
    ({ from, state }: { from: string; state: string }) => `${msOf(from)} ${state}`,
  );
}

export async function now({ call }: TestServer): Promise<number> {
  return msOf((await call("GET", "/__sandbox/world")).body.now);
}

/** Records events that no call makes. */
export async function record({ call }: TestServer, count: number, more: object = {}): Promise<void> {
  const events = Array.from({ length: count }, () => ({ type: "authentication", ...more }));
  const { status } = await call("POST", "/__sandbox/events", { region: "us", events });
  if (status !== 202) throw new Error(`recording answered ${status}`);
}

export async function changeWebhook({ call }: TestServer, change: object, host = "us"): Promise<void> {
  const { status, body } = await call("PATCH", "/v3/audit-log-webhook", change, { host });
  if (status !== 200) throw new Error(`the webhook answered ${status}: ${JSON.stringify(body)}`);
}

/** Sends a stretch again, and waits until that is over. */
export async function replay(server: TestServer, range: { from: number; to: number }): Promise<string> {
  const job = { start_at: at(range.from), end_at: at(range.to) };
  const { status, body } = await server.call("PUT", "/v3/audit-log-replay-job", job);
  if (status !== 202) throw new Error(`the job answered ${status}: ${JSON.stringify(body)}`);
  await server.advance(30_000);
  return (await server.call("GET", "/v3/audit-log-replay-job")).body.status;
}

export function patchGap(
  { call }: TestServer,
  id: string,
  body: unknown,
  token: string | null = "kpat_org_admin",
): Promise<Answer> {
  return call("PATCH", watchPaths.gap(id), body, { token });
}
