// HTTP: requests to the API and to the sandbox API, parsed answers, one kind of error. Knows no resource and no cache.

import * as z from "zod/mini";
import type { ApiHost, ApiVersion } from "@/contract/api-host";
import { versioned } from "@/contract/paths";
import { readTolerantly } from "@/contract/wire/tolerant-reading";
import { SECOND_MS } from "@/lib/epoch";
import { ApiError } from "./api-error";
import { type Connection, currentConnection, ownWatch } from "./connection";
import { dropEarlyCalls, readingInit, type Received, received, takeEarlyCall } from "./early-calls";
import { isPage, isRedirect, readForeignAnswer } from "./foreign-answer";
import { readProblem } from "./read-problem";
import { recordServerDate, serverNow } from "@/api/time/server-clock";
import { tokenSerial } from "./token-serial";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Undefined values are left out. */
type Query = Readonly<Record<string, string | number | undefined>>;

interface RequestParts<T> {
  readonly method: Method;
  readonly path: string;
  readonly query?: Query;
  /** Sent as JSON, unless it is a Blob, which is sent as it is and has JSON in it; undefined: no body. */
  readonly body?: unknown;
  /** What the answer of success has to be. */
  readonly schema: z.core.$ZodType<T>;
  readonly signal?: AbortSignal;
}

export interface ApiRequest<T> extends RequestParts<T> {
  readonly host: ApiHost;
  readonly version: ApiVersion;
}

/** For answers without a body (204). */
export const noContentSchema = z.undefined();

/**
 * Calls the API and returns what its answer says, parsed. `path` is one of `apiPaths`, without the version.
 * @throws ApiError on every failure; on `signal`, its reason.
 */
export async function request<T>(parts: ApiRequest<T>): Promise<T> {
  return requestVia(currentConnection(), parts);
}

/** The same over a connection that is not, or not yet, the console's. */
export async function requestVia<T>(
  connection: Connection,
  { host, version, path, ...parts }: ApiRequest<T>,
): Promise<T> {
  const token = connection.token();
  // The answer is known, and each refused call makes an entry in an organization's log.
  if (token === null) {
    const message = `${path}: not signed in`;
    throw new ApiError({ kind: "http", status: 401, message, tokenSerial: tokenSerial.get() });
  }
  const origin = connection.originOf(host);
  try {
    const answer = await send(connection.fetch, origin, { ...parts, path: versioned(version, path), token });
    return parseJsonAnswer(answer, parts.schema);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) connection.onTokenRefused?.(token);
    throw error;
  }
}

/** Calls the sandbox API. `path` is one of `sandboxPaths`. Fails as `request` does; @throws Error where there is no sandbox. */
export async function sandboxRequest<T>(parts: RequestParts<T>): Promise<T> {
  return parseJsonAnswer(await sendToSandbox(parts), parts.schema);
}

/**
 * Calls the watch API, with the user's token where there is one. `path` is one of `watchPaths`. Fails as `request` does;
 * where there is no watcher, with 404 or with an answer that is not the API's. @param by answers in place of a server
 */
export async function watchRequest<T>(parts: RequestParts<T>, by = ownWatch()): Promise<T> {
  const connection = currentConnection();
  const outgoing = { ...parts, token: connection.token() };
  const answer = await send(by ?? connection.fetch, connection.watchOrigin, outgoing);
  return parseJsonAnswer(answer, parts.schema);
}

/** Reads text from the sandbox API. Fails as `sandboxRequest` does. */
export async function sandboxText(path: string, signal?: AbortSignal): Promise<string> {
  const answer = await sendToSandbox({ method: "GET", path, ...(signal && { signal }) });
  return answer.bodyText;
}

/** What is too long to be read on the page's thread, from the sandbox API. Fails as `sandboxRequest` does. */
export async function sandboxBlob(path: string): Promise<Blob> {
  const { blob, bodyText } = await sendToSandbox({ method: "GET", path, answerAs: "blob" });
  return blob ?? new Blob([bodyText]);
}

interface Answer {
  /** Method and path, for messages; without the query, which may hold what people typed. */
  readonly what: string;
  readonly status: number;
  /** Where there is a blob, only its beginning. */
  readonly bodyText: string;
  readonly blob: Blob | null;
}

interface OutgoingParts extends Omit<RequestParts<unknown>, "schema"> {
  /** How an answer of success is wanted; as text by default. */
  readonly answerAs?: "blob";
  /** Null: no Authorization header. */
  readonly token: string | null;
}

async function sendToSandbox(parts: Omit<OutgoingParts, "token">): Promise<Answer> {
  const { fetch, longFetch = fetch } = currentConnection();
  const isLong = parts.body instanceof Blob || parts.answerAs === "blob";
  return send(isLong ? longFetch : fetch, sandboxOrigin(), { ...parts, token: null });
}

/** Bytes of a blob in which a page that came in its place can be told. */
const BEGINNING = 1000;

/** An answer of success, read to its end. */
async function send(
  fetch: Connection["fetch"],
  origin: string,
  { method, path, query, body, signal, token, answerAs }: OutgoingParts,
): Promise<Answer> {
  const what = `${method} ${path}`;
  const url = origin + path + queryText(query);
  if (method !== "GET") dropEarlyCalls();
  // What answers in this browser in place of a server is another one.
  const early = fetch === ownWatch() ? undefined : takeEarlyCall(url, token);
  const sentAt = early?.sentAt ?? Date.now();
  const serialSent = tokenSerial.get();
  let answer: Received;
  let blob: Blob | null;
  let bodyText: string;
  try {
    const asIsRead = readingInit(token);
    answer = await (early?.answer ??
      fetch(url, {
        ...asIsRead,
        method,
        headers: {
          ...asIsRead.headers,
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        body: body === undefined ? null : body instanceof Blob ? body : JSON.stringify(body),
        signal: signal ?? null,
      }).then(received));
    signal?.throwIfAborted();
    const { response, text } = answer;
    blob = response.ok && answerAs === "blob" ? await response.blob() : null;
    bodyText = blob ? await blob.slice(0, BEGINNING).text() : await text();
  } catch (cause) {
    if (signal?.aborted) throw cause; // the caller that gave the signal knows why
    throw new ApiError({ kind: "network", message: `${what}: no answer`, cause });
  }
  const { response, receivedAt } = answer;
  const { status, ok } = response;
  const problem = ok ? undefined : readProblem(bodyText, response);
  const waitMs = retryAfterMs(response.headers.get("retry-after"));
  if (isRedirect(response) || (ok ? isPage(response, bodyText) : !problem)) {
    // A debugging page may show the request; what it shows here must not be the token.
    const foreign = readForeignAnswer(response, token === null ? bodyText : bodyText.replaceAll(token, "…"));
    throw new ApiError({
      kind: "foreign",
      message: `${what}: an answer that is not the API's (${foreign.status ?? foreign.form})`,
      answer: foreign,
      retryAfterMs: waitMs,
    });
  }
  // A gateway's clock may be any clock.
  recordServerDate(response.headers.get("date"), sentAt, receivedAt);
  if (ok) return { what, status, bodyText, blob };
  throw new ApiError({
    kind: "http",
    message: `${what}: ${status} ${problem?.title ?? response.statusText}`.trimEnd(),
    status,
    problem,
    retryAfterMs: waitMs,
    tokenSerial: serialSent,
  });
}

function parseJsonAnswer<T>({ what, status, bodyText }: Answer, schema: z.core.$ZodType<T>): T {
  let body: unknown;
  try {
    body = bodyText === "" ? undefined : JSON.parse(bodyText);
  } catch {
    throw contractError(what, status, "the body is not JSON"); // without the cause, which quotes the body
  }
  const result = z.safeParse(schema, readTolerantly(schema, body));
  if (result.success) return result.data;
  throw contractError(what, status, `unexpected ${faultyPlaces(result.error.issues)}`);
}

function contractError(what: string, status: number, fault: string): ApiError {
  const message = `${what}: the answer does not keep to the contract, ${fault}`;
  return new ApiError({ kind: "contract", message, status });
}

const PLACES_NAMED = 5;

/** Where an answer is wrong, never what it says there. */
function faultyPlaces(issues: readonly z.core.$ZodIssue[]): string {
  const places = [...new Set(issues.map(({ path }) => path.map(String).join(".") || "body"))];
  const named = places.slice(0, PLACES_NAMED).join(", ");
  return places.length > PLACES_NAMED ? `${named} and ${places.length - PLACES_NAMED} more` : named;
}

function queryText(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) params.append(name, String(value));
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/** A whole number of seconds, or a date by the server's clock. */
function retryAfterMs(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * SECOND_MS;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - serverNow());
}

function sandboxOrigin(): string {
  const { sandboxOrigin: origin } = currentConnection();
  if (origin === null) throw new Error("There is no sandbox in this mode: ask capabilities() first.");
  return origin;
}
