// What a client that follows redirects does with an answer: the rules of delivery, the same on a simulated and on a
// real network. Pure; it neither sends nor waits.

import { keepsAuthorization, type Redirect } from "@/audit-log/delivery/redirect";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import type { TransportError } from "@/audit-log/delivery/transport-error";
import { endpointFault } from "@/lib/endpoint";

const MAX_REDIRECTS = 10;

/** One request on its way to the receiver that finally answers. */
export interface Hop {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Where a response sends its client, or null when it is final (RFC 9110 §15.4): 307 and 308 repeat the request, 301,
 * 302 and 303 ask with GET. Another host does not learn the Authorization.
 */
export function followRedirect(hop: Hop, response: AttemptOutcome & { kind: "response" }): Hop | null {
  const location = response.headers.find(([name]) => name.toLowerCase() === "location")?.[1];
  const keepsMethod = response.status === 307 || response.status === 308;
  const becomesGet = [301, 302, 303].includes(response.status);
  if (location === undefined || location === "" || !(keepsMethod || becomesGet)) return null;
  // One that leads nowhere is no final answer either: `redirectFault` says what it is.
  const url = URL.canParse(location, hop.url) ? new URL(location, hop.url).href : location;
  const { authorization, ...others } = hop.headers;
  const kept =
    authorization !== undefined && keepsAuthorization(hop.url, url) ? { ...others, authorization } : others;
  if (keepsMethod) return { ...hop, url, headers: kept };
  const { "content-type": _type, "content-encoding": _encoding, ...withoutBody } = kept;
  return { method: "GET", url, headers: withoutBody, body: new Uint8Array() };
}

/** Why a redirect is not followed; null when it is. @param redirectsBefore how many were followed already */
export function redirectFault(next: Hop, redirectsBefore: number): TransportError | null {
  if (redirectsBefore >= MAX_REDIRECTS) return "redirect_loop";
  const fault = endpointFault(next.url);
  if (fault === null) return null;
  return fault === "not_https" ? "unsupported_scheme" : "malformed";
}

/** An outcome at the end of a way, with the way that comes before its own. An answer always has one, if an empty one. */
export function withWay(way: readonly Redirect[], outcome: AttemptOutcome): AttemptOutcome {
  const redirects = [...way, ...(outcome.redirects ?? [])];
  return outcome.kind === "error" && redirects.length === 0 ? outcome : { ...outcome, redirects };
}
