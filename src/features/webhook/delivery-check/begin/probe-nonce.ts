// What a probe is known by. Letters and digits that no format of a record escapes, no SIEM takes for a wildcard, and no
// reader takes for each other.

/** A letter of Base32 (RFC 4648 §6) holds five bits; in lower case, since most stores keep text so. */
const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 12;
const PREFIX = "alc-";

export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

/** Sixty bits of chance behind a word that stands in nothing else: `alc-k3v7q2x5m4ab`. */
export function newNonce(fillRandom: FillRandom = (bytes) => void crypto.getRandomValues(bytes)): string {
  const bytes = new Uint8Array(LENGTH);
  fillRandom(bytes);
  // 256 is a multiple of 32: no letter is likelier than another.
  return PREFIX + Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("");
}
