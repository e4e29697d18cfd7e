// Characters that a reader does not see, or takes for a plain space: where they are, and the text without them.

/** What a text is for decides what may stand in it: `lines` is wire text with line breaks and tabs of its own. */
export type TextUse = "header" | "url" | "name" | "lines";

export type InvisibleKind =
  | "zeroWidth"
  | "noBreakSpace"
  | "wideSpace"
  | "byteOrderMark"
  | "softHyphen"
  | "direction"
  | "control"
  | "other";

export interface InvisibleCharacter {
  readonly kind: InvisibleKind;
  /** As in `U+200B`. */
  readonly codePoint: string;
  /** 1 for the first character of the text; a character outside the basic plane counts once. */
  readonly position: number;
}

// Braille's blank cell belongs to none of the classes and shows nothing either.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
const BLANK = /[\p{Zs}\u2800]/u;
const JOINER = /[\p{Join_Control}\p{Variation_Selector}\u{e0020}-\u{e007f}]/u;
// A character of a script or a sign that joiners and selectors belong to: Persian, Hindi, an emoji, a variant of a kanji.
const JOINED =
  /[\p{Script=Arabic}\p{Script=Han}\p{M}\p{Emoji_Presentation}\p{Extended_Pictographic}\p{RI}#*0-9]/u;
const INDIC =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]/u;
const PLAIN_TEXT = /^[\u0020-\u007e]*$/;

/** In the order of the text. */
export function findInvisible(text: string, use: TextUse): readonly InvisibleCharacter[] {
  if (PLAIN_TEXT.test(text)) return [];
  const characters = Array.from(text);
  return characters.flatMap((character, index) =>
    isHidden(character, characters[index - 1] ?? "", use)
      ? [{ kind: kindOf(character), codePoint: codePointName(character), position: index + 1 }]
      : [],
  );
}

/** Blanks of other kinds between words become plain spaces, except in an address, which has none; everything else goes. */
export function withoutInvisible(text: string, use: TextUse): string {
  if (PLAIN_TEXT.test(text)) return text;
  const characters = Array.from(text);
  const seen = characters.map((character, index) => !isHidden(character, characters[index - 1] ?? "", use));
  const [first, last] = [seen.indexOf(true), seen.lastIndexOf(true)];
  return characters
    .map((character, index) => {
      if (seen[index] === true) return character;
      const isBetween = index > first && index < last && use !== "url";
      return isBetween && (BLANK.test(character) || character === "\t") ? " " : "";
    })
    .join("");
}

function isHidden(character: string, before: string, use: TextUse): boolean {
  if (character === " ") return false;
  if (use === "lines" && /[\t\n\r]/.test(character)) return false;
  if (use === "name") {
    // The blank of Japanese text is as wide as a letter, so it shows.
    if (character === "\u3000") return false;
    if (JOINER.test(character) && (JOINED.test(before) || INDIC.test(before) || JOINER.test(before)))
      return false;
  }
  return INVISIBLE.test(character) || BLANK.test(character);
}

export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function kindOf(character: string): InvisibleKind {
  if (/[\u200b-\u200d\u2060]/.test(character)) return "zeroWidth";
  if (/[\u00a0\u202f\u2007]/.test(character)) return "noBreakSpace";
  if (character === "\ufeff") return "byteOrderMark";
  if (character === "\u00ad") return "softHyphen";
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character)) return "direction";
  if (/\p{Cc}/u.test(character)) return "control";
  return BLANK.test(character) ? "wideSpace" : "other";
}
