// Finds a CEF record anywhere in a text, with any front that a collector gave it, and takes it apart.

import { CEF_HOST, unescapeExtension, unescapeHeader } from "@/audit-log/record/cef";
import { parseRfc3339 } from "@/lib/epoch";
import { commonName } from "./common-names";
import { CEF_HEADER_KEYS } from "./record-keys";
import { cefFronts, instantOf } from "./signed-text";
import { readSignature, type StoredField, type StoredSignature } from "./stored-record";

export interface CefReading {
  readonly format: "cef";
  readonly fields: readonly StoredField[];
  readonly signature: StoredSignature | null;
  /** Header and extension as they stand, escapes included, from the version on; without the signature. */
  readonly body: string;
  /** Where the body begins in the text. */
  readonly bodyStart: number;
  /** What may have stood before the host, the stored one first where there is one. */
  readonly fronts: readonly string[];
  /** The front is as Konnect writes it, and stands first in `fronts`. */
  readonly isFrontKept: boolean;
  /** Where the record begins in the text, its front included, and ends. */
  readonly start: number;
  readonly end: number;
}

/** syslog daemons take `CEF:` for a program's name: they put a blank behind it, spread it over a header, or drop it. */
const MARK = /(?:CEF(?::\s?| - - - ))?0\|KongInc\|/i;
const HEADER_FIELD = /([^\\|]*(?:\\.[^\\|]*)*)\|/suy;
/** `2026-11-21T09:30:00Z konghq.com ` or `Apr 14 05:39:08 konghq.com `. */
const FRONT = /(?:(?<iso>\d{4}-\d\d-\d\dT\S+)|(?<bsd>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)) (?<host>\S+) $/;

/** Null when there is none, or when its header does not end. */
export function readCef(text: string): CefReading | null {
  const mark = MARK.exec(text);
  if (!mark) return null;
  const bodyStart = mark.index + mark[0].length - "0|KongInc|".length;
  const header: StoredField[] = [];
  let position = bodyStart;
  for (const key of CEF_HEADER_KEYS) {
    HEADER_FIELD.lastIndex = position;
    const [, value] = HEADER_FIELD.exec(text) ?? [];
    if (value === undefined) return null;
    header.push({ key, value: unescapeHeader(value), kind: "column" });
    position = HEADER_FIELD.lastIndex;
  }
  const rest = text.slice(position);
  const signed = cutSignature(rest);
  const extension = signed?.extension ?? rest.replace(/[\r\n]+$/, "");
  const before = FRONT.exec(text.slice(0, mark.index));
  const stored = before?.groups?.["iso"] ?? before?.groups?.["bsd"];
  const fields = [
    ...(before?.groups?.["iso"] === undefined
      ? []
      : [{ key: "event_ts", value: before.groups["iso"], kind: "column" as const }]),
    ...header,
    ...extensionFields(extension),
  ];
  const isFrontKept =
    stored !== undefined && before?.groups?.["host"] === CEF_HOST && mark[0].startsWith("CEF:0");
  return {
    format: "cef",
    fields,
    signature: signed?.signature ?? null,
    body: text.slice(bodyStart, position) + extension,
    bodyStart,
    fronts: frontsOf(stored, isFrontKept, fields),
    isFrontKept,
    start: before ? before.index : mark.index,
    end: signed ? position + signed.end : text.length,
  };
}

function frontsOf(
  stored: string | undefined,
  isFrontKept: boolean,
  fields: readonly StoredField[],
): string[] {
  const instant = instantOf(fields);
  const storedInstant = stored === undefined ? null : parseRfc3339(stored);
  return [
    ...new Set([
      ...(isFrontKept && stored !== undefined ? [stored] : []),
      ...(instant === null ? [] : cefFronts(instant)),
      ...(storedInstant === null ? [] : cefFronts(storedInstant)),
    ]),
  ];
}

/** In any alphabet. What else follows was copied along. */
const SIGNATURE = / sig=([\w+/=%-]*)/g;

/** @returns `end`: behind the signature, in `extension` */
function cutSignature(
  extension: string,
): { extension: string; signature: StoredSignature; end: number } | null {
  let last: RegExpExecArray | null = null;
  for (const match of extension.matchAll(SIGNATURE)) last = match;
  const signature = last?.[1] === undefined ? null : readSignature(last[1]);
  if (!last || !signature) return null;
  const end = last.index + last[0].length;
  const after = extension.slice(end);
  // Fields behind it: the extension was put in another order.
  const moved = /^ \w+=/.test(after) ? after.replace(/[\r\n]+$/, "") : "";
  return { extension: extension.slice(0, last.index) + moved, signature, end: end + moved.length };
}

function extensionFields(extension: string): StoredField[] {
  return extension.split(/ (?=[\w.]+=)/).flatMap((piece) => {
    const equals = piece.indexOf("=");
    if (equals < 1) return [];
    return [
      {
        key: commonName(piece.slice(0, equals)),
        value: unescapeExtension(piece.slice(equals + 1)),
        kind: "column" as const,
      },
    ];
  });
}
