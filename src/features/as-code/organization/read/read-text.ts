import { readCurl } from "./curl-reading";
import { readKongctl } from "./kongctl-reading";
import { readTerraform } from "./terraform-reading";
import {
  type LeftAlone,
  type Notation,
  type NotationReading,
  readUnread,
  secretLines,
  TextFault,
  type TextReading,
} from "./text-reading";

const READERS: Readonly<Record<Notation, (text: string) => NotationReading>> = {
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
  const plainText = text.replaceAll("\r\n", "\n");
  try {
    const reading = READERS[notation](plainText);
    const leftAlone = withSecrets(reading.leftAlone, plainText.split("\n"));
    return {
      ...reading,
      notation,
      unread: readUnread(plainText),
      leftAlone: leftAlone.toSorted((one, other) => one.line - other.line),
    };
  } catch (fault) {
    if (fault instanceof TextFault) return fault;
    throw fault;
  }
}

/** A value that is given to what is called a secret, where it is neither a variable nor the message that asks for it. */
const NAMED_SECRET =
  /(?:token|authorization|password|secret)\w{0,64}["']?\s*(?::?[=-]|:)\s*(?!var\.|'"\$|\?)\S/i;
/** A token of Konnect, or any value behind the scheme `Bearer`. */
const PLAIN_TOKEN = /\b[ks]pat_\w|\bbearer\s+(?!\$)\S/i;

/** What no reader knows may still have a secret in its line, which is then not to be repeated. */
function withSecrets(left: readonly LeftAlone[], lines: readonly string[]): readonly LeftAlone[] {
  const known = secretLines(left);
  return left.map((each) => {
    if (each.why !== "unknown" || known.has(each.line)) return each;
    const line = lines[each.line - 1] ?? "";
    const hasSecret = NAMED_SECRET.test(line) || PLAIN_TOKEN.test(line);
    return hasSecret ? { ...each, why: "secret" } : each;
  });
}
