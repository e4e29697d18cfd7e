// The one table from service errors to problem documents (RFC 9457), in the two dialects of Konnect's services.

import type { InvalidParameter, Problem } from "@/contract/wire/problem";
import { assertNever } from "@/lib/assert-never";
import { watchErrorWords } from "@/watch-api/watch-error";
import type { ServiceError } from "./result";

/** `audit-logs`: the audit-logs service. `portal`: portals, control planes and identity. `sandbox`: this server's own API. */
export type ErrorDialect = "audit-logs" | "portal" | "sandbox";

/** An error on its way out. */
export interface ProblemAnswer {
  readonly problem: Problem;
  /** Headers that belong to the error. */
  readonly headers: Readonly<Record<string, string>>;
}

/** @param traceId decimal digits; the events of the same call carry it too. */
export function toProblem(error: ServiceError, dialect: ErrorDialect, traceId: string): ProblemAnswer {
  const { status, title, detail } = describe(error, dialect);
  const isOwnFinding = status === 400 || status === 409;
  const prefix = dialect === "audit-logs" && isOwnFinding ? "konnect" : "kong";
  const problem: Problem = {
    type: `https://httpstatuses.com/${status}`,
    status,
    title,
    instance: `${prefix}:trace:${traceId}`,
    detail,
    ...(error.code === "invalid"
      ? { invalid_parameters: error.items.map((item) => inDialect(item, dialect)) }
      : {}),
  };
  return {
    problem,
    headers: error.code === "method-not-allowed" ? { allow: error.allow.join(", ") } : {},
  };
}

function describe(
  error: ServiceError,
  dialect: ErrorDialect,
): { status: number; title: string; detail: string } {
  switch (error.code) {
    case "invalid":
      return dialect === "portal"
        ? { status: 400, title: "Invalid Request", detail: "Invalid Parameters" }
        : { status: 400, title: "Bad Request", detail: error.detail };
    case "unauthorized":
    case "forbidden":
    case "not-found":
    case "gap-conflict":
      return watchErrorWords(error);
    case "method-not-allowed":
      return {
        status: 405,
        title: "Method Not Allowed",
        detail: `This resource answers ${error.allow.join(", ")} only`,
      };
    case "too-large":
      return {
        status: 413,
        title: "Content Too Large",
        detail: `A request body may have at most ${error.limitBytes} bytes`,
      };
    case "name-taken":
      return {
        status: 409,
        title: "Conflict",
        detail: `The value of field [name] is taken: there is another ${error.what} named [${error.name}]`,
      };
    case "destination-in-use":
      return {
        status: 409,
        title: "Conflict",
        // Clients match the words "destination is in use".
        detail: "The destination is in use by at least one webhook, remove it there first",
      };
    case "implicit-destination":
      return {
        status: 409,
        title: "Conflict",
        detail: "The destination belongs to a webhook with settings of its own, change it there",
      };
    case "replay-running":
      return { status: 409, title: "Resource Conflict", detail: "A replay job is currently running" };
    default:
      return assertNever(error);
  }
}

/** The portal service always names the rule and the source. */
function inDialect(item: InvalidParameter, dialect: ErrorDialect): InvalidParameter {
  if (dialect !== "portal") return item;
  return { ...item, rule: item.rule ?? "invalid", source: item.source ?? "body" } as InvalidParameter; // adding two keys that every variant has keeps it a variant
}
