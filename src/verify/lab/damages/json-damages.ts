// What happens to records that pass through tools which read and write JSON.

import { asciiOnly, PRETTY, PYTHON, text } from "@/verify/lab/write-json";
import type { Members } from "@/verify/lab/members";
import { type Damage, inAll, inCef, inJson, ofMembers } from "./damage";

const ADDED: Members = [
  { key: "host", value: text("collector-1") },
  { key: "path", value: text("/in") },
  { key: "source_type", value: text("http_server") },
  { key: "timestamp", value: text("2026-11-21T09:30:02.345678Z") },
];

export const JSON_DAMAGES: readonly Damage[] = [
  {
    id: "string",
    group: "form",
    names: ["json_string", "backslashes"],
    apply: inAll((r) => JSON.stringify(r).slice(1, -1)),
  },
  {
    id: "string-twice",
    group: "form",
    names: ["json_string", "backslashes"],
    apply: inJson((r) => JSON.stringify(JSON.stringify(r))),
  },
  {
    id: "csv",
    group: "form",
    names: ["csv_quotes"],
    apply: inAll((r) => (r.includes('"') ? `"${r.replaceAll('"', '""')}"` : null)),
  },
  {
    id: "backslashes-doubled",
    group: "form",
    names: ["backslashes", "json_string"],
    apply: inAll((r) => r.replaceAll("\\", "\\\\")),
  },
  {
    id: "backslashes-halved",
    group: "form",
    names: ["backslashes"],
    apply: inCef((r) => (/\\\\[\\nr=|]/.test(r) ? null : r.replaceAll("\\\\", "\\"))),
  },
  { id: "python", group: "form", names: ["json_spacing"], apply: ofMembers((members) => members, PYTHON) },
  { id: "pretty", group: "form", names: ["json_spacing"], apply: ofMembers((members) => members, PRETTY) },
  {
    id: "key-order",
    group: "form",
    names: ["json_key_order"],
    apply: ofMembers((members) => members.toReversed()),
  },
  { id: "ascii", group: "form", names: ["json_escapes"], apply: inJson(asciiOnly) },
  {
    id: "slashes",
    group: "form",
    names: ["json_escapes"],
    apply: inJson((r) => r.replaceAll("/", String.raw`\/`)),
  },
  {
    id: "html-safe",
    group: "form",
    names: ["json_escapes"],
    apply: inJson((r) => r.replace(/[<>&'+]/g, (c) => asciiEscape(c))),
  },
  {
    id: "members-added",
    group: "form",
    names: ["members_added"],
    apply: ofMembers((members) => [...members, ...ADDED].toSorted((a, b) => (a.key < b.key ? -1 : 1))),
  },
  {
    id: "signature-sorted",
    group: "form",
    names: ["signature_moved"],
    apply: ofMembers((members) => members.toSorted((a, b) => (a.key < b.key ? -1 : 1))),
  },
  {
    id: "signature-renamed",
    group: "form",
    names: ["signature_moved"],
    apply: ofMembers((members) => renamed(members, (key) => (key === "sig" ? "signature" : key))),
  },
  {
    id: "envelope-off",
    group: "form",
    names: ["envelope"],
    apply: (r, format) => (format === "cps" ? r.slice('{"event":'.length, -1) : null),
  },
  {
    id: "envelope-on",
    group: "form",
    names: ["envelope"],
    apply: (r, format) => (format === "json" ? `{"event":${r}}` : null),
  },
  {
    id: "envelope-other",
    group: "form",
    names: ["keys_prefixed", "envelope"],
    apply: (r, format) => (format === "json" ? `{"attributes":${r}}` : null),
  },
  {
    id: "prefix",
    group: "form",
    names: ["keys_prefixed"],
    apply: ofMembers((members) => renamed(members, (key) => `attributes.${key}`)),
  },
  {
    id: "all-text",
    group: "form",
    names: ["types_changed"],
    apply: ofMembers((members) =>
      members.map(({ key, value }) => ({ key, value: value.kind === "literal" ? text(value.text) : value })),
    ),
  },
  {
    id: "exponent",
    group: "form",
    names: ["types_changed"],
    apply: ofMembers((members) =>
      members.map((member) =>
        member.key === "rt" && member.value.kind === "literal"
          ? { key: "rt", value: { kind: "literal" as const, text: exponential(member.value.text) } }
          : member,
      ),
    ),
  },
];

function asciiEscape(character: string): string {
  return String.raw`\u` + character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

function exponential(number: string): string {
  return /^\d{13}$/.test(number) ? `${number.slice(0, 1)}.${number.slice(1)}e12` : number;
}

function renamed(members: Members, name: (key: string) => string): Members {
  return members.map(({ key, value }) => ({ key: name(key), value }));
}
