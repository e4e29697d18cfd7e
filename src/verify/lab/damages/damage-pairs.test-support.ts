// Damages that occur together: a tool in the pipeline and a way of copying, a rewritten text in a front of syslog.

import type { LogFormat } from "@/audit-log/record/log-format";
import type { Damage } from "./damage";
import { DAMAGES } from "./damages";

/** First this, then that. */
export const DAMAGE_PAIRS = [
  ["entities", "smart"],
  ["html-safe", "entities"],
  ["quoted-printable", "blanks-at-ends"],
  ["wrapped", "blanks-at-ends"],
  ["python", "rfc5424"],
  ["python", "csv"],
  ["members-added", "string"],
  ["ascii", "csv"],
  ["envelope-off", "members-added"],
  ["all-text", "python"],
  ["all-text", "id-rounded"],
  ["signature-sorted", "id-rounded"],
  ["python", "id-rounded"],
  ["constants-dropped", "time-iso"],
  ["empty-dropped", "all-text"],
  ["rsyslog-file", "csv"],
  ["message-part", "string"],
  ["control-octal", "rsyslog-file"],
  ["message-part", "id-rounded"],
  ["cef-names", "rsyslog-5424"],
  ["signature-base64", "message-part"],
  ["mojibake", "rfc3164"],
  ["first-member", "string"],
] as const;

const byId = new Map(DAMAGES.map((damage) => [damage.id, damage]));

export function damageOf(id: string): Damage {
  const damage = byId.get(id);
  if (!damage) throw new Error(`there is no damage ${id}`);
  return damage;
}

/** One damage, or the first and then the next; null where one of them has nothing to change. */
export function damaged(record: string, format: LogFormat, ids: readonly string[]): string | null {
  let text: string | null = record;
  let left = format;
  for (const id of ids) {
    text = damageOf(id).apply(text, left);
    if (text === null) return null;
    // What is left when an envelope is taken off.
    if (text.startsWith('{"cef_version"') || text.startsWith('{"act')) left = "json";
  }
  return text;
}
