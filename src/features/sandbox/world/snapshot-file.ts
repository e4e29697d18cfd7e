// A snapshot as a file: its name, and what is read from one before anything is sent.

import type { Snapshot, World } from "@/contract/sandbox/world";

/** What the sandbox API takes at most. */
export const SNAPSHOT_LIMIT_BYTES = 64 * 1024 * 1024;

/** `audit-logs-world-tour-20261121T090000Z.json`, by the world's own time. */
export function snapshotFileName({ scenario, now }: Pick<World, "scenario" | "now">): string {
  const stamp = now.replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
  return `audit-logs-world-${scenario}-${stamp}.json`;
}

export type ReadSnapshot =
  | { readonly kind: "snapshot"; readonly body: Snapshot }
  | { readonly kind: "too_large" | "not_a_snapshot" };

/** Large files are not even read. Whether the world takes a snapshot is the server's to say. */
export async function readSnapshotFile(file: Pick<File, "size" | "text">): Promise<ReadSnapshot> {
  if (file.size > SNAPSHOT_LIMIT_BYTES) return { kind: "too_large" };
  try {
    const body: unknown = JSON.parse(await file.text());
    return isSnapshot(body) ? { kind: "snapshot", body } : { kind: "not_a_snapshot" };
  } catch {
    return { kind: "not_a_snapshot" };
  }
}

function isSnapshot(body: unknown): body is Snapshot {
  return typeof body === "object" && body !== null && "version" in body && Number.isInteger(body.version);
}
