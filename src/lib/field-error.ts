/**
 * What is wrong with one field, as a form's own schema or the API found it.
 * The console translates by `rule` and `params`; `text` is what the API said, shown where no translation exists.
 */
export interface FieldError {
  /** The field's name on the wire, dotted where nested; `""` for the whole body. */
  readonly path: string;
  /** A word such as `required` or `max_length`; `"invalid"` where the source names none. */
  readonly rule: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: string;
}

/**
 * A form keeps an error as one string: `required`, `max_length?maximum=255`, a catalogue key such as
 * `destinations.errors.noScheme`, or plain text. Kept as rule and not as text, it follows a change of language.
 * A param named `text` is what shows where the catalogue does not know the rule.
 */
export function ruleMessage(rule: string, params: FieldError["params"] = {}): string {
  const entries = Object.entries(params).map(([name, value]): [string, string] => [name, String(value)]);
  return entries.length === 0 ? rule : `${rule}?${new URLSearchParams(entries).toString()}`;
}
