/** What it says, for a reader. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** For a console: what it is called, what it says and, where the platform tells, where it comes from. */
export function describeError(error: unknown): string {
  const text = String(error);
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  // Not every stack begins with the message: that of an exception of the browser's own may be empty.
  return stack.includes(text) ? stack : `${text}\n${stack}`.trim();
}
