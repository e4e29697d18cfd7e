// What happened to a value, told by how it differs from the one that was signed.

import type { CauseId } from "@/verify/causes";
import type { Difference } from "./value-sets";

export function causeOf({ key, stored, recorded }: Difference): CauseId {
  if (stored === null) return "field_dropped";
  if (key === "rt" || key === "event_ts") return "time_rewritten";
  if (key === "trace_id") return causeOfId(stored, recorded);
  if (isMasked(key, stored, recorded)) return "masked";
  return decoded(stored) === decoded(recorded) ? "percent_decoded" : "value_changed";
}

/** Digits that a spreadsheet keeps; its exponents have fewer. */
const SPREADSHEET_DIGITS = 15;

function causeOfId(stored: string, recorded: string): CauseId {
  const digits = /^(\d+)(?:\.(\d+))?e\+?\d+$/i.exec(stored);
  if (digits) {
    const kept = `${digits[1]}${digits[2] ?? ""}`;
    if (Number(stored) === Number(recorded)) return "id_rounded";
    // Rounded in its last digit, so held against the one below it.
    const isCut = Math.abs(Number(stored) / Number(recorded) - 1) < 10 ** (1 - kept.length);
    return isCut ? "id_spreadsheet" : "value_changed";
  }
  if (!/^\d+$/.test(stored)) return isMasked("trace_id", stored, recorded) ? "masked" : "value_changed";
  if (stored === recorded.slice(0, SPREADSHEET_DIGITS).padEnd(recorded.length, "0")) return "id_spreadsheet";
  return Number(stored) === Number(recorded) ? "id_rounded" : "value_changed";
}

/** Stars, words that say so, a hash in place of what was no hash, an address without its end. */
function isMasked(key: string, stored: string, recorded: string): boolean {
  if (/^[x*•#.:_-]*$/i.test(stored)) return true;
  if (/\*{2,}|x{3,}|•{2,}|redact|mask|remov|hidden|anonym/i.test(stored)) return true;
  if (/^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i.test(stored)) return true;
  if (key !== "src") return false;
  return /[.:](?:0|0\.0|:)$/.test(stored) && recorded.startsWith(stored.replace(/(?:0|:)[0.:]*$/, ""));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " ")).replace(/\/$/, "");
  } catch {
    return text;
  }
}
