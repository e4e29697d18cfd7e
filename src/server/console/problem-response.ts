// What this server refuses, as the console reads it from Konnect.

import { PROBLEM_HEADERS, problemText, type Refusal } from "@/server/http/problem-text";

export function problemResponse(
  refusal: Refusal,
  more: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(problemText(refusal, "console:server", more), {
    status: refusal.status,
    headers: { ...headers, ...PROBLEM_HEADERS, "cache-control": "no-store" },
  });
}
