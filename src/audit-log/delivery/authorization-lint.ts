// What is doubtful about an Authorization header for a collector, before it is stored and can no longer be read.
// Knows nothing of forms, words or the rules of the API.

import { holdsKonnectToken } from "@/lib/konnect-token";

/** Doubts about an Authorization header. None of them is an error: some collector may want exactly that. */
export type AuthorizationDoubt = "blankEnds" | "lineBreakEnds" | "konnectToken" | "noScheme";

// `Bearer …`, `Splunk …`, `Basic …`: a word, blanks, and something after them.
const SCHEME_AND_CREDENTIALS = /^[A-Za-z][A-Za-z0-9_-]*\s+\S/;

/** What an admin should look at again before the value is saved, because it cannot be read afterwards. */
export function lintAuthorization(value: string): AuthorizationDoubt[] {
  const trimmed = value.trim();
  if (trimmed === "") return [];
  const ends = value.slice(0, value.indexOf(trimmed)) + value.slice(value.indexOf(trimmed) + trimmed.length);
  const doubts: AuthorizationDoubt[] = [];
  if (/[\r\n]/.test(ends)) doubts.push("lineBreakEnds");
  else if (ends !== "") doubts.push("blankEnds");
  if (holdsKonnectToken(trimmed)) doubts.push("konnectToken");
  if (!SCHEME_AND_CREDENTIALS.test(trimmed)) doubts.push("noScheme");
  return doubts;
}
