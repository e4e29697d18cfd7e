// Which replay jobs still change. Apart from their queries, since every visit polls webhooks and few replay anything.

/** Where the words of a newer API are in neither set, either may be true. */
export const JOBS_AT_REST: ReadonlySet<string> = new Set(["unconfigured", "completed", "failed"]);
const MOVING: ReadonlySet<string> = new Set(["accepted", "pending", "running"]);

export function isJobUnderWay(status: string): boolean {
  return MOVING.has(status);
}
