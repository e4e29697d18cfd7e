// What a client that follows redirects does with an answer: the rules of delivery, the same on a simulated and on a
// real network. Pure; it neither sends nor waits.

import { keepsAuthorization, type Redirect } from "@/audit-log/redirect";
import type { AttemptOutcome } from "@/audit-log/retry-schedule";
import type { TransportError } from "@/audit-log/transport-error";
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
  if (location === undefined || !(keepsMethod || becomesGet) || !URL.canParse(location, hop.url)) return null;
  const url = new URL(location, hop.url);
  const { authorization, ...others } = hop.headers;
  const kept =
    authorization !== undefined && keepsAuthorization(hop.url, url.href)
      ? { ...others, authorization }
      : others;
  if (keepsMethod) return { ...hop, url: url.href, headers: kept };
  const { "content-type": _type, "content-encoding": _encoding, ...withoutBody } = kept;
  return { method: "GET", url: url.href, headers: withoutBody, body: new Uint8Array() };
}

/** Why a redirect is not followed; null when it is. @param redirectsBefore how many were followed already */
export function redirectFault(next: Hop, redirectsBefore: number): TransportError | null {
  if (redirectsBefore >= MAX_REDIRECTS) return "redirect_loop";
  return isDeliverable(next.url) ? null : "unsupported_scheme";
}

/** An outcome at the end of a way, with the way that comes before its own. */
export function withWay(way: readonly Redirect[], outcome: AttemptOutcome): AttemptOutcome {
  const redirects = [...way, ...(outcome.redirects ?? [])];
  return redirects.length === 0 ? outcome : { ...outcome, redirects };
}

/** Whether an address is one that batches are ever sent to: https only. */
export function isDeliverable(url: string): boolean {
  return endpointFault(url) === null;
}
