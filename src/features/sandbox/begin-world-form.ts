// The form that begins another world.

import * as z from "zod/mini";
import { clockSchema } from "@/contract/sandbox/clock";
import { scenarioIdSchema } from "@/contract/sandbox/scenario";
import type { BeginWorld, World } from "@/contract/sandbox/world";
import { checkFaults } from "./form-faults";
import { wholeNumberFault } from "./whole-number";

export const beginWorldFormSchema = z
  .object({
    scenario: scenarioIdSchema,
    /** `""`: by chance. */
    seed: z.string().check(z.trim()),
    clock: clockSchema.shape.state,
  })
  .check(
    checkFaults(({ seed }) => ({
      seed: seed === "" ? null : wholeNumberFault(seed, { minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
    })),
  );
export type BeginWorldValues = z.infer<typeof beginWorldFormSchema>;

/** Offers the current world again. */
export function toFormValues({ scenario, seed }: Pick<World, "scenario" | "seed">): BeginWorldValues {
  return { scenario, seed: String(seed), clock: "running" };
}

export function toRequest({ scenario, seed, clock }: BeginWorldValues): BeginWorld {
  return { scenario, ...(seed !== "" && { seed: Number(seed) }), clock: { state: clock } };
}
