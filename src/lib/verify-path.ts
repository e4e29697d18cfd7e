// The address of Verify with what an export is to be compared with. Beside console-paths.ts, since no first visit needs it.

import { type EpochMs, toRfc3339 } from "./epoch";
import { VERIFY_PATH } from "./console-paths";

/** Both instants belong to the window; without one, the export says which time is meant. */
export function verifyPath(
  region: string,
  window: { readonly from: EpochMs; readonly to: EpochMs } | null = null,
): string {
  const range = window && { from: toRfc3339(window.from), to: toRfc3339(window.to) };
  return `${VERIFY_PATH}?${new URLSearchParams({ tab: "missing", region, ...range })}`;
}
