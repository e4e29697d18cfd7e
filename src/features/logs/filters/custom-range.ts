// The two fields of a custom time range, and the range that they name.

import * as z from "zod/mini";
import { RETENTION_MS } from "@/audit-log/retention";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import { rangeErrors, readTypedRange, type TypedRange } from "@/ui/form/time/time-range";
import { typedTime } from "@/ui/form/time/typed-time";
import type { TimeRange } from "@/features/logs/logs-address";

type CustomTimeRange = TimeRange & { readonly kind: "custom" };

/** Both fields name whole seconds, so the whole last second is meant. */
const SECOND_LEFT_MS = 999;
/** Typing takes a moment, and what is shown reaches a little into the future. */
const GRACE_MS = MINUTE_MS;

const typedTimeSchema = z.object({ text: z.string(), timeZone: z.string() });

/** @param now the server's, asked at the moment of validating */
export function createRangeSchema(now: () => EpochMs): z.ZodMiniType<TypedRange, TypedRange> {
  return z.object({ from: typedTimeSchema, to: typedTimeSchema }).check(
    z.check(({ value, issues }) => {
      const limits = { earliest: now() - RETENTION_MS - GRACE_MS, latest: now() + GRACE_MS };
      for (const [field, message] of Object.entries(rangeErrors(value, limits))) {
        issues.push({ code: "custom", input: value, path: [field], message });
      }
    }),
  );
}

export function toFormValues({ from, to }: CustomTimeRange): TypedRange {
  return { from: typedTime(from), to: typedTime(to) };
}

/** Null while one of the fields names no instant. */
export function toRange(values: TypedRange): CustomTimeRange | null {
  const range = readTypedRange(values);
  return range && { kind: "custom", from: range.from, to: range.to + SECOND_LEFT_MS };
}
