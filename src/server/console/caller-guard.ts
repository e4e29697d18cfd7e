// Which calls of others are looked at at all: methods, headers that may stand there once only, the name they were sent to
// and the page they come from.

import type { IncomingMessage } from "node:http";
import { doubledHeader, hostName, isOwnName } from "@/server/http/request-guard";
import { problemResponse } from "./problem-response";

/** The names in Host, beside the address a call came in at (DNS rebinding). */
export type AllowedNames = "any-name" | readonly string[];

/** One of each at most. */
const SINGLE_HEADERS = [
  "host",
  "authorization",
  "content-type",
  "content-length",
  "transfer-encoding",
  "origin",
];

/** Null where the call is fine. */
export function refuseCaller(
  incoming: IncomingMessage,
  methods: readonly string[],
  callers: AllowedNames,
): Response | null {
  if (!methods.includes(incoming.method ?? "")) {
    const allow = methods.join(", ");
    const detail = `Calls are made with ${allow} only`;
    return problemResponse({ status: 405, title: "Method Not Allowed", detail }, {}, { allow });
  }
  const doubled = doubledHeader(incoming, SINGLE_HEADERS);
  if (doubled !== undefined) {
    return problemResponse({ status: 400, title: "Bad Request", detail: `There are two headers ${doubled}` });
  }
  if (callers !== "any-name" && !isOwnName(hostName(incoming) ?? "", incoming, callers)) {
    const detail = "Under this name no call is passed on (start with --allow-host to let it)";
    return problemResponse({ status: 421, title: "Misdirected Request", detail });
  }
  if (!isFromOwnPage(incoming)) {
    const detail = "Only the console's own pages may call this";
    return problemResponse({ status: 403, title: "Forbidden", detail });
  }
  return null;
}

/** Browsers say where a call comes from; other clients can do nothing here that Konnect itself would not allow. */
function isFromOwnPage({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}
