// Problem documents (RFC 9457) that a program answers for itself, in the form in which Konnect's are read.

import { PROBLEM_MEDIA_TYPE } from "@/contract/wire/media-types";

export interface Refusal {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export const PROBLEM_HEADERS = { "content-type": PROBLEM_MEDIA_TYPE } as const;

/** @param instance says which program has refused; `more` are members of the program's own */
export function problemText(
  { status, title, detail }: Refusal,
  instance: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const type = `https://httpstatuses.com/${status}`;
  return JSON.stringify({ type, status, title, instance, detail, ...more });
}
