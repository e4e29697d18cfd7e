// What a date-time field holds, and its instant. What is wrong with it is in the notation of a form's errors.

import type { EpochMs } from "@/lib/epoch";
import { instantsOf, toLocalText } from "@/lib/wall-time";

/** As the platform's own field gives it, and whose clock it was read from: the text alone names no instant. */
export interface TypedTime {
  /** `2026-11-21T09:30:05`; `""` while nothing is typed. */
  readonly text: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Which instant is meant by a time that happens twice, because clocks are put back. */
export type TwiceMeans = "first" | "second";

export const NO_TIME: TypedTime = { text: "", timeZone: "UTC" };

/** In UTC, where no time happens twice; its field shows it on the viewer's clock. Cut off to the second. */
export function typedTime(instant: EpochMs): TypedTime {
  return { text: toLocalText(instant, "UTC"), timeZone: "UTC" };
}

/** The instant, or the error that its field shows. */
export function readTypedTime(time: TypedTime, twice: TwiceMeans): EpochMs | string {
  const text = time.text.trim();
  if (text === "") return "required";
  const instants = instantsOf(text, time.timeZone);
  if (instants === null) return "is_date_time";
  return (twice === "first" ? instants[0] : instants.at(-1)) ?? "time.noSuchTime";
}

export function happensTwice({ text, timeZone }: TypedTime): boolean {
  return (instantsOf(text.trim(), timeZone)?.length ?? 0) > 1;
}

/** The same instant as the clock of another zone shows it; what is none yet stays as it was typed. */
export function onClockOf(time: TypedTime, timeZone: string, twice: TwiceMeans): TypedTime {
  if (time.timeZone === timeZone) return time;
  const instant = readTypedTime(time, twice);
  return { text: typeof instant === "number" ? toLocalText(instant, timeZone) : time.text, timeZone };
}
