// Where a tab keeps the token that it was asked to remember. Apart from the session, for the first file of a visit, which
// is too small for zod.

import { safeStorage } from "@/lib/safe-storage";

const STORAGE_KEY = "console-token";
const tab = safeStorage(() => sessionStorage);

/** As it was written, not looked at; null when there is none. */
export function readKeptToken(): string | null {
  return tab.read(STORAGE_KEY);
}

/** @param text null forgets it */
export function keepToken(text: string | null): void {
  if (text === null) tab.remove(STORAGE_KEY);
  else tab.write(STORAGE_KEY, text);
}
