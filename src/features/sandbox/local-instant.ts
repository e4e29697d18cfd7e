// Instants as the platform's date and time fields hold them: in the viewer's zone, to the second, without a zone.

import type { EpochMs } from "@/lib/epoch";

/** `2026-11-21T18:30:05`. */
export function toLocalText(instant: EpochMs): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** Null for what is no date and time. A time that a change of clocks leaves out is the one an hour later. */
export function fromLocalText(text: string): EpochMs | null {
  if (!/^\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
