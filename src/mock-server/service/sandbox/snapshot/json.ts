// Values of records as JSON, and back.

import { fromBase64, toBase64 } from "@/lib/base64";

const BYTES_KEY = "$base64";
/** A key of the world's own that reads like that one gets one `$` more. */
const SIMILAR_KEY = /^\$+base64$/;

/** JSON has no bytes: they become an object with one property. */
export function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [BYTES_KEY]: toBase64(value) };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [SIMILAR_KEY.test(key) ? `$${key}` : key, toJson(each)]),
  );
}

/** What `toJson` was given. @throws DOMException when bytes are not base64, RangeError when nothing so deep can be read */
export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === BYTES_KEY && typeof first[1] === "string")
    return fromBase64(first[1]);
  return Object.fromEntries(
    entries.map(([key, each]) => [SIMILAR_KEY.test(key) ? key.slice(1) : key, fromJson(each)]),
  );
}
