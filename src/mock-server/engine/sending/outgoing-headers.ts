// The headers of a delivery's HTTP request: those of the batch, and those that Go's client adds by itself.

import type { HttpVersion } from "@/audit-log/delivery/attempt-outcome";
import { toBase64 } from "@/lib/base64";
import { readEndpoint } from "@/lib/endpoint";

/** Go's client names itself by the version of HTTP that it speaks. */
const USER_AGENTS: Readonly<Record<HttpVersion, string>> = {
  "1.1": "Go-http-client/1.1",
  "2": "Go-http-client/2.0",
};

/** Names in lower case. @param version of a request that is still to be sent, HTTP/1.1: a connection may change it */
export function outgoingHeaders(
  authorization: string | null,
  version: HttpVersion = "1.1",
): Record<string, string> {
  return {
    "user-agent": USER_AGENTS[version],
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
