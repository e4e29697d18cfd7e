import * as z from "zod/mini";
import { REPLAY_LIMIT_MS, type ReplaceReplayJob } from "@/contract/replay-job";
import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { instantsOf } from "./zoned-time";

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
  /** Wall-clock time of the viewer's zone; counts for `custom` only, like `to`. */
  from: string;
  to: string;
}

export const emptyValues: ReplayFormValues = { range: "1h", from: "", to: "" };

/** What a range means depends on where the viewer is and on when it is. */
export interface RangeSetting {
  /** IANA name. */
  readonly timeZone: string;
  /** The server's now. */
  readonly now: EpochMs;
}

type BoundFaults = Partial<Record<"from" | "to", string>>;

/** `setting` is asked at the moment of validating. */
export function createReplaySchema(
  setting: () => RangeSetting,
): z.ZodMiniType<ReplayFormValues, ReplayFormValues> {
  return z.object({ range: z.enum(REPLAY_RANGES), from: z.string(), to: z.string() }).check(
    z.check(({ value, issues }) => {
      const faults = value.range === "custom" ? boundFaults(value, setting()) : {};
      for (const [field, message] of Object.entries(faults)) {
        issues.push({ code: "custom", input: value, path: [field], message });
      }
    }),
  );
}

function boundFaults(values: ReplayFormValues, setting: RangeSetting): BoundFaults {
  const from = readBound(values, "from", setting.timeZone);
  const to = readBound(values, "to", setting.timeZone);
  const faults: BoundFaults = {
    ...(typeof from === "string" && { from }),
    ...(typeof to === "string" && { to }),
  };
  if (typeof from === "number") {
    const fault = limitFault(from, setting.now);
    if (fault !== null) faults.from = fault;
  }
  if (typeof to === "number") {
    const fault = limitFault(to, setting.now);
    if (fault !== null) faults.to = fault;
    else if (typeof from === "number" && to < from) faults.to = "replay.errors.endBeforeStart";
  }
  return faults;
}

function limitFault(instant: EpochMs, now: EpochMs): string | null {
  if (instant > now) return "replay.errors.future";
  return instant < now - REPLAY_LIMIT_MS ? "replay.errors.tooOld" : null;
}

/**
 * The instant of a custom bound, or what is wrong with it. Of a time that happens twice the start takes the first and
 * the end the second: rather an hour sent twice than an hour missed.
 */
export function readBound(
  values: ReplayFormValues,
  field: "from" | "to",
  timeZone: string,
): EpochMs | string {
  const text = values[field].trim();
  if (text === "") return "required";
  const instants = instantsOf(text, timeZone);
  if (instants === null) return "is_date_time";
  return (field === "from" ? instants[0] : instants.at(-1)) ?? "replay.errors.noSuchTime";
}

/** The request for these values at that moment; null while the custom bounds cannot be read. Never ends in the future. */
export function toRequest(
  values: ReplayFormValues,
  { timeZone, now }: RangeSetting,
): ReplaceReplayJob | null {
  const latest = Math.floor(now / SECOND_MS) * SECOND_MS;
  if (values.range !== "custom") {
    return { start_at: toRfc3339(latest - LENGTH_MS[values.range]), end_at: toRfc3339(latest) };
  }
  const from = readBound(values, "from", timeZone);
  const to = readBound(values, "to", timeZone);
  if (typeof from === "string" || typeof to === "string") return null;
  return { start_at: toRfc3339(from), end_at: toRfc3339(Math.min(to, Math.max(latest, from))) };
}

/** From the names on the wire to the fields that show their errors; the ranges of fixed length have none. */
export function fieldMapping(range: ReplayRange) {
  return range === "custom" ? ({ start_at: "from", end_at: "to" } as const) : {};
}
