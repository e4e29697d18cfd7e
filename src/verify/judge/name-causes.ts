// What was done to a record, told by how the stored copy differs from the text that proved to be signed.

import { signRecord } from "@/audit-log/record/record";
import type { CauseId } from "@/verify/causes";
import type { CefReading } from "@/verify/record/read-cef";
import type { JsonReading } from "@/verify/record/read-json-record";
import { parseRecord } from "@/audit-log/record/parse-record";
import type { Trial } from "./trials";

/** None: the stored text is the record. Each cause once, in the order of the table of repairs. */
export function nameCauses(trial: Trial): readonly CauseId[] {
  const record = signRecord(trial.signedText, trial.signature, trial.format);
  return [...new Set([...trial.causes, ...differences(trial, record)])];
}

function differences(trial: Trial, record: string): readonly CauseId[] {
  const { reading, text } = trial;
  if (text === record || !reading) return [];
  if (text === null) return reading.format === "json" ? rowDifferences(reading, trial, record) : [];
  const around = [
    ...namesOfSurroundings(text.slice(0, reading.start), "transport_header"),
    ...namesOfSurroundings(text.slice(reading.end), "copied_punctuation"),
  ];
  const stored = text.slice(reading.start, reading.end);
  if (stored === record) return around;
  if (reading.format === "cef") return [...around, ...cefDifferences(reading, trial)];
  // The brace that closes the envelope is there, and the one that opens it is not.
  if (`{"event":${text.slice(reading.start)}`.startsWith(record)) return ["first_member_lost"];
  return [...around, ...jsonDifferences(reading, trial, stored, record)];
}

/** ANSI colours are invisible too. */
const INVISIBLE = /^(?:\s|[\u{FEFF}\u{200B}\0]|\p{Cc}\[[\d;]*m)*$/u;

function namesOfSurroundings(text: string, otherwise: CauseId): readonly CauseId[] {
  if (text === "") return [];
  if (INVISIBLE.test(text)) return ["ends"];
  return [/^[\s"'`,;[\](){}\\rn]*$/.test(text) ? "copied_punctuation" : otherwise];
}

function cefDifferences(reading: CefReading, trial: Trial): readonly CauseId[] {
  const causes: CauseId[] = [];
  const [front] = reading.fronts;
  const isFrontSigned = front !== undefined && trial.signedText.startsWith(`${front} `);
  if (!reading.isFrontKept || !isFrontSigned) causes.push("cef_front");
  if (reading.signature?.isRewritten) causes.push("signature_alphabet");
  if (!trial.signedText.endsWith(reading.body) && trial.causes.length === 0) {
    const plain = (text: string) => text.replaceAll("\\", "");
    causes.push(plain(trial.signedText).endsWith(plain(reading.body)) ? "backslashes" : "cef_order");
  }
  return causes;
}

function rowDifferences(reading: JsonReading, trial: Trial, record: string): readonly CauseId[] {
  if (reading.isFromCef) return ["cef_columns"];
  if (trial.format === "cef") return ["cef_columns"];
  return ["members_only", ...memberDifferences(reading, trial, record)];
}

function jsonDifferences(
  reading: JsonReading,
  trial: Trial,
  stored: string,
  record: string,
): readonly CauseId[] {
  if (trial.format === "cef") return ["cef_columns"];
  const causes = [...memberDifferences(reading, trial, record)];
  if (hasBlanksBetween(stored)) causes.push("json_spacing");
  if (hasOtherEscapes(stored, record)) causes.push("json_escapes");
  return causes.length === 0 && trial.causes.length === 0 ? ["json_escapes"] : causes;
}

function memberDifferences(reading: JsonReading, trial: Trial, record: string): readonly CauseId[] {
  const signed = parseRecord(record);
  if (signed.format === null) return [];
  const causes: CauseId[] = [];
  const signedKeys = new Set(signed.fields.map(({ key }) => key));
  const storedKeys = reading.fields.map(({ key }) => key).filter((key) => signedKeys.has(key));
  const order = signed.fields.map(({ key }) => key).filter((key) => storedKeys.includes(key));
  if (storedKeys.some((key, index) => key !== order[index])) causes.push("json_key_order");
  if (reading.nestedKeys.length > 0 || reading.fields.some(({ key }) => !signedKeys.has(key))) {
    causes.push("members_added");
  }
  if (!reading.isSignatureLast || reading.signatureKey !== "sig") causes.push("signature_moved");
  if (reading.signature?.isRewritten) causes.push("signature_alphabet");
  const isStoredWrapped = reading.path.length > 0;
  const isEvent = reading.path.length === 1 && reading.path[0] === "event";
  if ((trial.format === "cps") !== isEvent && (trial.format === "cps" || isEvent)) causes.push("envelope");
  if (reading.prefix !== "" || (isStoredWrapped && !isEvent)) causes.push("keys_prefixed");
  if (hasOtherTypes(reading, record)) causes.push("types_changed");
  return causes;
}

function hasOtherTypes(reading: JsonReading, record: string): boolean {
  return reading.fields.some(({ key, value, kind }) => {
    const member = `${JSON.stringify(key)}:`;
    if (!record.includes(member)) return false;
    const isSignedText = record.includes(`${member}"`);
    return (
      (kind === "literal" && (isSignedText || !record.includes(`${member}${value}`))) ||
      (kind === "string" && !isSignedText)
    );
  });
}

/** Blanks outside of strings. */
function hasBlanksBetween(text: string): boolean {
  return /\s/.test(text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/gsu, '""'));
}

/** A text of the record that the copy writes in other characters. */
function hasOtherEscapes(stored: string, record: string): boolean {
  const literals = record.match(/"[^"\\]*(?:\\.[^"\\]*)*"/gsu) ?? [];
  return (
    literals.some(
      (literal) => !stored.includes(literal) && !/^"[\w-]{86}"$/.test(literal) && literal !== '"event"',
    ) && /\\|[^\0-\x7f]/.test(stored + record)
  );
}
