// Who the console works for in live mode: the address of the API and the token. The token lives in this module's
// memory and, when asked for, in sessionStorage, which ends with the tab. It is stored nowhere else.

import { readApiBaseUrl } from "./api-base-url";
import { connect, type Connection, disconnect } from "./connection";

export interface LiveSession {
  readonly apiBaseUrl: string;
  /** Null before signing in and after signing out. */
  readonly hasToken: boolean;
  readonly tokenKind: TokenKind | null;
  /** The API no longer takes the token: it asks for another one, and what is on the screen stays. */
  readonly isRefused: boolean;
}

/** By the token's prefix, as Konnect makes them. */
export type TokenKind = "personal" | "system" | "other";

export interface SignIn {
  /** One that `readApiBaseUrl` takes. */
  readonly apiBaseUrl: string;
  readonly token: string;
  /** `tab`: kept in sessionStorage too, so that a reload of this tab does not ask again. */
  readonly remember: "no" | "tab";
}

const STORAGE_KEY = "console-token";

let session: LiveSession | null = null;
let token: string | null = null;
const listeners = new Set<() => void>();

export const liveSession = {
  /** Null while the console is not live. */
  get: (): LiveSession | null => session,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Goes live at an address, with the token that this tab was asked to remember for it. */
export function goLive(apiBaseUrl: string): void {
  token = rememberedToken(apiBaseUrl);
  connectTo(apiBaseUrl);
}

/** Takes a token for an address, from now on, for all requests. Whether it is any good is `checkConnection`'s to find out. */
export async function signIn({ apiBaseUrl, token: newToken, remember }: SignIn): Promise<void> {
  // The demo answers for Konnect's hosts for as long as it runs.
  if (!session) await disconnect();
  token = newToken;
  if (remember === "tab") sessionStorage.setItem(STORAGE_KEY, JSON.stringify({ apiBaseUrl, token }));
  else sessionStorage.removeItem(STORAGE_KEY);
  connectTo(apiBaseUrl);
}

/** Forgets the token, in memory and in the tab. */
export function signOut(): void {
  token = null;
  sessionStorage.removeItem(STORAGE_KEY);
  if (session) change({ ...session, hasToken: false, tokenKind: null, isRefused: false });
}

/** A connection for one address and one token, whoever is signed in. @throws Error for an address that may not be used. */
export function liveConnection(apiBaseUrl: string, currentToken: () => string | null): Connection {
  const base = readApiBaseUrl(apiBaseUrl, location.origin);
  if (!base.ok) throw new Error(`not a base URL: ${base.fault}`);
  return {
    originOf: base.originOf,
    sandboxOrigin: null,
    token: currentToken,
    fetch: (input, init) => fetch(input, init),
  };
}

function connectTo(apiBaseUrl: string): void {
  connect({ ...liveConnection(apiBaseUrl, () => token), onTokenRefused: refuse });
  change({
    apiBaseUrl,
    hasToken: token !== null,
    tokenKind: token === null ? null : tokenKindOf(token),
    isRefused: false,
  });
}

/** A late answer to a request with a token that was replaced meanwhile says nothing about the new one. */
function refuse(refused: string): void {
  if (session && refused === token) change({ ...session, isRefused: true });
}

function tokenKindOf(value: string): TokenKind {
  if (value.startsWith("kpat_")) return "personal";
  return value.startsWith("spat_") ? "system" : "other";
}

function rememberedToken(apiBaseUrl: string): string | null {
  const stored = sessionStorage.getItem(STORAGE_KEY);
  if (stored === null) return null;
  try {
    const remembered: unknown = JSON.parse(stored);
    const isForThis =
      typeof remembered === "object" &&
      remembered !== null &&
      "token" in remembered &&
      typeof remembered.token === "string" &&
      "apiBaseUrl" in remembered &&
      // A token never goes to another address than the one it was given for.
      remembered.apiBaseUrl === apiBaseUrl;
    return isForThis ? String(remembered.token) : null;
  } catch {
    return null; // not written here
  }
}

function change(next: LiveSession): void {
  session = next;
  for (const listener of listeners) listener();
}
