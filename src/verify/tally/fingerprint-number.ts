// 32 bits of a signature, as a number for a column.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(ALPHABET, (letter, index) => [letter, index]));

/** @param fingerprint the first characters of a signature in base64url */
export function fingerprintNumber(fingerprint: string): number {
  let number = 0;
  for (const letter of fingerprint) number = (number * 64 + (VALUES.get(letter) ?? 0)) % 2 ** 40;
  return number % 2 ** 32;
}
