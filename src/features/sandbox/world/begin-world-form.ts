// The form that begins another world.

import * as z from "zod/mini";
import { clockSchema } from "@/contract/sandbox/clock";
import { scenarioIdSchema } from "@/contract/sandbox/scenario";
import { type BeginWorld, type World, WORLD_TIME_LIMITS } from "@/contract/sandbox/world";
import { toRfc3339 } from "@/lib/epoch";
import { NO_TIME, readTypedTime, type TypedTime } from "@/ui/form/time/typed-time";
import { checkFaults } from "@/features/sandbox/form-faults";
import { wholeNumberFault } from "@/features/sandbox/whole-number";

export const beginWorldFormSchema = z
  .object({
    scenario: scenarioIdSchema,
    /** `""`: by chance. */
    seed: z.string().check(z.trim()),
    /** No text: the real time. */
    now: z.object({ text: z.string(), timeZone: z.string() }),
    clock: clockSchema.shape.state,
  })
  .check(
    checkFaults(({ seed, now }) => ({
      now: now.text === "" ? null : beginningFault(now),
      seed: seed === "" ? null : wholeNumberFault(seed, { minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
    })),
  );
export type BeginWorldValues = z.infer<typeof beginWorldFormSchema>;

/** Offers the current world again. */
export function toFormValues({ scenario, seed }: Pick<World, "scenario" | "seed">): BeginWorldValues {
  return { scenario, seed: String(seed), now: NO_TIME, clock: "running" };
}

export function toRequest({ scenario, seed, now, clock }: BeginWorldValues): BeginWorld {
  const instant = readTypedTime(now, "first");
  return {
    scenario,
    ...(seed !== "" && { seed: Number(seed) }),
    ...(typeof instant === "number" && { now: toRfc3339(instant) }),
    clock: { state: clock },
  };
}

function beginningFault(now: TypedTime): string | null {
  const instant = readTypedTime(now, "first");
  if (typeof instant === "string") return instant;
  const { earliest, latest } = WORLD_TIME_LIMITS;
  return instant < earliest || instant > latest ? "sandbox.begin.outOfRange" : null;
}
