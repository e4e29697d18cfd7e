// What a container gives: one row each for what may hold a record. Plain data, so that it can go to another worker.

export type Row =
  /** A line of text, or several that belong together. */
  | (Range & { readonly kind: "text"; readonly text: string })
  /** A value of JSON, as it is written. */
  | (Range & { readonly kind: "json"; readonly text: string })
  /** Of CSV; the names are those of its head. */
  | (Range & { readonly kind: "cells"; readonly cells: readonly string[] })
  /** Longer than any record can be: only its place is known. */
  | (Range & { readonly kind: "too_long" });

/** Of the unpacked text, in bytes of UTF-8. */
export interface Range {
  readonly offset: number;
  readonly length: number;
  /** Its characters are a guess: see decode.ts. */
  readonly isGuessed?: true;
}

/** What rows of a part have in common. */
export interface Container {
  readonly format: ContainerFormat;
  /** The names of the columns of CSV. */
  readonly columns: readonly string[];
  /** Who seems to have written it, for the reader; nothing depends on it. */
  readonly product: string | null;
}

export type ContainerFormat = "csv" | "ndjson" | "json" | "xml" | "text";

/** No record comes near: a delivery is less than a megabyte. */
export const MOST_ROW_LENGTH = 16 * 1024 * 1024;

/** Bytes that a text has in UTF-8. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    length += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return length;
}

/** Its time and tag, in front of the object of a line. */
export const FLUENTD_FRONT = /^\S+\t\S+\t(?=\{")/;
