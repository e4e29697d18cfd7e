// Who the console works for in live mode: the address of the API and the token. The token lives in this module's
// memory and, when asked for, in sessionStorage, which ends with the tab. It is stored nowhere else.

import { keepToken, keptToken } from "./kept-token";
import { liveOrigins } from "./live-origins";
import { connect, type Connection, disconnect } from "@/api/http/connection";
import { countToken } from "@/api/http/token-serial";

export interface LiveSession {
  readonly apiBaseUrl: string;
  /** Null before signing in and after signing out. */
  readonly hasToken: boolean;
  readonly tokenKind: TokenKind | null;
  /** Whose token it is, as the API said; null before it was asked. */
  readonly organizationId: string | null;
  /** The API no longer takes the token: it asks for another one, and what is on the screen stays. */
  readonly isRefused: boolean;
}

/** By the token's prefix, as Konnect makes them. */
export type TokenKind = "personal" | "system" | "other";

export interface SignIn {
  /** One that `readApiBaseUrl` takes. */
  readonly apiBaseUrl: string;
  readonly token: string;
  readonly organizationId: string;
  /** `tab`: kept in sessionStorage too, so that a reload of this tab does not ask again. */
  readonly remember: "no" | "tab";
}

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
  const kept = keptToken();
  // A token never goes to another address than the one it was given for.
  const usable = kept?.apiBaseUrl === apiBaseUrl ? kept : null;
  token = usable?.token ?? null;
  connectTo(apiBaseUrl, usable?.organizationId ?? null);
}

/** Takes a token for an address, from now on, for all requests. Whether it is any good is `checkConnection`'s to find out. */
export async function signIn({
  apiBaseUrl,
  token: newToken,
  organizationId,
  remember,
}: SignIn): Promise<void> {
  // The demo answers for Konnect's hosts for as long as it runs.
  if (!session) await disconnect();
  token = newToken;
  keepToken(remember === "tab" ? { apiBaseUrl, token, organizationId } : null);
  connectTo(apiBaseUrl, organizationId);
}

/** Forgets the token, in memory and in the tab. */
export function signOut(): void {
  token = null;
  keepToken(null);
  if (session) {
    change({ ...session, hasToken: false, tokenKind: null, organizationId: null, isRefused: false });
  }
}

/**
 * A connection for one address and one token, apart from the user who is signed in. @throws Error for an address that
 * may not be used.
 */
export function liveConnection(
  apiBaseUrl: string,
  currentToken: () => string | null,
  connectionFetch: typeof fetch = (input, init) => fetch(input, init),
): Connection {
  const origins = liveOrigins(apiBaseUrl);
  if (!origins) throw new Error("not a base URL");
  return {
    ...origins,
    sandboxOrigin: null,
    token: currentToken,
    fetch: connectionFetch,
  };
}

function connectTo(apiBaseUrl: string, organizationId: string | null): void {
  // A token that was refused once is not sent again by each poll.
  const usableToken = () => (session?.isRefused ? null : token);
  connect({ ...liveConnection(apiBaseUrl, usableToken), onTokenRefused: refuse });
  countToken();
  change({
    apiBaseUrl,
    hasToken: token !== null,
    tokenKind: token === null ? null : tokenKindOf(token),
    organizationId,
    isRefused: false,
  });
}

/** A late answer to a request with a token that was replaced meanwhile says nothing about the new one. */
function refuse(refused: string): void {
  if (session && !session.isRefused && refused === token) change({ ...session, isRefused: true });
}

function tokenKindOf(value: string): TokenKind {
  if (value.startsWith("kpat_")) return "personal";
  return value.startsWith("spat_") ? "system" : "other";
}

function change(next: LiveSession): void {
  session = next;
  for (const listener of listeners) listener();
}
