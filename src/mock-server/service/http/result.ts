// What a use-case answers: a success with its status, or one of the errors this API knows.

import type { Invalid } from "@/contract/wire/checked";
import type { WatchError } from "@/watch-api/watch-error";

export { invalidField, ok } from "@/contract/wire/checked";

/** Why a call is refused. */
export type ServiceError =
  | Invalid
  | WatchError
  | { readonly code: "method-not-allowed"; readonly allow: readonly string[] }
  | { readonly code: "too-large"; readonly limitBytes: number }
  | { readonly code: "name-taken"; readonly what: string; readonly name: string }
  | { readonly code: "destination-in-use" }
  | { readonly code: "implicit-destination" }
  | { readonly code: "replay-running" };

/** A refused call. */
export interface Failure {
  readonly ok: false;
  readonly error: ServiceError;
}

/** The answer of a use-case, before it becomes HTTP. */
export type ServiceResult =
  | {
      readonly ok: true;
      readonly status: number;
      readonly body?: unknown;
      /** Instead of a JSON body. */
      readonly text?: string;
    }
  | Failure;

/** A value of a request, read and checked, or the refusal of the call. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** @param body absent: there is none */
export function success(status: number, body?: unknown): ServiceResult {
  return body === undefined ? { ok: true, status } : { ok: true, status, body };
}

/** A refusal; to-problem.ts has its words. */
export function failure(error: ServiceError): Failure {
  return { ok: false, error };
}
