// How many made-up cases a property is tried with: the same few in every run, or as many new ones as asked.
//
// `PROPERTY_RUNS=2000 npx vitest run property` explores: so many cases of each property, from a random seed or from
// `PROPERTY_SEED`. A failure prints the seed and the path that give it again.

import type * as fc from "fast-check";

const RUNS = process.env["PROPERTY_RUNS"];
const SEED = process.env["PROPERTY_SEED"];

/** For `fc.assert`. @param numRuns unless exploring */
export function explored(numRuns: number): fc.Parameters<unknown> {
  if (RUNS === undefined) return { numRuns, seed: 20261121 };
  return { numRuns: Number(RUNS), ...(SEED !== undefined && { seed: Number(SEED) }) };
}

/** For the test around it. */
export const EXPLORING_TIMEOUT_MS = RUNS === undefined ? 60_000 : 7_200_000;
