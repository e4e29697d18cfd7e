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

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
// Braille's blank cell belongs to none of the classes and shows nothing either.
const BLANK = /[\p{Zs}\u2800]/u;
const JOINER = /[\p{Join_Control}\p{Variation_Selector}\u{e0020}-\u{e007f}]/u;
// Beyond Latin, Greek and Cyrillic are the scripts and signs that joiners and selectors belong to: Persian, Hindi, emoji,
// variants of a kanji; and keycaps are digits.
const JOINED = /[\u0530-\u{10ffff}#*0-9]/u;
/** Whatever a text is for, nothing else of it is hidden. */
const MAY_BE_HIDDEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Variation_Selector}\u2800\u{e0020}-\u{e007f}]|(?! )\p{Zs}/u;

/** In the order of the text. */
export function findInvisible(text: string, use: TextUse): readonly InvisibleCharacter[] {
  return charactersOf(text, use).flatMap(({ character, isHidden }, index) =>
    isHidden ? [{ kind: kindOf(character), codePoint: codePointName(character), position: index + 1 }] : [],
  );
}

/** Blanks of other kinds between words become plain spaces, except in an address, which has none; everything else goes. */
export function withoutInvisible(text: string, use: TextUse): string {
  const characters = charactersOf(text, use);
  if (characters.length === 0) return text;
  const first = characters.findIndex(({ isHidden }) => !isHidden);
  const last = characters.findLastIndex(({ isHidden }) => !isHidden);
  return characters
    .map(({ character, isHidden }, index) => {
      if (!isHidden) return character;
      const isBetween = index > first && index < last && use !== "url";
      return isBetween && (BLANK.test(character) || character === "\t") ? " " : "";
    })
    .join("");
}

/** Nothing for a text in which everything is seen. */
function charactersOf(text: string, use: TextUse) {
  if (!MAY_BE_HIDDEN.test(text)) return [];
  // What a joiner or a selector would belong to.
  let base = "";
  return Array.from(text, (character) => {
    const isJoiner = JOINER.test(character);
    const isHidden = isJoiner && use === "name" ? !JOINED.test(base) : isOutOfSight(character, use);
    if (!isJoiner) base = isHidden ? "" : character;
    return { character, isHidden };
  });
}

function isOutOfSight(character: string, use: TextUse): boolean {
  if (character === " " || (use === "lines" && /[\t\n\r]/.test(character))) return false;
  // The blank of Japanese text is as wide as a letter, so it shows.
  if (use === "name" && character === "\u3000") return false;
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
