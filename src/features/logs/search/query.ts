// What is typed to find entries, and its meaning: `action:delete -region:us "two words"`. The text is the query, in the
// address too; terms are read from it and written into it. Pure.
//
// Terms of one field are alternatives, and those of different fields must all hold. A `-` excludes. `*` stands for any
// characters. Quotes keep blanks, and make of what looks like a term plain text.

import { searchText } from "@/lib/plain-text";
import { QUERY_FIELD_IDS, QUERY_FIELDS, type QueryFieldId } from "./query-fields";

export interface Term {
  /** Null for free text, which is looked for in all of an entry. */
  readonly field: QueryFieldId | null;
  readonly value: string;
  readonly sense: "include" | "exclude";
}

export type Query = readonly Term[];

const FIELD_NAMES = QUERY_FIELD_IDS.join("|");
const TERM = new RegExp(String.raw`(-?)(?:(${FIELD_NAMES}):)?(?:"((?:[^"\\]|\\.)*)"(?=\s|$)|(\S+))`, "gisu");
/** Typed so far only: more is to come. */
const UNFINISHED = new RegExp(`^-?(?:(?:${FIELD_NAMES}):)?"?$`, "i");
const LOOKS_LIKE_TERM = new RegExp(`^(?:-|"|(?:${FIELD_NAMES}):)`, "i");

/** Every text is a query. A field without a value yet, or a sign alone, asks for nothing. */
export function parseQuery(text: string): Query {
  return [...text.matchAll(TERM)].flatMap((match): Term[] => {
    const [whole, sign, name, quoted, word] = match;
    if (quoted === undefined && UNFINISHED.test(whole)) return [];
    const value = quoted === undefined ? (word ?? "") : unescaped(quoted);
    if (searchText(value) === "") return [];
    const field = QUERY_FIELD_IDS.find((id) => id === name?.toLowerCase()) ?? null;
    return [{ field, value, sense: sign === "-" ? "exclude" : "include" }];
  });
}

/** The text that is read as these terms. */
export function formatQuery(query: Query): string {
  return query.map(formatTerm).join(" ");
}

function formatTerm({ field, value, sense }: Term): string {
  const isPlain =
    !/[\s"]/u.test(value.slice(0, 1)) &&
    !/\s/u.test(value) &&
    (field !== null || !LOOKS_LIKE_TERM.test(value));
  const sign = sense === "exclude" ? "-" : "";
  return `${sign}${field === null ? "" : `${field}:`}${isPlain ? value : `"${escaped(value)}"`}`;
}

/** A field of one line loses line breaks, so they are spelled out. */
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r" };
const ESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r" };

function escaped(value: string): string {
  return value.replaceAll(/[\\"\n\r]/g, (character) => ESCAPES[character] ?? character);
}

function unescaped(quoted: string): string {
  return quoted.replaceAll(/\\(.)/gsu, (_, character: string) => ESCAPED[character] ?? character);
}

function isSame(one: Term, other: Term): boolean {
  return one.field === other.field && one.value.toLowerCase() === other.value.toLowerCase();
}

/** Whether the query has this term. */
export function hasTerm(query: Query, term: Term): boolean {
  return query.some((each) => isSame(each, term) && each.sense === term.sense);
}

/** The term added, in place of its opposite; where it is there already, taken back. */
export function toggleTerm(text: string, term: Term): string {
  const query = parseQuery(text);
  const others = query.filter((each) => !isSame(each, term));
  return formatQuery(hasTerm(query, term) ? others : [...others, term]);
}

/** The field asks for this value alone; for nothing where it is null. */
export function withFieldValue(text: string, field: QueryFieldId, value: string | null): string {
  const others = parseQuery(text).filter((term) => term.field !== field);
  return formatQuery(value === null ? others : [...others, { field, value, sense: "include" }]);
}

/** A word that its field does not have. Such a term asks for nothing. */
export interface WordProblem {
  readonly field: QueryFieldId;
  readonly value: string;
  readonly words: readonly string[];
}

export function wordProblems(query: Query): readonly WordProblem[] {
  return query.flatMap(({ field, value }) => {
    const words = field === null ? undefined : QUERY_FIELDS[field].words;
    if (field === null || words === undefined || words.some(valueMatcher(value))) return [];
    return [{ field, value, words }];
  });
}

/** The terms that can be met. */
export function meaningfulTerms(query: Query): Query {
  const problems = wordProblems(query);
  if (problems.length === 0) return query;
  return query.filter(
    (term) => !problems.some(({ field, value }) => field === term.field && value === term.value),
  );
}

/** Whether a value is what a term of its field asks for: the whole of it, in either case. */
export function valueMatcher(wanted: string): (value: string) => boolean {
  const lowered = wanted.toLowerCase();
  if (!lowered.includes("*")) return (value) => value === lowered || isLowered(value, lowered);
  const pattern = lowered.split(/\*+/).map(escapedForRegExp).join(".*");
  const whole = new RegExp(`^${pattern}$`, "su");
  return (value) => whole.test(value.toLowerCase());
}

/** Whether a text is this in lower case. From its end, where addresses and ids differ, and without making that text. */
function isLowered(text: string, lowered: string): boolean {
  if (text.length !== lowered.length) return false;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const code = text.charCodeAt(index);
    if (code > LAST_ASCII) return text.toLowerCase() === lowered;
    const isUpper = code >= UPPER_A && code <= UPPER_Z;
    if ((isUpper ? code + TO_LOWER : code) !== lowered.charCodeAt(index)) return false;
  }
  return true;
}

const LAST_ASCII = 0x7f;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const TO_LOWER = 0x20;

function escapedForRegExp(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}

/** Of a field with few words, those that the query leaves. */
export function wordsLeft<Word extends string>(
  query: Query,
  field: QueryFieldId,
  words: readonly Word[],
): readonly Word[] {
  const terms = meaningfulTerms(query).filter((term) => term.field === field);
  const included = terms.filter(({ sense }) => sense === "include").map(({ value }) => valueMatcher(value));
  const excluded = terms.filter(({ sense }) => sense === "exclude").map(({ value }) => valueMatcher(value));
  return words.filter(
    (word) =>
      (included.length === 0 || included.some((matches) => matches(word))) &&
      !excluded.some((matches) => matches(word)),
  );
}

/** Free text as it is looked for. */
export function textMatcher(wanted: string): (haystack: string) => boolean {
  const term = searchText(wanted);
  return (haystack) => haystack.includes(term);
}
