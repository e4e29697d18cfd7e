// What happens to a record between Konnect and an export: one row of a table of damages.

import type { LogFormat } from "@/audit-log/record/log-format";
import type { CauseId } from "@/verify/causes";
import { damageMembers, memberText, type Members } from "@/verify/lab/members";
import { COMPACT, type JsonStyle, text } from "@/verify/lab/write-json";

/**
 * `form`: every value survives. `value`: one is to be found again. `recorded`: one is gone, and only what Konnect recorded
 * of the event gives it back. `loss`: nothing may be called authentic any more. `edit`: someone changed what the record
 * says; that shows among records that were left alone, and where Konnect recorded something else.
 */
type DamageGroup = "form" | "value" | "recorded" | "loss" | "edit";

export interface Damage {
  readonly id: string;
  readonly group: DamageGroup;
  /** One of these has to be among the names of what was done; of a loss, of what is missing. Of `recorded`, once it is given back. */
  readonly names: readonly CauseId[];
  /** The text that is stored instead; null where the record has nothing that this changes. */
  readonly apply: (record: string, format: LogFormat) => string | null;
}

type Change = (record: string, format: LogFormat) => string | null;

export function inCef(change: (record: string) => string | null): Change {
  return (record, format) => (format === "cef" ? changed(record, change(record)) : null);
}

export function inJson(change: (record: string, format: LogFormat) => string | null): Change {
  return (record, format) => (format === "cef" ? null : changed(record, change(record, format)));
}

export function inAll(change: (record: string) => string | null): Change {
  return (record) => changed(record, change(record));
}

/** Of a record in JSON. */
export function ofMembers(change: (members: Members) => Members | null, style: JsonStyle = COMPACT): Change {
  return inJson((record, format) => damageMembers(record, format, change, style));
}

/** The value of a field, in every format. In CEF of one without blanks. */
export function ofValue(key: string, change: (value: string) => string | null): Change {
  return (record, format) =>
    changed(
      record,
      format === "cef" ? cefValue(record, key, change) : jsonValue(record, format, key, change),
    );
}

function changed(record: string, damaged: string | null): string | null {
  return damaged === record ? null : damaged;
}

function jsonValue(
  record: string,
  format: LogFormat,
  key: string,
  change: (value: string) => string | null,
): string | null {
  return damageMembers(record, format, (members) => {
    const value = memberText(members, key);
    const other = value === null ? null : change(value);
    if (other === null) return null;
    return members.map((member) => (member.key === key ? { key, value: text(other) } : member));
  });
}

function cefValue(record: string, key: string, change: (value: string) => string | null): string | null {
  const [header = ""] = /^.*?CEF:0(?:\|(?:[^\\|]|\\.)*){6}\|/su.exec(record) ?? [];
  const extension = record.slice(header.length);
  const match = new RegExp(`(?<=(?:^| )${key}=)\\S*(?= \\w+=|$)`).exec(extension);
  const value = match && change(match[0]);
  return match && typeof value === "string"
    ? header + extension.slice(0, match.index) + value + extension.slice(match.index + match[0].length)
    : null;
}
