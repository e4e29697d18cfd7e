// YAML, as much of it as is written here: a string that means itself in every reader.

import { toWellFormed } from "@/audit-log/record/well-formed";

// What YAML does not take as it is, or what a reader of the file would not see.
const SPECIAL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF\uFFFE\uFFFF]/gu;

/** In double quotes, whose escapes are those of JSON. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD. */
export function yamlString(text: string): string {
  return JSON.stringify(toWellFormed(text)).replace(
    SPECIAL,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
