// How a record is written as ArcSight CEF, and how CEF text is read back. Knows nothing of signatures.

import type { AuditEvent } from "./event";
import { recordExtension } from "./record-extension";
import { recordHeader } from "./record-header";

/** The host in the syslog-like prefix of every record. */
export const CEF_HOST = "konghq.com";

/**
 * One line of CEF without signature.
 *
 * Line feeds and carriage returns never get through, so one event is one line. U+0085, U+2028 and U+2029 stay as they are:
 * records are joined by LF alone, and CEF has no escape that a receiver would turn back into them.
 */
export function encodeCef(event: AuditEvent): string {
  const header = recordHeader(event);
  const fields = [
    `CEF:${header.cef_version}`,
    header.event_vendor,
    header.event_product,
    header.event_version,
    escapeHeader(header.event_class_id),
    escapeHeader(header.name),
    header.severity,
    recordExtension(event)
      .map(([key, value]) => `${key}=${escapeExtension(String(value))}`)
      .join(" "),
  ];
  return `${header.event_ts} ${CEF_HOST} ${fields.join("|")}`;
}

/** CEF has no line break in headers: a run of CR and LF becomes one blank and cannot be read back. */
export function escapeHeader(value: string): string {
  return value.replace(/[\r\n]+/g, " ").replace(/[\\|]/g, String.raw`\$&`);
}

export function escapeExtension(value: string): string {
  return value
    .replace(/[\\=]/g, String.raw`\$&`)
    .replaceAll("\n", String.raw`\n`)
    .replaceAll("\r", String.raw`\r`);
}

/** Undoes `escapeHeader`, blanks for line breaks apart. A backslash before any other character stands for itself. */
export function unescapeHeader(text: string): string {
  return text.replace(/\\([\\|])/g, "$1");
}

const EXTENSION_ESCAPES: Readonly<Record<string, string>> = { "\\": "\\", "=": "=", n: "\n", r: "\r" };

/** Undoes `escapeExtension`. A backslash before any other character stands for itself. */
export function unescapeExtension(text: string): string {
  return text.replace(/\\([\\=nr])/g, (escape, letter: string) => EXTENSION_ESCAPES[letter] ?? escape);
}
