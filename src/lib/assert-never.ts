/** Closes a `switch` over a union: the compiler refuses a call while a case is missing. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled case: ${JSON.stringify(value)}`);
}
