import { codePointName, withoutInvisible } from "./invisible-characters";

const NOT_PLAIN = /[^\u0020-\u007e]|^ | {2}| $/;

/**
 * What a reader sees of a text, for comparing and searching it: one composed form of each letter, single blanks between
 * words and none at the ends, no hidden characters.
 */
export function plainText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return withoutInvisible(text.normalize("NFKC").replaceAll(/\s+/g, " "), "header")
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll(/ +/g, " ")
    .trim();
}

/** As `plainText`, and of either case. */
export function searchText(text: string): string {
  return plainText(text).toLowerCase();
}

/** How a name is typed and shown where it has to be typed: one of hidden characters only is spelled out. */
export function typeableName(name: string): string {
  return plainText(name) || Array.from(name, codePointName).join(" ");
}

/** Whether what was typed is that name, for a reader. */
export function isTypedName(typed: string, name: string): boolean {
  return plainText(typed) === typeableName(name) || typed === name;
}
