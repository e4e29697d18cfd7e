// What a use-case came to, as the response that carries it.

import { PROBLEM_MEDIA_TYPE } from "@/contract/wire/media-types";
import type { ServerResponse } from "./http-message";
import type { ServiceResult } from "./result";
import { type ErrorDialect, toProblem } from "./to-problem";

/** @param traceId as for `toProblem` */
export function toResponse(result: ServiceResult, dialect: ErrorDialect, traceId: string): ServerResponse {
  if (result.ok && result.text !== undefined) {
    return {
      type: "response",
      status: result.status,
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: result.text,
    };
  }
  if (result.ok) {
    return {
      type: "response",
      status: result.status,
      headers: result.body === undefined ? {} : { "content-type": "application/json" },
      body: result.body === undefined ? null : JSON.stringify(result.body),
    };
  }
  const { problem, headers } = toProblem(result.error, dialect, traceId);
  return {
    type: "response",
    status: problem.status,
    headers: { ...headers, "content-type": PROBLEM_MEDIA_TYPE },
    body: JSON.stringify(problem),
  };
}
