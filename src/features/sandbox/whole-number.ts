// Whole numbers typed into text fields.

interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** What is wrong with the text, in the notation of form errors; null when nothing is. */
export function wholeNumberFault(text: string, { minimum, maximum }: Bounds): string | null {
  if (text === "") return "required";
  if (!/^-?\d+$/.test(text)) return "is_integer";
  const value = Number(text);
  if (value < minimum) return `min?minimum=${minimum}`;
  return value > maximum ? `max?maximum=${maximum}` : null;
}
