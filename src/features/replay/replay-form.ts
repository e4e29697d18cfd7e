import * as z from "zod/mini";
import { REPLAY_LIMIT_MS, type ReplaceReplayJob } from "@/contract/webhook/replay-job";
import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { rangeErrors, readTypedRange } from "@/ui/form/time/time-range";
import { NO_TIME, typedTime, type TypedTime } from "@/ui/form/time/typed-time";

/** As documented, shortest first. */
export const REPLAY_RANGES = ["15m", "1h", "6h", "12h", "24h", "custom"] as const;
export type ReplayRange = (typeof REPLAY_RANGES)[number];

const LENGTH_MS: Readonly<Record<Exclude<ReplayRange, "custom">, number>> = {
  "15m": 15 * MINUTE_MS,
  "1h": HOUR_MS,
  "6h": 6 * HOUR_MS,
  "12h": 12 * HOUR_MS,
  "24h": 24 * HOUR_MS,
};

export interface ReplayFormValues {
  range: ReplayRange;
  /** Counts for `custom` only, like `to`. */
  from: TypedTime;
  to: TypedTime;
}

export const emptyValues: ReplayFormValues = { range: "1h", from: NO_TIME, to: NO_TIME };

const typedTimeSchema = z.object({ text: z.string(), timeZone: z.string() });

/** @param now the server's, asked at the moment of validating */
export function createReplaySchema(now: () => EpochMs): z.ZodMiniType<ReplayFormValues, ReplayFormValues> {
  return z.object({ range: z.enum(REPLAY_RANGES), from: typedTimeSchema, to: typedTimeSchema }).check(
    z.check(({ value, issues }) => {
      if (value.range !== "custom") return;
      const latest = now();
      const errors = rangeErrors(value, { earliest: latest - REPLAY_LIMIT_MS, latest });
      for (const [field, message] of Object.entries(errors)) {
        issues.push({ code: "custom", input: value, path: [field], message });
      }
    }),
  );
}

/** The request for these values at that moment; null while the custom bounds cannot be read. Never ends in the future. */
export function toRequest(values: ReplayFormValues, now: EpochMs): ReplaceReplayJob | null {
  const latest = Math.floor(now / SECOND_MS) * SECOND_MS;
  if (values.range !== "custom") {
    return { start_at: toRfc3339(latest - LENGTH_MS[values.range]), end_at: toRfc3339(latest) };
  }
  const range = readTypedRange(values);
  if (range === null) return null;
  return {
    start_at: toRfc3339(range.from),
    end_at: toRfc3339(Math.min(range.to, Math.max(latest, range.from))),
  };
}

/** Whether it is known which stretch is meant. */
export function isRange(values: ReplayFormValues): boolean {
  if (values.range !== "custom") return true;
  const range = readTypedRange(values);
  return range !== null && range.from <= range.to;
}

/** What "Custom" begins with: the bounds of the range that was chosen before. */
export function customBounds(before: ReplayRange, now: EpochMs): Pick<ReplayFormValues, "from" | "to"> {
  const latest = Math.floor(now / SECOND_MS) * SECOND_MS;
  const length = LENGTH_MS[before === "custom" ? "24h" : before];
  return { from: typedTime(latest - length), to: typedTime(latest) };
}

/** From the names on the wire to the fields that show their errors; the ranges of fixed length have none. */
export function fieldMapping(range: ReplayRange) {
  return range === "custom" ? ({ start_at: "from", end_at: "to" } as const) : {};
}
