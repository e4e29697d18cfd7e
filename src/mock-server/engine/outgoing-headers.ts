// The headers of a delivery's HTTP request: those of the batch, and those that Go's client adds by itself.

import { toBase64 } from "@/lib/base64";
import { readEndpoint } from "@/lib/endpoint";

/** Names in lower case. */
export function outgoingHeaders(authorization: string | null): Record<string, string> {
  return {
    "user-agent": "Go-http-client/1.1",
    "content-type": "text/plain",
    "content-encoding": "gzip",
    "accept-encoding": "gzip",
    ...(authorization === null ? {} : { authorization }),
  };
}

/** What is sent as Authorization: the configured value as it is, else the user part of the endpoint (RFC 7617), else nothing. */
export function sentAuthorization(target: {
  readonly endpoint: string;
  readonly authorization: string | null;
}): string | null {
  if (target.authorization !== null) return target.authorization;
  const userinfo = readEndpoint(target.endpoint)?.userinfo ?? null;
  if (userinfo === null) return null;
  const credentials = userinfo.includes(":") ? userinfo : `${userinfo}:`;
  return `Basic ${toBase64(new TextEncoder().encode(credentials))}`;
}
