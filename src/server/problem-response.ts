// Problem documents (RFC 9457) of this server itself, as the console reads them from Konnect.

import { PROBLEM_MEDIA_TYPE } from "@/contract/problem";

export function problemResponse(
  { status, title, detail }: { status: number; title: string; detail: string },
  more: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem = {
    type: `https://httpstatuses.com/${status}`,
    status,
    title,
    instance: "console:proxy",
    detail,
    ...more,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...headers, "content-type": PROBLEM_MEDIA_TYPE, "cache-control": "no-store" },
  });
}
