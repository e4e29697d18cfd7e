// The headers of a delivery's HTTP request.

/** Names in lower case. The configured Authorization header is sent as it is, or not at all. */
export function outgoingHeaders(authorization: string | null): Record<string, string> {
  return {
    "content-type": "text/plain",
    "content-encoding": "gzip",
    ...(authorization === null ? {} : { authorization }),
  };
}
