// The one error of the data layer. Says what failed in terms of the API; how it reads, and where, is the business of
// the component that shows it.

import type { InvalidParameter, Problem } from "@/contract/wire/problem";
import type { ForwardingProblem } from "@/contract/wire/forwarding-failure";
import type { FieldError } from "@/lib/field-error";
import type { ForeignAnswer } from "./foreign-answer";

/**
 * * `network`: no answer, or not all of it. Whether a change was made is unknown.
 * * `http`: the API's own answer, a problem document, with a status outside 2xx.
 * * `foreign`: an answer, but none of the API's: a gateway's, a proxy's, a sign-in page. It says nothing about what
 *   exists and who may do what, so it has no `status` to be asked for; see `answer`.
 * * `contract`: an answer of success that is not what the contract says.
 */
export type ApiErrorKind = "network" | "http" | "foreign" | "contract";

interface ApiErrorFacts {
  readonly kind: ApiErrorKind;
  readonly message: string;
  readonly status?: number;
  readonly problem?: Problem | ForwardingProblem | undefined;
  /** For `foreign`. */
  readonly answer?: ForeignAnswer;
  readonly retryAfterMs?: number | undefined;
  readonly tokenSerial?: number | undefined;
  readonly cause?: unknown;
}

export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  /** HTTP status code of the API; undefined where it gave no answer. */
  readonly status: number | undefined;
  /** What the API says about it; undefined when it said nothing that can be read. */
  readonly problem: Problem | ForwardingProblem | undefined;
  /** What came in the API's place; undefined for other kinds. */
  readonly answer: ForeignAnswer | undefined;
  /** The request was turned away: a change that it asked for was not made. */
  readonly wasRefused: boolean;
  /** What the support team asks for; undefined when the API named none. */
  readonly traceId: string | undefined;
  /** In the order of the API; empty when no field is to blame. */
  readonly fieldErrors: readonly FieldError[];
  /** How long the API asks to wait before the next try. */
  readonly retryAfterMs: number | undefined;
  /** By `tokenSerial`, the token that the API did not accept (401). */
  readonly tokenSerial: number | undefined;

  constructor({ kind, message, status, problem, answer, retryAfterMs, tokenSerial, cause }: ApiErrorFacts) {
    super(message, { cause });
    this.name = "ApiError";
    this.kind = kind;
    this.status = status;
    this.problem = problem;
    this.answer = answer;
    // What a gateway answers with 5xx may have reached the API before.
    this.wasRefused = kind === "http" || isClientError(answer?.status);
    this.traceId = problem === undefined ? undefined : traceIdOf(problem.instance);
    this.fieldErrors = problem?.invalid_parameters?.map(toFieldError) ?? [];
    this.retryAfterMs = retryAfterMs;
    this.tokenSerial = status === 401 ? tokenSerial : undefined;
  }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError;
}

function isClientError(status = 0): boolean {
  return status >= 400 && status <= 499;
}

/** `123` of `kong:trace:123`; any other text as it is. */
function traceIdOf(instance: string): string | undefined {
  return /:trace:(.+)$/.exec(instance)?.[1] ?? (instance === "" ? undefined : instance);
}

function toFieldError(item: InvalidParameter): FieldError {
  return {
    path: item.field === "body" ? "" : item.field,
    rule: item.rule ?? "invalid",
    params: paramsOf(item),
    text: item.reason,
  };
}

function paramsOf(item: InvalidParameter): FieldError["params"] {
  if ("maximum" in item) return { maximum: item.maximum };
  if ("minimum" in item) return { minimum: item.minimum };
  if ("choices" in item) return { choices: item.choices.map(String).join(", ") };
  if ("dependents" in item) return { dependents: (item.dependents ?? []).map(String).join(", ") };
  return {};
}

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ApiError;
  }
}
