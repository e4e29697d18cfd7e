/** The text of a field that runs ahead of what is applied. */
export interface TypedText {
  /** Null while the field says what is applied. */
  readonly typed: string | null;
  /** The last text that this field asked to apply; null once it is, or when something else came instead. */
  readonly sent: string | null;
  /** What was applied when this was last looked at. */
  readonly applied: string;
}

export function untyped(applied: string): TypedText {
  return { typed: null, sent: null, applied };
}

/**
 * The same object while `applied` is as it was. When the field's own text has arrived, only what was typed since stays
 * ahead of it. Anything else (a link, a step back) takes the typed text with it, so that it does not come back later.
 */
export function settle(text: TypedText, applied: string): TypedText {
  if (text.applied === applied) return text;
  const isOwn = applied === text.typed || applied === text.sent;
  return { typed: isOwn && text.typed !== applied ? text.typed : null, sent: null, applied };
}
