// What may stand in the place of the word that is being typed in a query: names of fields, then their values. Pure.

import { formatQuery } from "./query";
import { QUERY_FIELD_IDS, type QueryFieldId } from "./query-fields";

/** A value that entries have. */
export interface KnownValue {
  readonly value: string;
  /** As a reader knows it: a name in place of an id. */
  readonly label: string;
  /** Null where it was not counted. */
  readonly count: number | null;
}

export interface Completion {
  readonly field: QueryFieldId;
  /** Null for the field alone. */
  readonly value: KnownValue | null;
  /** All of the query with it, and the place in it where one goes on. */
  readonly text: string;
  readonly caret: number;
}

const MOST_VALUES = 8;

/** @param valuesOf of a field, those first that are to be offered first; asked once at most */
export function completionsAt(
  text: string,
  caret: number,
  valuesOf: (field: QueryFieldId) => readonly KnownValue[],
): readonly Completion[] {
  const { start, end } = wordAt(text, caret);
  const typed = text.slice(start, caret);
  const after = text.slice(end);
  const put = (word: string, field: QueryFieldId, value: KnownValue | null): Completion => ({
    field,
    value,
    text: text.slice(0, start) + word + after,
    caret: start + word.length,
  });
  const [, sign = "", name, quote = "", begun = ""] = /^(-?)(?:([a-z]+):)?("?)(.*)$/isu.exec(typed) ?? [];
  const wanted = begun.toLowerCase();
  if (name === undefined) {
    // Quoted, it is plain text.
    if (quote !== "") return [];
    return QUERY_FIELD_IDS.filter((id) => id.startsWith(wanted)).map((id) => put(`${sign}${id}:`, id, null));
  }
  const field = QUERY_FIELD_IDS.find((id) => id === name.toLowerCase());
  if (field === undefined) return [];
  const sense = sign === "-" ? "exclude" : "include";
  const matching = valuesOf(field).filter(({ value, label }) =>
    [value, label].some((each) => each.toLowerCase().includes(wanted)),
  );
  const isBegunBy = ({ value, label }: KnownValue) =>
    [value, label].some((each) => each.toLowerCase().startsWith(wanted));
  const best = [...matching.filter(isBegunBy), ...matching.filter((each) => !isBegunBy(each))];
  // It is there already.
  if (best.length === 1 && best[0]?.value.toLowerCase() === wanted) return [];
  return best.slice(0, MOST_VALUES).map((known) => {
    // Names are asked for as they are read; ids say nothing to who reads the query.
    const isNamed = field === "who" || field === "actor";
    const word = formatQuery([{ field, value: isNamed ? known.label : known.value, sense }]);
    return put(after === "" ? `${word} ` : word, field, known);
  });
}

/** The word that the caret is in, or behind: from blank to blank, quotes keeping theirs. */
function wordAt(text: string, caret: number): { readonly start: number; readonly end: number } {
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "\\" && isQuoted) at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (/\s/u.test(character) && !isQuoted) {
      if (at >= caret) return { start, end: at };
      start = at + 1;
    }
  }
  return { start, end: text.length };
}
