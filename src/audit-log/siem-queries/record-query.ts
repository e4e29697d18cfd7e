// What to look for among records in a SIEM, before it is written in the language of one.
// Knows no language (a file for each beside this one) and no entry of the pull API.

import type { EpochMs } from "@/lib/epoch";

/** Fields of a record by their names in JSON. The first two stand in the header of CEF, the others in its extension. */
export type QueryField =
  | "name"
  | "severity"
  | "src"
  | "success"
  | "granted"
  | "kong_initiated"
  | "principal_id"
  | "query"
  | "sig";

export type FieldTest =
  | { readonly field: QueryField; readonly is: string | number | boolean }
  /** A record without the field passes. */
  | { readonly field: QueryField; readonly isNot: string | number | boolean }
  | { readonly field: QueryField; readonly startsWith: string }
  | { readonly field: QueryField; readonly isMissing: true };

export type Quantity =
  /** At least so many records with the same value of a field. */
  | { readonly atLeast: number; readonly by: QueryField; readonly withinMinutes: number }
  /** Not a single record. */
  | { readonly none: true; readonly withinMinutes: number };

/** Records for which all of it holds. */
export interface RecordQuery {
  /** The record holds each of these somewhere. `isPlainText` holds for every one of them. */
  readonly texts?: readonly string[];
  /**
   * The value of the one field that holds the first text. Stores that index a field as a whole do not find a part of it:
   * there a record passes with the text or with this value. The others search within fields.
   */
  readonly textIn?: { readonly field: QueryField; readonly is: string };
  readonly tests?: readonly FieldTest[];
  readonly quantity?: Quantity;
  /** Nothing older. There is no end: a replay delivers what happened days before. */
  readonly since?: EpochMs;
}

/** In every record of any format. */
export const VENDOR = "KongInc";

/**
 * Whether the text stands in a record as it is, in each format: none escapes any of its characters, and no
 * language of a SIEM takes one for a wildcard.
 */
export function isPlainText(text: string): boolean {
  return /^[\w.:/@+-]+$/.test(text);
}

export function isInCefHeader(field: QueryField): boolean {
  return field === "name" || field === "severity";
}

/** The fields that tests and grouping need, each once, in the order in which they are first named. */
export function fieldsOf({ tests = [], quantity }: RecordQuery): readonly QueryField[] {
  const grouping = quantity !== undefined && "by" in quantity ? [quantity.by] : [];
  return [...new Set([...tests.map(({ field }) => field), ...grouping])];
}

/** Null where it stays. */
export type Escapes = (character: string) => string | null;

/** The text with every character replaced for which there is an escape. */
export function escaped(text: string, escapeOf: Escapes): string {
  return text.replace(/[\s\S]/g, (character) => escapeOf(character) ?? character);
}

const C_ESCAPES: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  "\\": String.raw`\\`,
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
  "\t": String.raw`\t`,
};

/** In double quotes, as most languages have it. */
export function quoted(text: string): string {
  return `"${escaped(text, (character) => C_ESCAPES[character] ?? null)}"`;
}
