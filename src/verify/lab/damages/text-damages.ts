// What mail, browsers, character sets and trimming do to the text of a record.

import { encodeEntities } from "@/verify/repair/html-entities";
import { decodeWindows1252 } from "@/verify/repair/windows-1252";
import { type Damage, inAll, inCef } from "./damage";

export const TEXT_DAMAGES: readonly Damage[] = [
  { id: "entities", group: "form", names: ["html_entities"], apply: inAll(encodeEntities) },
  { id: "smart", group: "form", names: ["smart_punctuation"], apply: inAll(smart) },
  {
    id: "no-break",
    group: "form",
    names: ["smart_punctuation"],
    apply: inAll((r) => (/[\u{A0}\u{202F}]/u.test(r) ? null : r.replaceAll(" ", "\u{A0}"))),
  },
  {
    id: "zero-width",
    group: "form",
    names: ["smart_punctuation"],
    apply: inAll((r) => (/[\u{200B}\u{AD}]/u.test(r) ? null : r.replaceAll("/", "/\u{200B}"))),
  },
  {
    id: "ellipsis",
    group: "form",
    names: ["smart_punctuation"],
    apply: inAll((r) => (r.includes("\u{2026}") ? null : r.replaceAll("...", "\u{2026}"))),
  },
  { id: "mojibake", group: "form", names: ["character_set"], apply: inAll(misread) },
  {
    id: "decomposed",
    group: "form",
    names: ["normal_form"],
    apply: inAll((r) => (r.normalize("NFD").normalize("NFC") === r ? r.normalize("NFD") : null)),
  },
  {
    id: "control-octal",
    group: "form",
    names: ["control_characters"],
    apply: inAll((r) => (/#\d{3}/.test(r) ? null : r.replace(/\p{Cc}/gu, octal))),
  },
  {
    id: "tab-to-blank",
    group: "form",
    names: ["blanks"],
    apply: inAll((r) => (r.split("\t").length === 2 ? r.replace("\t", " ") : null)),
  },
  {
    id: "blanks-collapsed",
    group: "form",
    names: ["blanks"],
    apply: inCef((r) =>
      /^(?!.* {3})(?!.* {2}\w+=)(?:(?! {2}).)* {2}(?:(?! {2}).)*$/su.test(r) ? r.replace("  ", " ") : null,
    ),
  },
  { id: "wrapped", group: "form", names: ["line_wrapped"], apply: inAll((r) => wrapAt(r, 76)) },
  { id: "wrapped-at-blanks", group: "form", names: ["line_wrapped"], apply: inCef(wrapAtBlanks) },
  { id: "quoted-printable", group: "form", names: ["quoted_printable"], apply: inAll(quotedPrintable) },
];

function octal(character: string): string {
  return `#${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
}

function wrapAt(record: string, width: number): string {
  return (record.match(new RegExp(`[^]{1,${width}}`, "gu")) ?? []).join("\n");
}

function wrapAtBlanks(record: string): string {
  return record.replace(/(.{50,70}) (?=\S)/g, "$1\n");
}

function quotedPrintable(record: string): string {
  const bytes = new TextEncoder().encode(record);
  const encoded = Array.from(bytes, (byte) =>
    byte === 0x3d || byte > 0x7e || byte < 0x20
      ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
      : String.fromCharCode(byte),
  );
  const lines: string[] = [];
  let line = "";
  for (const piece of encoded) {
    if (line.length + piece.length > 75) {
      lines.push(`${line}=`);
      line = "";
    }
    line += piece;
  }
  return [...lines, line].join("\r\n");
}

const TYPOGRAPHIC = /[\u{201C}\u{201D}\u{2019}\u{2013}]/gu;

/** Null for a record that has two such characters itself: any two of all may be those, thousands of texts. */
function smart(record: string): string | null {
  if ((record.match(TYPOGRAPHIC)?.length ?? 0) > 1) return null;
  let isOpen = false;
  return record.replace(/["']|--|-(?=\w)/g, (mark) => {
    if (mark === "'") return "\u{2019}";
    if (mark !== '"') return "\u{2013}".repeat(mark === "-" ? 1 : 0) || mark;
    isOpen = !isOpen;
    return isOpen ? "\u{201C}" : "\u{201D}";
  });
}

function misread(record: string): string {
  return decodeWindows1252(new TextEncoder().encode(record));
}
