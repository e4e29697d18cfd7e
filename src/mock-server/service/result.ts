// What a use-case answers: a success with its status, or one of the errors this API knows.

import type { InvalidParameter } from "@/contract/problem";

export type ServiceError =
  | { readonly code: "invalid"; readonly detail: string; readonly items: readonly InvalidParameter[] }
  | { readonly code: "unauthorized" }
  | { readonly code: "forbidden" }
  | { readonly code: "not-found" }
  | { readonly code: "method-not-allowed"; readonly allow: readonly string[] }
  | { readonly code: "too-large"; readonly limitBytes: number }
  | { readonly code: "name-taken"; readonly what: string; readonly name: string }
  | { readonly code: "destination-in-use" }
  | { readonly code: "implicit-destination" }
  | { readonly code: "replay-running" };

export type ServiceResult =
  | {
      readonly ok: true;
      readonly status: number;
      readonly body?: unknown;
      /** Instead of a JSON body. */
      readonly text?: string;
    }
  | { readonly ok: false; readonly error: ServiceError };

export function success(status: number, body?: unknown): ServiceResult {
  return body === undefined ? { ok: true, status } : { ok: true, status, body };
}

export function failure(error: ServiceError): ServiceResult {
  return { ok: false, error };
}

/** A 400 about one field. */
export function invalidField(detail: string, item: InvalidParameter): ServiceResult {
  return failure({ code: "invalid", detail, items: [item] });
}
