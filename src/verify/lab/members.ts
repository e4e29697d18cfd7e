// The members of a JSON or CPS record, for damaging them one by one.

import type { LogFormat } from "@/audit-log/record/log-format";
import { type JsonMember, readJsonValue } from "@/verify/record/json-value";
import { COMPACT, type JsonStyle, writeJson } from "./write-json";

export type Members = readonly JsonMember[];

/** The record with other members, its envelope kept. Null when `change` is, or when the record is not JSON. */
export function damageMembers(
  record: string,
  format: LogFormat,
  change: (members: Members) => Members | null,
  style: JsonStyle = COMPACT,
): string | null {
  const read = readJsonValue(record)?.value;
  const [first] = read?.kind === "object" ? read.members : [];
  const inside = format === "cps" ? first?.value : read;
  const members = inside?.kind === "object" ? change(inside.members) : null;
  if (!members) return null;
  const damaged = { kind: "object" as const, members };
  return writeJson(
    format === "cps" ? { kind: "object", members: [{ key: "event", value: damaged }] } : damaged,
    style,
  );
}

export function memberText(members: Members, key: string): string | null {
  const value = members.find((member) => member.key === key)?.value;
  return value?.kind === "string" || value?.kind === "literal" ? value.text : null;
}
