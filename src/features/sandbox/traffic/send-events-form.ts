// The form that makes events happen.

import * as z from "zod/mini";
import { isRegion } from "@/audit-log/region";
import { AUDIT_LOG_ENTRY_TYPES } from "@/contract/audit-log-entry";
import type { PostEvents } from "@/contract/sandbox/events";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { checkFaults } from "@/features/sandbox/form-faults";
import { wholeNumberFault } from "@/features/sandbox/whole-number";

/** Over how long events can be spread, in ms; 0: at once. */
export const SPREADS_MS: readonly number[] = [0, 10 * SECOND_MS, MINUTE_MS, 10 * MINUTE_MS, HOUR_MS];

export const sendEventsFormSchema = z
  .object({
    /** A region, or the id of a portal. */
    target: z.string().check(z.minLength(1, { error: "required" })),
    count: z.string().check(z.trim()),
    overMs: z.string(),
    type: z.enum(["all", ...AUDIT_LOG_ENTRY_TYPES]),
  })
  .check(checkFaults(({ count }) => ({ count: wholeNumberFault(count, { minimum: 1, maximum: 10_000 }) })));
export type SendEventsValues = z.infer<typeof sendEventsFormSchema>;

export const emptyValues: SendEventsValues = { target: "us", count: "10", overMs: "0", type: "all" };

/** A portal has sign-ins of developers and nothing else, so for one the type does not count. */
export function toRequest({ target, count, overMs, type }: SendEventsValues): PostEvents {
  const amount = { count: Number(count), over_ms: Number(overMs) };
  if (!isRegion(target)) return { ...amount, portal_id: target };
  return { ...amount, region: target, ...(type !== "all" && { types: [type] }) };
}
