// Reading fields out of CEF text where a SIEM has no parser for it: regular expressions that PCRE, RE2 and Java agree on.
// Their only escape is \x5c, a backslash, so that no quoting of any language changes them.

import { escapeExtension, escapeHeader } from "@/audit-log/record/cef";
import { isInCefHeader, type QueryField } from "./record-query";

/** A part of the header: bars and backslashes in it have a backslash in front. */
const PART = String.raw`(?:[^|\x5c]|\x5c.)*`;

/** After `CEF:0|KongInc` come product, version and class id. */
const HEADER = String.raw`CEF:0[|]KongInc(?:[|]${PART}){3}`;

/**
 * The group has the field's name. A value of the extension ends before the next key: an equals sign within a value has a
 * backslash in front.
 * @param open how the language begins a named group: `?<` or `?P<`
 */
export function cefFieldPattern(field: QueryField, open: "?<" | "?P<" = "?<"): string {
  if (field === "name") return String.raw`${HEADER}[|](${open}name>${PART})[|]`;
  if (field === "severity") return String.raw`${HEADER}[|]${PART}[|](${open}severity>[0-9]+)[|]`;
  return String.raw`${HEADER}(?:[|]${PART}){2}[|](?:.* )?${field}=(${open}${field}>.*?)(?: [A-Za-z0-9_]+=|$)`;
}

/** The value as it stands in the text. */
export function cefValue(field: QueryField, value: string): string {
  return isInCefHeader(field) ? escapeHeader(value) : escapeExtension(value);
}
