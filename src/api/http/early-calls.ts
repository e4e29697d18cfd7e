// Calls that are made before the code is there that asks for them: on a visit that begins with a token, while the
// console's own files are on their way. The client takes their answers in place of calls of its own. No zod: the first
// file of a visit has this in it.

import { PROBLEM_MEDIA_TYPE } from "@/contract/wire/media-types";

export interface Received {
  readonly response: Response;
  /** When its head was there, as `Date.now` gives it. */
  readonly receivedAt: number;
  /** Its body, in place of `response.text`; fails as that does. */
  readonly text: () => Promise<string>;
}

export interface EarlyCall {
  /** As `Date.now` gives it. */
  readonly sentAt: number;
  /** Fails as `fetch` does. */
  readonly answer: Promise<Received>;
}

/** What was true so long ago is asked anew. */
const USABLE_MS = 10_000;

const early = new Map<string, EarlyCall>();

/** A response that has just come. */
export function received(response: Response): Received {
  return { response, receivedAt: Date.now(), text: async () => response.text() };
}

/** How the client sends what it reads; two calls are the same if this and their address are. */
export function readingInit(token: string | null) {
  return {
    method: "GET",
    headers: {
      accept: `application/json, ${PROBLEM_MEDIA_TYPE}`,
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    cache: "no-store",
    credentials: "omit",
    // The API sends no request on. What does is something before it, and neither token nor body is for where that leads.
    redirect: "manual",
  } as const satisfies RequestInit;
}

/** The same with its body on its way: left alone, that waits behind the code that asks for it. */
function receivedAndRead(response: Response): Received {
  const text = response.text();
  text.catch(() => undefined); // told to who takes it
  return { ...received(response), text: async () => text };
}

/** @returns what resolves, for each of them, once it is answered to the end or has failed */
export function callEarly(urls: readonly string[], token: string): readonly Promise<void>[] {
  return urls.map(async (url) => {
    const answer = fetch(url, readingInit(token)).then(receivedAndRead);
    early.set(`${token} ${url}`, { sentAt: Date.now(), answer });
    try {
      await (await answer).text();
    } catch {
      // Told to who takes it.
    }
  });
}

/** To be used once. Undefined: it was not made, or too long ago. */
export function takeEarlyCall(url: string, token: string | null): EarlyCall | undefined {
  const key = `${token} ${url}`;
  const call = early.get(key);
  early.delete(key);
  return call && Date.now() - call.sentAt < USABLE_MS ? call : undefined;
}

/** After a change nothing holds that was read before. */
export function dropEarlyCalls(): void {
  early.clear();
}
