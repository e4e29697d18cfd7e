import { readCurl } from "./curl-reading";
import { readKongctl } from "./kongctl-reading";
import { readTerraform } from "./terraform-reading";
import { type Notation, TextFault, type TextReading } from "./text-reading";

const READERS: Readonly<Record<Notation, (text: string) => TextReading>> = {
  terraform: readTerraform,
  kongctl: readKongctl,
  curl: readCurl,
};

/** The start of a line that only this notation has. */
const SIGNS: Readonly<Record<Notation, RegExp>> = {
  terraform: /^(?:resource|provider|variable|import|terraform)\b[^\n]*\{/m,
  kongctl: /^(?:portals|audit-logs):/m,
  curl: /^(?:#!\/bin\/sh\b|set -eu\b|call (?:POST|PATCH) )/m,
};

/** Null where it is none of them. */
export function notationOf(text: string): Notation | null {
  // A script may have anything in the bodies of its calls, so it is looked for first.
  const order = ["curl", "terraform", "kongctl"] as const;
  return order.find((notation) => SIGNS[notation].test(text)) ?? null;
}

/** What a text says, or why it cannot be understood. */
export function readText(text: string, notation: Notation): TextReading | TextFault {
  try {
    return READERS[notation](text.replaceAll("\r\n", "\n"));
  } catch (fault) {
    if (fault instanceof TextFault) return fault;
    throw fault;
  }
}
