// Text that survives UTF-8. Part of writing records.

// With the `u` flag a surrogate that belongs to a pair is not a code point of its own, so only lone ones match.
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Replaces each lone surrogate by U+FFFD. UTF-8 cannot hold them: without this the signed text would differ
 * from the bytes that arrive, and the JSON form would show another value than the CEF form.
 */
export function toWellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, "\u{FFFD}");
}
