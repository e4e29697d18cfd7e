// The keys that the command line names, and the ring that keeps them.

import { readFile, writeFile } from "node:fs/promises";
import { request } from "undici";
import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { proxyFromEnvironment } from "@/outbound/proxy-environment";
import { createKonnectAgent } from "@/server/konnect/konnect-agent";
import type { ReportKey } from "@/verify/report/report-facts";
import type { PublishedKeys } from "./recorded";
import { type KnownKey, readKeys, rememberKeys } from "@/verify/keys/key-set";

export type KeySource = ReportKey["source"];

export interface LoadedKeys {
  readonly keys: readonly Ed25519PublicJwk[];
  /** Where each comes from, by its `x`. */
  readonly sources: ReadonlyMap<string, KeySource>;
  /** One line each, for a person. */
  readonly complaints: readonly string[];
}

/** @param published keys that were fetched already @throws Error that names what cannot be read */
export async function loadKeys(
  files: readonly string[],
  ringFile: string | undefined,
  published: PublishedKeys | null,
): Promise<LoadedKeys> {
  const keys: Ed25519PublicJwk[] = [];
  const sources = new Map<string, KeySource>();
  const add = (read: readonly Ed25519PublicJwk[], source: KeySource) => {
    keys.push(...read);
    for (const { x } of read) if (!sources.has(x)) sources.set(x, source);
  };
  if (published)
    add(published.keys, { kind: "address", address: published.url, fetchedAt: published.fetchedAt });
  const complaints: string[] = [];
  for (const source of files) {
    const read = await explained(source, async () => readKeys(await textOf(source)));
    add(
      read.keys,
      isAddress(source)
        ? { kind: "address", address: source, fetchedAt: Date.now() }
        : { kind: "file", name: source },
    );
    complaints.push(
      ...read.refused.map(({ kid, reason }) => `the key ${kid} of ${source} cannot be used: ${reason}`),
    );
  }
  if (ringFile === undefined) return { keys: unique(keys), sources, complaints };
  const ring = await explained(ringFile, () => readRing(ringFile));
  const remembered = rememberKeys(ring, unique(keys), Date.now());
  await writeFile(ringFile, `${JSON.stringify({ keys: remembered }, null, 2)}\n`);
  add(remembered, { kind: "file", name: ringFile });
  return { keys: remembered, sources, complaints };
}

async function explained<T>(source: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${source}: ${reason}`, { cause: error });
  }
}

function unique(keys: readonly Ed25519PublicJwk[]): readonly Ed25519PublicJwk[] {
  return [...new Map(keys.map((key) => [key.x, key])).values()];
}

function isAddress(source: string): boolean {
  return /^https?:\/\//.test(source);
}

async function textOf(source: string): Promise<string> {
  if (!isAddress(source)) return readFile(source, "utf8");
  const { agent, limitMs } = createKonnectAgent({ proxyFor: proxyFromEnvironment(process.env) });
  try {
    const { statusCode, body } = await request(source, {
      dispatcher: agent,
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(limitMs),
    });
    if (statusCode !== 200) throw new Error(`answered ${statusCode}`);
    return await body.text();
  } finally {
    await agent.destroy();
  }
}

async function readRing(file: string): Promise<readonly KnownKey[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return [];
  const dates = new Map<string, KnownKey>();
  const { keys } = readKeys(text);
  const stored = JSON.parse(text) as { keys: KnownKey[] }; // readKeys has read it as a set of keys
  for (const key of stored.keys) dates.set(key.x, key);
  return keys.map((key) =>
    Object.assign({}, key, {
      firstSeenAt: dates.get(key.x)?.firstSeenAt ?? 0,
      lastSeenAt: dates.get(key.x)?.lastSeenAt ?? 0,
    }),
  );
}
