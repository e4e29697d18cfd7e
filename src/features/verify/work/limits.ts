// How long lines are searched in the browser.

import { type JudgeLimits, MOST_CHECKS } from "@/verify/judge/record-judge";
import type { DetailsDepth } from "./messages";

/** One waits for the search of an opened line; the command searches further. */
const MOST_SEARCHED = 60_000;

/** For all lines, of which a search may take half a second each. What was not searched is, when it is opened. */
export const LIMITS: JudgeLimits = { checks: MOST_CHECKS, searches: 60, searched: MOST_SEARCHED };

/** For an opened line. */
export const LIMITS_OF: Readonly<Record<DetailsDepth, JudgeLimits>> = {
  at_once: { ...LIMITS, searches: 0 },
  searched: { ...LIMITS, searches: 1 },
};
