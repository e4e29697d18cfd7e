// The form that moves the clock forward: by an amount, or to an instant.

import * as z from "zod/mini";
import { type AdvanceClock, LOOK_AHEAD_LIMIT_MS } from "@/contract/sandbox/clock";
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { checkFaults } from "./form-faults";
import { fromLocalText, toLocalText } from "./local-instant";
import { wholeNumberFault } from "./whole-number";

const UNIT_MS = { seconds: SECOND_MS, minutes: MINUTE_MS, hours: HOUR_MS, days: DAY_MS } as const;
export const AMOUNT_UNITS = ["seconds", "minutes", "hours", "days"] as const;

/** @param now the world's time at the moment of asking */
export function advanceFormSchema(now: () => EpochMs) {
  return z
    .object({
      way: z.enum(["by", "until"]),
      amount: z.string().check(z.trim()),
      unit: z.enum(AMOUNT_UNITS),
      /** As a date and time field holds it. */
      until: z.string(),
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
  return { way: "by", amount: "15", unit: "minutes", until: toLocalText(now + HOUR_MS) };
}

export function toRequest({ way, amount, unit, until }: AdvanceValues): AdvanceClock {
  return way === "by"
    ? { ms: Number(amount) * UNIT_MS[unit] }
    : { until: toRfc3339(fromLocalText(until) ?? 0) };
}

function untilFault(text: string, now: EpochMs): string | null {
  if (text === "") return "required";
  const instant = fromLocalText(text);
  if (instant === null) return "is_date_time";
  if (instant <= now) return "sandbox.clock.advance.past";
  return instant - now > LOOK_AHEAD_LIMIT_MS ? "sandbox.clock.advance.tooFar" : null;
}
