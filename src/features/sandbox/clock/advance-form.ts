// The form that moves the clock forward: by an amount, or to an instant.

import * as z from "zod/mini";
import { type AdvanceClock, LOOK_AHEAD_LIMIT_MS } from "@/contract/sandbox/clock";
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { readTypedTime, type TypedTime, typedTime } from "@/ui/form/time/typed-time";
import { checkFaults } from "@/features/sandbox/form-faults";
import { wholeNumberFault } from "@/features/sandbox/whole-number";

const UNIT_MS = { seconds: SECOND_MS, minutes: MINUTE_MS, hours: HOUR_MS, days: DAY_MS } as const;
export const AMOUNT_UNITS = ["seconds", "minutes", "hours", "days"] as const;

/** @param now the world's time at the moment of asking */
export function advanceFormSchema(now: () => EpochMs) {
  return z
    .object({
      way: z.enum(["by", "until"]),
      amount: z.string().check(z.trim()),
      unit: z.enum(AMOUNT_UNITS),
      until: z.object({ text: z.string(), timeZone: z.string() }),
    })
    .check(
      checkFaults(({ way, amount, unit, until }) =>
        way === "by"
          ? { amount: wholeNumberFault(amount, { minimum: 1, maximum: LOOK_AHEAD_LIMIT_MS / UNIT_MS[unit] }) }
          : { until: untilFault(until, now()) },
      ),
    );
}
export type AdvanceValues = z.infer<ReturnType<typeof advanceFormSchema>>;

export function initialValues(now: EpochMs): AdvanceValues {
  return { way: "by", amount: "15", unit: "minutes", until: typedTime(now + HOUR_MS) };
}

export function toRequest({ way, amount, unit, until }: AdvanceValues): AdvanceClock {
  if (way === "by") return { ms: Number(amount) * UNIT_MS[unit] };
  const instant = readTypedTime(until, "second");
  if (typeof instant === "string") throw new Error("The form has validated a time that cannot be read.");
  return { until: toRfc3339(instant) };
}

function untilFault(until: TypedTime, now: EpochMs): string | null {
  const instant = readTypedTime(until, "second");
  if (typeof instant === "string") return instant;
  if (instant <= now) return "sandbox.clock.advance.past";
  return instant - now > LOOK_AHEAD_LIMIT_MS ? "sandbox.clock.advance.tooFar" : null;
}
