// A record as it was found in an export: its fields under the names of the JSON form, and its signature.

import type { EventType } from "@/audit-log/record/event";
import { SIGNATURE_LENGTH } from "@/audit-log/record/record";
import { typeOfName } from "./record-keys";

export interface StoredField {
  readonly key: string;
  readonly value: string;
  /** `literal`: a number or boolean, as it is written. `column`: from where everything is text, so that its type is unknown. */
  readonly kind: "string" | "literal" | "column";
}

/** What was done to the text to read it; each is a row of the table of causes. */
export interface StoredSignature {
  /** 86 characters of base64url. */
  readonly text: string;
  /** It stood there in another alphabet. */
  readonly isRewritten: boolean;
}

export function fieldOf(fields: readonly StoredField[], key: string): string | undefined {
  return fields.find((field) => field.key === key)?.value;
}

export function eventTypeOf(fields: readonly StoredField[]): EventType | null {
  return typeOfName(fieldOf(fields, "name"));
}

/** The fields with new values for some of them; what is not among them is left out. */
export function withValues(
  fields: readonly StoredField[],
  values: Readonly<Record<string, string>>,
): readonly StoredField[] {
  return fields.map((field) => {
    const value = values[field.key];
    return value === undefined ? field : { ...field, value };
  });
}

/** 64 bytes leave the last of 86 characters four bits to spare, which are 0: an edit that hits it shows. */
const SIGNATURE = /^[\w-]{85}[AQgw]$/;

export function isSignature(text: string): boolean {
  return text.length === SIGNATURE_LENGTH && SIGNATURE.test(text);
}

/** A signature in any alphabet that tools write: base64 with `+ /`, padded, percent-encoded, folded, or hexadecimal. */
export function readSignature(text: string): StoredSignature | null {
  if (isSignature(text)) return { text, isRewritten: false };
  const plain = text
    .replace(/%(2[bBfF]|3[dD])/g, (escape) => decodeURIComponent(escape))
    .replace(/\s+/g, "")
    .replace(/=+$/, "");
  if (/^[\da-fA-F]{128}$/.test(plain)) return { text: base64UrlOfHex(plain), isRewritten: true };
  const rewritten = plain.replaceAll("+", "-").replaceAll("/", "_");
  return isSignature(rewritten) ? { text: rewritten, isRewritten: true } : null;
}

function base64UrlOfHex(hex: string): string {
  const binary = hex.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
