// Counts the tokens that the console has worked with, so that a refusal of an earlier one can be told from one that
// still holds. Knows no token.

let serial = 0;
const listeners = new Set<() => void>();

export const tokenSerial = {
  get: (): number => serial,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Requests carry another token from now on, or the same one, taken again. */
export function countToken(): void {
  serial += 1;
  for (const listener of listeners) listener();
}
