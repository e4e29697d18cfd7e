/**
 * What is wrong with one field, from whoever found it: a form's own schema or the API.
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
