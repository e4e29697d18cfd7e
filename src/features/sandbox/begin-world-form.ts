// The form that begins another world.

import * as z from "zod/mini";
import { clockSchema } from "@/contract/sandbox/clock";
import { scenarioIdSchema } from "@/contract/sandbox/scenario";
import { type BeginWorld, type World, WORLD_TIME_LIMITS } from "@/contract/sandbox/world";
import { toRfc3339 } from "@/lib/epoch";
import { checkFaults } from "./form-faults";
import { fromLocalText } from "./local-instant";
import { wholeNumberFault } from "./whole-number";

export const beginWorldFormSchema = z
  .object({
    scenario: scenarioIdSchema,
    /** `""`: by chance. */
    seed: z.string().check(z.trim()),
    /** As a date and time field holds it; `""`: the real time. */
    now: z.string(),
    clock: clockSchema.shape.state,
  })
  .check(
    checkFaults(({ seed, now }) => ({
      now: now === "" ? null : beginningFault(now),
      seed: seed === "" ? null : wholeNumberFault(seed, { minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
    })),
  );
export type BeginWorldValues = z.infer<typeof beginWorldFormSchema>;

/** Offers the current world again. */
export function toFormValues({ scenario, seed }: Pick<World, "scenario" | "seed">): BeginWorldValues {
  return { scenario, seed: String(seed), now: "", clock: "running" };
}

export function toRequest({ scenario, seed, now, clock }: BeginWorldValues): BeginWorld {
  const instant = fromLocalText(now);
  return {
    scenario,
    ...(seed !== "" && { seed: Number(seed) }),
    ...(instant !== null && { now: toRfc3339(instant) }),
    clock: { state: clock },
  };
}

function beginningFault(text: string): string | null {
  const instant = fromLocalText(text);
  if (instant === null) return "is_date_time";
  const { earliest, latest } = WORLD_TIME_LIMITS;
  return instant < earliest || instant > latest ? "sandbox.begin.outOfRange" : null;
}
