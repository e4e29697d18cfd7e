import * as fc from "fast-check";
import { test } from "vitest";
import { anyExport, checkExport, checkRestored } from "./any-export.test-support";

/** `npm run soak -- verify` tries thousands. */
const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 25);
const seed = { seed: Number(process.env["PROPERTY_SEED"] ?? 20261130) };

test(
  "each record of an export gets its verdict, in every format and with every damage",
  async () => {
    await fc.assert(fc.asyncProperty(anyExport, checkExport), { numRuns, endOnFailure: true, ...seed });
  },
  process.env["PROPERTY_RUNS"] === undefined ? 120_000 : 7_200_000,
);

test(
  "what only Konnect has is given back, in every format, and nothing else is called authentic",
  async () => {
    await fc.assert(fc.asyncProperty(anyExport, checkRestored), { numRuns, endOnFailure: true, ...seed });
  },
  process.env["PROPERTY_RUNS"] === undefined ? 120_000 : 7_200_000,
);
