// What collectors, tools and people do to the text of a record, and how it is undone before the record is read.
// One row each. A row notices by the text alone and gives every text that may have been there before, most likely first;
// the signature decides. Nothing here knows keys or formats of files.

import type { CauseId } from "@/verify/causes";
import { CEF_HOST } from "@/audit-log/record/cef";
import { decodeEntities } from "./html-entities";
import { undoMojibake } from "./windows-1252";

export interface TextRepair {
  readonly cause: CauseId;
  readonly tries: (text: string) => readonly string[];
  /** Nothing shows it: tried last, since it gives many texts for any text at all. */
  readonly isGuess?: true;
}

/** Where one blank may have been something else: each is a text to try, so only the first of them are. */
const MOST_PLACES = 24;

export const TEXT_REPAIRS: readonly TextRepair[] = [
  { cause: "first_member_lost", tries: putBackFirstMember },
  { cause: "json_string", tries: unquoteString },
  { cause: "csv_quotes", tries: (text) => (/""/.test(text) ? [text.replaceAll('""', '"')] : []) },
  { cause: "line_wrapped", tries: joinLines },
  { cause: "quoted_printable", tries: decodeQuotedPrintable },
  { cause: "backslashes", tries: halveOrDoubleBackslashes },
  { cause: "html_entities", tries: (text) => changed(text, decodeEntities(text)) },
  { cause: "control_characters", tries: putBackControls },
  { cause: "smart_punctuation", tries: plainPunctuation },
  { cause: "character_set", tries: (text) => changed(text, undoMojibake(text) ?? text) },
  {
    cause: "normal_form",
    tries: (text) => [...changed(text, text.normalize("NFC")), ...changed(text, text.normalize("NFD"))],
  },
  { cause: "smart_punctuation", tries: plainPunctuationButOne, isGuess: true },
  { cause: "blanks", tries: putBackBlanks, isGuess: true },
];

function changed(before: string, after: string): readonly string[] {
  return after === before ? [] : [after];
}

/** In each type of record, and in CPS: syslog-ng takes them for a program's name. */
const FIRST_MEMBERS = ['{"act":', '{"action":', '{"cef_version":', '{"event":'] as const;

/** A value, then the second key of a record, and no brace before them. */
const WITHOUT_FIRST =
  /(?:^|\s)("[^"\\]*(?:\\.[^"\\]*)*"|0),"(?:event_ts|actor_id|cef_version|event_class_id)":/;
const WITHOUT_EVENT = /(?:^|[\s:])\{"(?:act|action|cef_version)":.*\}\}/su;

function putBackFirstMember(text: string): readonly string[] {
  const match = WITHOUT_FIRST.exec(text);
  if (match?.[1] !== undefined) {
    const rest = text.slice(match.index + match[0].indexOf(match[1]));
    return FIRST_MEMBERS.map((member) => member + rest);
  }
  const wrapped = WITHOUT_EVENT.exec(text);
  return wrapped ? [`{"event":${text.slice(text.indexOf("{", wrapped.index))}`] : [];
}

/** The text is, or is within, a literal of JSON. */
function unquoteString(text: string): readonly string[] {
  if (!/\\["\\/nrtu]/.test(text)) return [];
  const trimmed = text.trim();
  const literals = /^".*"$/su.test(trimmed) ? [trimmed, `"${text}"`] : [`"${text}"`];
  return literals.flatMap((literal) => {
    try {
      return changed(text, String(JSON.parse(literal)));
    } catch {
      // Quotes around it, or none escaped: what is escaped is undone all the same.
      return changed(text, text.replace(/\\(["\\/])/g, "$1"));
    }
  });
}

/** What was wrapped at a blank has lost it; what was wrapped at a width has not. */
function joinLines(text: string): readonly string[] {
  const body = text.trim();
  if (!/[\r\n]/.test(body)) return [];
  return [
    body.replace(/\r?\n/g, ""),
    body.replace(/\r?\n/g, " "),
    body.replace(/\s*\r?\n\s*/g, " "),
    body.replace(/\s*\r?\n\s*/g, ""),
  ];
}

function decodeQuotedPrintable(text: string): readonly string[] {
  if (!/=(?:[\dA-F]{2}|\r?\n)/.test(text)) return [];
  const joined = text.replace(/=\r?\n/g, "");
  const decoded = joined.replace(/(?:=[\dA-F]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split("="), (hex) => Number.parseInt(hex, 16));
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  });
  return decoded === joined ? changed(text, joined) : [decoded, joined];
}

function halveOrDoubleBackslashes(text: string): readonly string[] {
  if (!text.includes("\\")) return [];
  return [...changed(text, text.replaceAll("\\\\", "\\")), text.replaceAll("\\", "\\\\")];
}

/** rsyslog writes `#011`, others `\011`, for what they hold for dangerous. */
function putBackControls(text: string): readonly string[] {
  const octal = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 8));
  return [
    ...changed(text, text.replace(/#([0-3][0-7]{2})/g, octal)),
    ...changed(text, text.replace(/#(0[0-3][0-7]|177)/g, octal)),
    ...changed(text, text.replace(/\\(0[0-3][0-7])/g, octal)),
    ...changed(text, text.replaceAll(String.raw`\t`, "\t")),
  ];
}

/** What mail, word processors and chats put in the place of plain punctuation. */
const SMART: ReadonlyMap<string, string> = new Map(
  (
    [
      ["\u{201C}\u{201D}\u{201E}", '"'],
      ["\u{2018}\u{2019}\u{201A}", "'"],
      ["\u{2013}\u{2014}\u{2011}", "-"],
      ["\u{2026}", "..."],
      ["\u{A0}\u{202F}", " "],
      ["\u{AD}\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}", ""],
    ] as const
  ).flatMap(([characters, plain]) => Array.from(characters, (character) => [character, plain] as const)),
);
const ANY_SMART = new RegExp(`[${[...SMART.keys()].join("")}]`, "gu");
/** A double quote within a string of JSON would end it: it was typographic when the record was made. */
const WITHIN_STRING = /(?<![\\[{:,\s]|^)[\u{201C}\u{201D}\u{201E}](?!\s*[\]}:,]|\s*$)/gu;
const MOST_KINDS = 8;

/** All of them, then all but one kind of character and each kind alone: values may have had some of them before. */
function plainPunctuation(text: string): readonly string[] {
  const kinds = [...new Set(text.match(ANY_SMART))].slice(0, MOST_KINDS);
  if (kinds.length === 0) return [];
  const plain = (isPlain: (character: string, index: number) => boolean) =>
    text.replace(ANY_SMART, (character, index: number) =>
      isPlain(character, index) ? (SMART.get(character) ?? character) : character,
    );
  const within = new Set(Array.from(text.matchAll(WITHIN_STRING), ({ index }) => index));
  return [
    ...new Set([
      plain(() => true),
      plain((_, index) => !within.has(index)),
      ...kinds.map((kind) => plain((character) => character !== kind)),
      ...kinds.map((kind) => plain((character) => character === kind)),
    ]),
  ].filter((candidate) => candidate !== text);
}

/** One of those that are alike was there before, and nothing shows which. What is invisible was there too, or none of it. */
function plainPunctuationButOne(text: string): readonly string[] {
  const isJson = /^[^\w]*\{/.test(text);
  const places = Array.from(text.matchAll(ANY_SMART))
    // Of those in JSON it shows whether they end a string.
    .filter(([character]) => !isInvisible(character) && (!isJson || SMART.get(character) !== '"'))
    .map(({ index }) => index)
    .slice(0, MOST_PLACES);
  const plain = (kept: number, invisible: "kept" | "removed") =>
    text.replace(ANY_SMART, (character, index: number) =>
      index === kept || (invisible === "kept" && isInvisible(character))
        ? character
        : (SMART.get(character) ?? character),
    );
  return [...new Set(places.flatMap((kept) => [plain(kept, "removed"), plain(kept, "kept")]))];
}

function isInvisible(character: string): boolean {
  return SMART.get(character) === "";
}

/** A TAB became a blank, or two blanks one: nothing shows it, so each place is tried, and all of them. */
function putBackBlanks(text: string): readonly string[] {
  const places = [...text.matchAll(/ (?![\w.]+=|CEF:0\|KongInc\|)/g)]
    .map(({ index }) => index)
    .filter((index) => !text.startsWith(CEF_HOST, index + 1))
    .slice(0, MOST_PLACES);
  const replaced = (index: number, by: string) => text.slice(0, index) + by + text.slice(index + 1);
  return [
    ...places.map((index) => replaced(index, "\t")),
    ...places.map((index) => replaced(index, "  ")),
    ...(/\t/.test(text) ? [text.replaceAll("\t", " ")] : []),
  ];
}
