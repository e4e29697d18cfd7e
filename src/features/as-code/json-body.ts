/** What stands in a body: JSON, or a symbol for what is only known where the text is used. */
export type StandingValue = string | boolean | symbol;

/**
 * The body as indented JSON. What `standIn` gives for a symbol stands, as it is, where its JSON would; `encode` is
 * applied to all the rest, where that goes into a text that has rules of its own.
 */
export function jsonBody(
  body: Readonly<Record<string, StandingValue>>,
  standIn: (symbol: symbol) => string,
  encode: (json: string) => string = (json) => json,
): string {
  const text = (value: StandingValue) =>
    typeof value === "symbol" ? standIn(value) : encode(jsonText(value));
  const members = Object.entries(body).map(([name, value]) => `  ${text(name)}: ${text(value)}`);
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n}`;
}

// Valid in JSON as they are, but what they do to the lines around them should be seen.
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

function jsonText(value: string | boolean): string {
  return JSON.stringify(value).replace(
    UNSEEN,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
