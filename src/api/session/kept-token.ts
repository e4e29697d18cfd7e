// Where a tab keeps the token that it was asked to remember. Apart from the session, for the first file of a visit, which
// is too small for zod.

import { deploymentName } from "@/lib/deployment-name";
import { safeStorage } from "@/lib/safe-storage";

export interface KeptToken {
  /** The address that it was given for. */
  readonly apiBaseUrl: string;
  readonly token: string;
  readonly organizationId: string;
}

/** Of this deployment: another one on the same origin is not to have it. */
const STORAGE_KEY = deploymentName("console-token", import.meta.env.BASE_URL);
const tab = safeStorage(() => sessionStorage);

/** Null when there is none. */
export function keptToken(): KeptToken | null {
  try {
    const kept: unknown = JSON.parse(tab.read(STORAGE_KEY) ?? "null");
    return isKeptToken(kept) ? kept : null;
  } catch {
    return null; // not written here
  }
}

/** @param kept null forgets it */
export function keepToken(kept: KeptToken | null): void {
  if (kept === null) tab.remove(STORAGE_KEY);
  else tab.write(STORAGE_KEY, JSON.stringify(kept));
}

function isKeptToken(value: unknown): value is KeptToken {
  const { apiBaseUrl, token, organizationId } = (value ?? {}) as Partial<Record<keyof KeptToken, unknown>>;
  return [apiBaseUrl, token, organizationId].every((part) => typeof part === "string");
}
