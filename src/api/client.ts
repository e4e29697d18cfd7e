// HTTP: requests to the API and to the sandbox API, parsed answers, one kind of error. Knows no resource and no cache.

import * as z from "zod/mini";
import type { ApiHost, ApiVersion } from "@/contract/api-host";
import { versioned } from "@/contract/paths";
import { PROBLEM_MEDIA_TYPE } from "@/contract/problem";
import { SECOND_MS } from "@/lib/epoch";
import { ApiError } from "./api-error";
import { currentConnection } from "./connection";
import { readProblem } from "./read-problem";
import { recordServerDate, serverNow } from "./server-clock";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Undefined values are left out. */
type Query = Readonly<Record<string, string | number | undefined>>;

interface RequestParts<T> {
  readonly method: Method;
  readonly path: string;
  readonly query?: Query;
  /** Sent as JSON; undefined: no body. */
  readonly body?: unknown;
  /** What the answer of success has to be. */
  readonly schema: z.core.$ZodType<T>;
  readonly signal?: AbortSignal;
}

interface ApiRequest<T> extends RequestParts<T> {
  readonly host: ApiHost;
  readonly version: ApiVersion;
}

/** For answers without a body (204). */
export const noContentSchema = z.undefined();

/**
 * Calls the API and returns what its answer says, parsed. `path` is one of `apiPaths`, without the version.
 * @throws ApiError on every failure; on `signal`, its reason.
 */
export async function request<T>({ host, version, path, ...parts }: ApiRequest<T>): Promise<T> {
  const connection = currentConnection();
  const token = connection.token();
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const answer = await send(connection.originOf(host), { ...parts, path: versioned(version, path) }, headers);
  return parseJsonAnswer(answer, parts.schema);
}

/** Calls the sandbox API. `path` is one of `sandboxPaths`. Fails as `request` does; @throws Error where there is no sandbox. */
export async function sandboxRequest<T>(parts: RequestParts<T>): Promise<T> {
  return parseJsonAnswer(await send(sandboxOrigin(), parts), parts.schema);
}

/** Reads text from the sandbox API. Fails as `sandboxRequest` does. */
export async function sandboxText(path: string, signal?: AbortSignal): Promise<string> {
  const answer = await send(sandboxOrigin(), { method: "GET", path, ...(signal && { signal }) });
  return answer.bodyText;
}

interface Answer {
  /** Method and path, for messages; without the query, which may hold what people typed. */
  readonly what: string;
  readonly status: number;
  readonly bodyText: string;
}

/** An answer of success, read to its end. */
async function send(
  origin: string,
  { method, path, query, body, signal }: Omit<RequestParts<unknown>, "schema">,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const what = `${method} ${path}`;
  const { fetch } = currentConnection();
  const sentAt = Date.now();
  let response: Response;
  let bodyText: string;
  try {
    response = await fetch(origin + path + queryText(query), {
      method,
      headers: {
        accept: `application/json, ${PROBLEM_MEDIA_TYPE}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
      signal: signal ?? null,
    });
    recordServerDate(response.headers.get("date"), sentAt, Date.now());
    bodyText = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw cause; // whoever gave the signal knows why
    throw new ApiError({ kind: "network", message: `${what}: no answer`, cause });
  }
  if (response.ok) return { what, status: response.status, bodyText };
  const problem = readProblem(bodyText, response.status);
  throw new ApiError({
    kind: "http",
    message: `${what}: ${response.status} ${problem?.title ?? response.statusText}`.trimEnd(),
    status: response.status,
    problem,
    retryAfterMs: retryAfterMs(response.headers.get("retry-after")),
  });
}

function parseJsonAnswer<T>({ what, status, bodyText }: Answer, schema: z.core.$ZodType<T>): T {
  let body: unknown;
  try {
    body = bodyText === "" ? undefined : JSON.parse(bodyText);
  } catch {
    throw contractError(what, status, "the body is not JSON"); // without the cause, which quotes the body
  }
  const result = z.safeParse(schema, body);
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
