// For npm run soak -- verify: thousands of exports, where the test beside it tries a few.

import * as fc from "fast-check";
import { anyExport, checkExport, checkRestored } from "./any-export.test-support";

export interface ExportsSoak {
  readonly seed: number;
  /** How many exports are written and read. */
  readonly rounds: number;
  readonly onRound?: (round: number) => void;
}

export interface ExportsSoakResult {
  readonly exports: number;
  readonly records: number;
}

/** @throws Error with the seed and the export of which something untrue was said */
export async function soakExports({ seed, rounds, onRound }: ExportsSoak): Promise<ExportsSoakResult> {
  let exports = 0;
  let records = 0;
  const property = fc.asyncProperty(anyExport, async (written) => {
    await checkExport(written);
    await checkRestored(written);
    exports += 1;
    records += written.copies.length;
    if (exports % TOLD_EVERY === 0) onRound?.(exports);
  });
  await fc.assert(property, { seed, numRuns: rounds, endOnFailure: true });
  return { exports, records };
}

const TOLD_EVERY = 100;
