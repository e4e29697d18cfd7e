// Which pages of other origins may call the API, as browsers are told (Fetch standard, CORS protocol). Knows no resource.

import type { ServerRequest, ServerResponse } from "./http-message";

const LOOPBACK_PAGE = /^https?:\/\/(?:localhost|[\w-]+\.localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

const METHODS = "GET, POST, PUT, PATCH, DELETE";

/** Whether a page of this origin may call: one on this machine may, others only where the server was told so. */
export function isAllowedOrigin(origin: string, alsoAllowed: readonly string[] = []): boolean {
  return LOOPBACK_PAGE.test(origin) || alsoAllowed.includes(origin);
}

/** Headers for the answer to a request; none where its origin may not read it. `Date` is how pages learn the server's time, `Retry-After` when to ask again. */
export function corsHeaders(
  { headers }: ServerRequest,
  alsoAllowed: readonly string[] = [],
): Record<string, string> {
  const origin = headers["origin"];
  if (origin === undefined) return {};
  if (!isAllowedOrigin(origin, alsoAllowed)) return { vary: "Origin" };
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "Date, Retry-After",
    vary: "Origin",
  };
}

/** The answer to a preflight, or null when the request is none. It takes no token and makes no events. */
export function answerPreflight({ method, headers }: ServerRequest): ServerResponse | null {
  const isPreflight = method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
  if (!isPreflight) return null;
  return {
    type: "response",
    status: 204,
    headers: {
      "access-control-allow-methods": METHODS,
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "",
      "access-control-max-age": "600",
    },
    body: null,
  };
}
