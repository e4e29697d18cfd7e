import { searchText } from "./plain-text";

/**
 * Whether a text has every blank-separated word of what was typed, in any order and case, as a reader sees both.
 * Nothing typed matches all.
 */
export function wordMatcher(typed: string): (text: string) => boolean {
  const words = searchWords(typed);
  return (text) => {
    const searched = searchText(text);
    return words.every((word) => searched.includes(word));
  };
}

export function searchWords(typed: string): readonly string[] {
  return searchText(typed)
    .split(" ")
    .filter((word) => word !== "");
}
