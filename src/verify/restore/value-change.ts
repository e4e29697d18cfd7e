// What happened to one value of a record, told by the one that Konnect recorded of the same event. Only what is neither the
// same in other words, nor less of it, nor hidden counts as changed: that is an accusation.

import type { CauseId } from "@/verify/causes";
import { lastPath } from "@/verify/record/event-identity";
import { decodeEntities } from "@/verify/repair/html-entities";
import { readInstant } from "@/verify/repair/field-repairs";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, parseRfc3339 } from "@/lib/epoch";

/** @param stored null where the record has no such field */
export function changeOf(key: string, stored: string | null, recorded: string): CauseId {
  if (stored === null || stored === "") return "field_dropped";
  if (key === "rt" || key === "event_ts")
    return isTimeRewritten(stored, recorded) ? "time_rewritten" : "value_changed";
  if (key === "trace_id") {
    const rounded = roundedAs(stored, recorded);
    if (rounded) return rounded;
  }
  if (isDecoded(stored, recorded)) return "percent_decoded";
  if (saysTheSame(key, stored, recorded)) return "value_normalized";
  if (isMasked(key, stored, recorded)) return "masked";
  return isCut(stored, recorded) ? "value_cut" : "value_changed";
}

/** Half hours and quarters are time zones too. */
const ZONE_STEP_MS = 15 * MINUTE_MS;
const MOST_ZONE_MS = 14 * HOUR_MS;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The same instant in other notation or of another zone, cut below a second, or the day alone. */
function isTimeRewritten(stored: string, recorded: string): boolean {
  const then = instantIn(recorded);
  const said = instantIn(stored);
  if (then === null) return false;
  if (roundedAs(stored, recorded) !== null) return true;
  if (said === null) return true;
  const apart = Math.abs(said - then);
  if (apart < SECOND_MS) return true;
  // A number of milliseconds is of no zone.
  if (/^\d{11,15}$/.test(stored)) return false;
  if (DAY.test(stored)) return said - MOST_ZONE_MS <= then && then <= said + DAY_MS + MOST_ZONE_MS;
  const beside = Math.min(apart % ZONE_STEP_MS, ZONE_STEP_MS - (apart % ZONE_STEP_MS));
  return beside < SECOND_MS && apart <= MOST_ZONE_MS;
}

function instantIn(text: string): number | null {
  if (/^\d{11,15}$/.test(text)) return Number(text);
  return parseRfc3339(DAY.test(text) ? `${text}T00:00:00Z` : text) ?? readInstant(text);
}

/** Digits that a spreadsheet keeps of a number in full; in its exponents it keeps fewer. */
const SPREADSHEET_DIGITS = 15;
const FEWEST_DIGITS = 3;

function roundedAs(stored: string, recorded: string): CauseId | null {
  if (!/^\d+$/.test(recorded)) return null;
  const exponent = /^(\d)(?:\.(\d+))?e\+?\d+$/i.exec(stored);
  if (exponent) {
    const digits = 1 + (exponent[2]?.length ?? 0);
    if (Number(stored) === Number(recorded)) return "id_rounded";
    if (digits < FEWEST_DIGITS) return null;
    return Number(stored) === Number(Number(recorded).toExponential(digits - 1)) ? "id_spreadsheet" : null;
  }
  if (!/^\d+$/.test(stored)) return null;
  if (stored === recorded.slice(0, SPREADSHEET_DIGITS).padEnd(recorded.length, "0")) return "id_spreadsheet";
  return Number(stored) === Number(recorded) ? "id_rounded" : null;
}

function isDecoded(stored: string, recorded: string): boolean {
  return stored !== recorded && percentDecoded(stored) === percentDecoded(recorded);
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " ")).replace(/(?<=.)\/$/, "");
  } catch {
    return text;
  }
}

/** Words of a small vocabulary: case means nothing in them, and nothing in them is ever hidden. */
const WORDS: ReadonlySet<string> = new Set([
  "act",
  "action",
  "name",
  "event_class_id",
  "granted",
  "success",
  "status",
]);
const IDS: ReadonlySet<string> = new Set(["principal_id", "actor_id", "org_id", "portal_id"]);

function saysTheSame(key: string, stored: string, recorded: string): boolean {
  const plain = plainForm(key);
  return plain(stored) === plain(recorded);
}

function plainForm(key: string): (text: string) => string {
  if (key === "granted" || key === "success")
    return (text) => text.toLowerCase().replace(/^1$/, "true").replace(/^0$/, "false");
  if (key === "status") return (text) => String(Number(text));
  if (key === "name")
    return (text) =>
      lastPath(text.toLowerCase())
        .replace(/^authz\./, "")
        .split("/", 1)[0] ?? "";
  if (WORDS.has(key)) return (text) => text.toLowerCase();
  if (IDS.has(key)) return (text) => text.toLowerCase().replaceAll("-", "");
  if (key === "src") return addressForm;
  if (key === "request") return (text) => percentDecoded(plainText(text).split("?", 1)[0] ?? "");
  return plainText;
}

/** Without entities, and with one blank for many. */
function plainText(text: string): string {
  return decodeEntities(text).normalize("NFC").replace(/\s+/g, " ").trim();
}

/** IPv6 in its shortest form, IPv4 out of it, and no port. */
function addressForm(text: string): string {
  const [, bracketed] = /^\[([\da-f:.]+)\](?::\d+)?$/i.exec(text) ?? [];
  const plain = (bracketed ?? text.replace(/^([\d.]+):\d+$/, "$1")).replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const url = `http://[${plain}]/`;
  return URL.canParse(url) ? new URL(url).hostname : plain;
}

const MASK = "[x*•#.:_-]";
const SAID_TO_BE_MASKED = /^[[<(]?(?:redacted|masked|removed|hidden|anonym\w*)[\])>]?$/i;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const HASH = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i;

/** Stars for all of it or for a part, a word that says so, a hash, an address without its end. */
function isMasked(key: string, stored: string, recorded: string): boolean {
  if (WORDS.has(key)) return false;
  if (new RegExp(`^${MASK}{2,}$`, "i").test(stored) && /[x*•#]/i.test(stored)) return true;
  if (SAID_TO_BE_MASKED.test(stored)) return true;
  const [, head = "", tail = ""] = /^([^*•]*)[*•]+([^*•]*)$/.exec(stored) ?? [];
  if (head + tail !== "" && recorded.startsWith(head) && recorded.endsWith(tail)) return true;
  if (key === "src") return isAddressWithoutEnd(stored, recorded);
  if (key === "request" || key === "query") return false;
  // Of one UUID another without dashes is no hash.
  return HASH.test(stored) && !(stored.length === 32 && UUID.test(recorded));
}

/** `203.0.113.0`, `203.0.113.x`, `2001:db8::`. A network wider than half of the address is another address. */
function isAddressWithoutEnd(stored: string, recorded: string): boolean {
  const [, network] = /^(\d+\.\d+\.(?:\d+\.)?)(?:[0x*]+)(?:\.[0x*]+)?$/i.exec(stored) ?? [];
  if (network !== undefined) return recorded.startsWith(network) && network.split(".").length >= 3;
  const [, prefix] = /^((?:[\da-f]+:){2,4}):(?:\/\d+)?$/i.exec(stored) ?? [];
  return prefix !== undefined && recorded.toLowerCase().startsWith(prefix.toLowerCase());
}

/** Of fewer characters it is no more than a likeness. */
const FEWEST_KEPT = 8;

function isCut(stored: string, recorded: string): boolean {
  const kept = stored.replace(/(?:\.{3}|…)$/, "");
  return kept.length >= FEWEST_KEPT && kept.length < recorded.length && recorded.startsWith(kept);
}
