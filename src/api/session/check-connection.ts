// Asks an API who a token belongs to, before anything depends on it, and says what is wrong when it does not answer.

import { currentOrganizationSchema, userSchema } from "@/contract/identity/identity";
import { apiPaths } from "@/contract/paths";
import { type ForwardingFailure, forwardingFailureOf } from "@/contract/wire/forwarding-failure";
import { ApiError } from "@/api/http/api-error";
import { requestVia } from "@/api/http/client";
import { outsideFetch } from "@/api/http/connection";
import type { ForeignAnswer } from "@/api/http/foreign-answer";
import { liveConnection } from "./session";

export type ConnectionCheck =
  | {
      readonly kind: "ok";
      readonly organization: string;
      readonly organizationId: string;
      /** Null for a token without a user of its own (a system account). */
      readonly user: string | null;
    }
  /** 401. */
  | { readonly kind: "unauthorized" }
  /** 403. */
  | { readonly kind: "forbidden" }
  /** Something answered, but not like Konnect. */
  | {
      readonly kind: "not-konnect";
      readonly status: number | undefined;
      readonly answer: ForeignAnswer | undefined;
    }
  /** The forwarder beside the console could not reach the API and says why. */
  | { readonly kind: "unreachable"; readonly failure: ForwardingFailure }
  /** No answer came back to the browser, and the browser does not say why. */
  | { readonly kind: "no-answer"; readonly isOtherOrigin: boolean }
  | { readonly kind: "failed"; readonly status: number; readonly traceId: string | undefined };

const GLOBAL_V3 = { host: "global", version: "v3", method: "GET" } as const;

/** Never rejects, but for `signal`. */
export async function checkConnection(
  { apiBaseUrl, token }: { apiBaseUrl: string; token: string },
  signal: AbortSignal,
): Promise<ConnectionCheck> {
  const connection = liveConnection(apiBaseUrl, () => token, outsideFetch());
  const organization = requestVia(connection, {
    ...GLOBAL_V3,
    path: apiPaths.currentOrganization(),
    schema: currentOrganizationSchema,
    signal,
  });
  const user = requestVia(connection, {
    ...GLOBAL_V3,
    path: apiPaths.currentUser(),
    schema: userSchema,
    signal,
  }).catch((error: unknown) => {
    if (error instanceof ApiError && [403, 404].includes(error.status ?? 0)) return null;
    throw error;
  });
  try {
    const [{ id, name }, person] = await Promise.all([organization, user]);
    return {
      kind: "ok",
      organization: name,
      organizationId: id,
      user: person && (person.preferred_name || person.full_name),
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return failureOf(error, connection.originOf("global"));
  }
}

function failureOf(error: ApiError, origin: string): ConnectionCheck {
  const { kind, status, problem, answer, traceId } = error;
  if (kind === "network")
    return { kind: "no-answer", isOtherOrigin: new URL(origin).origin !== location.origin };
  // Konnect's errors are problem documents; a page of some other server is none.
  if (kind !== "http" || status === undefined) {
    return { kind: "not-konnect", status: status ?? answer?.status, answer };
  }
  const failure = forwardingFailureOf(problem);
  if (failure) return { kind: "unreachable", failure };
  if (status === 401) return { kind: "unauthorized" };
  if (status === 403) return { kind: "forbidden" };
  return { kind: "failed", status, traceId };
}
