// What a use-case answers, held against what its row of a route table says it answers.

import * as z from "zod/mini";
import type { ServiceResult } from "./result";
import type { Route } from "./route";

interface Answering extends Pick<Route, "method" | "path"> {
  /** `text`: any, in place of JSON. */
  readonly success: Route["success"] | { readonly status: number; readonly text: true };
}

/** @throws Error when a use-case answers what the contract does not allow: that is a bug, not a call's fault. */
export function assertKeepsContract({ method, path, success }: Answering, result: ServiceResult): void {
  if (!result.ok) return;
  const operation = `${method} ${path}`;
  if (result.status !== success.status)
    throw new Error(`${operation} answered ${result.status} instead of ${success.status}`);
  if ("text" in success) return;
  const { schema } = success;
  const issues = schema ? (z.safeParse(schema, result.body).error?.issues ?? []) : [];
  if (issues.length > 0 || (!schema && result.body !== undefined)) {
    throw new Error(`${operation} answered what its schema refuses: ${JSON.stringify(issues)}`);
  }
}
