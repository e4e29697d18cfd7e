// A snapshot as a file: its name, and what the server's refusal says about one. The page never looks into it: a file
// may be 64 MiB long, and the server reads it in its own thread.

import type { World } from "@/contract/sandbox/world";
import type { FieldError } from "@/lib/field-error";

/** What the sandbox API takes at most. */
export const SNAPSHOT_LIMIT_BYTES = 64 * 1024 * 1024;

/** `audit-logs-world-tour-20261121T090000Z.json`, by the world's own time. */
export function snapshotFileName({ scenario, now }: Pick<World, "scenario" | "now">): string {
  const stamp = now.replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
  return `audit-logs-world-${scenario}-${stamp}.json`;
}

/** What a file is that was not taken; null where the server's own words say it best, such as the place of a damage. */
export function refusalOf([found]: readonly FieldError[]): "not_a_snapshot" | "later_version" | null {
  if (found?.path === "") return "not_a_snapshot";
  return found?.path === "version" && found.rule === "max" ? "later_version" : null;
}
