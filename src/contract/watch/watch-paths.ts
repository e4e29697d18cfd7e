// The paths of the watch API, once: servers match `WATCH_ROUTES`, clients call `watchPaths`. It has no versions.

import { fillRoute } from "@/contract/paths";

export const WATCH_BASE = "/__watch";

/** Paths without `WATCH_BASE`. A name in braces stands for one percent-encoded path segment. */
export const WATCH_ROUTES = {
  about: "",
  history: "/history",
  gaps: "/gaps",
  gap: "/gaps/{gapId}",
} as const;

/** Whole paths, `WATCH_BASE` included; ids are percent-encoded. */
export const watchPaths = {
  about: (): string => WATCH_BASE,
  history: (): string => WATCH_BASE + WATCH_ROUTES.history,
  gaps: (): string => WATCH_BASE + WATCH_ROUTES.gaps,
  gap: (gapId: string): string => WATCH_BASE + fillRoute(WATCH_ROUTES.gap, gapId),
} as const;

/** Whether a path is one of the watch API, be it one that there is or not. */
export function isWatchPath(path: string): boolean {
  return path === WATCH_BASE || path.startsWith(`${WATCH_BASE}/`);
}
