// What a use-case answers: a success with its status, or one of the errors this API knows.

import type { InvalidParameter } from "@/contract/wire/problem";

/** Why a call is refused. */
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
  | { readonly code: "replay-running" }
  | { readonly code: "gap-conflict"; readonly why: GapConflict };

/** `closed`: it is already; `not_closed_by_hand`: so it cannot be opened again; `overlaps`: an open gap lies in it. */
export type GapConflict = "closed" | "not_closed_by_hand" | "overlaps";

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

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** @param body absent: there is none */
export function success(status: number, body?: unknown): ServiceResult {
  return body === undefined ? { ok: true, status } : { ok: true, status, body };
}

/** A refusal; to-problem.ts has its words. */
export function failure(error: ServiceError): Failure {
  return { ok: false, error };
}

/** A 400 about one field. @param detail of the problem, in the audit-logs dialect */
export function invalidField(detail: string, item: InvalidParameter): Failure {
  return failure({ code: "invalid", detail, items: [item] });
}
