// Finds the row of the route table that a method and a path mean. Knows no resource.

import type * as z from "zod/mini";
import type { ApiHost, ApiVersion } from "@/contract/api-host";
import type { Action, Area } from "@/contract/identity/permissions";
import { canonicalUuid } from "@/lib/uuid";
import type { ApiCall } from "./call";
import type { ErrorDialect } from "./to-problem";
import type { ServiceResult } from "./result";

/** What the values of query parameters have to be, by name. */
export type QueryParameters = Readonly<Record<string, z.core.$ZodType>>;

/** One operation of the API. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With `{name}` for one path segment, without version prefix. */
  readonly path: string;
  /** The versions that offer it. */
  readonly versions: readonly ApiVersion[];
  /** The one host that offers it; absent: all of them. */
  readonly host?: ApiHost;
  readonly dialect: ErrorDialect;
  readonly area: Area;
  readonly action: Action;
  /** The resource in the authorization event, `Authz.` left out, with the placeholders of `path`. */
  readonly resource: string;
  /** `silent`: the call makes no events. `public`: it makes none and needs no token either. */
  readonly audit: "recorded" | "silent" | "public";
  /** What a call that is carried out answers. No schema: no body. */
  readonly success: { readonly status: 200 | 201 | 202 | 204; readonly schema?: z.core.$ZodType };
  /** Query parameters by name, and what their values have to be; a value of nothing counts as absent. The use-case reads them. */
  readonly query?: QueryParameters;
  /** Those that only v2 has. */
  readonly queryOfV2?: QueryParameters;
  /** What the request body has to be; the use-case checks it. */
  readonly body?: z.core.$ZodType;
  readonly handle: (call: ApiCall) => ServiceResult | Promise<ServiceResult>;
}

/** The row of a table that a method and a path mean, or why there is none. */
export type PathMatch<Entry> =
  | { readonly kind: "found"; readonly entry: Entry; readonly params: Readonly<Record<string, string>> }
  /** The path exists, with other methods. */
  | { readonly kind: "wrong-method"; readonly allow: readonly string[]; readonly other: Entry }
  | { readonly kind: "unknown-path" };

/** @param path percent-encoded as received */
export function matchPath<Entry extends { readonly method: string; readonly path: string }>(
  entries: readonly Entry[],
  method: string,
  path: string,
): PathMatch<Entry> {
  const segments = path.split("/");
  const samePath = entries.flatMap((entry) => {
    const params = matchSegments(entry.path.split("/"), segments);
    return params ? [{ entry, params }] : [];
  });
  const found = samePath.find(({ entry }) => entry.method === method);
  if (found) return { kind: "found", ...found };
  const first = samePath[0];
  if (!first) return { kind: "unknown-path" };
  return { kind: "wrong-method", allow: samePath.map(({ entry }) => entry.method), other: first.entry };
}

/** The operation that a method and a path with version prefix mean on a host. */
export function matchRoute(
  routes: readonly Route[],
  host: ApiHost,
  method: string,
  path: string,
): PathMatch<Route> {
  const [, version, ...rest] = path.split("/");
  const offered = routes.filter(
    (route) =>
      route.versions.some((each) => each === version) && (route.host === undefined || route.host === host),
  );
  return matchPath(offered, method, `/${rest.join("/")}`);
}

function matchSegments(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index]!; // same length
    if (part.startsWith("{")) {
      const value = decodeSegment(segment);
      if (value === null || value === "") return null;
      params[part.slice(1, -1)] = canonicalUuid(value);
    } else if (part !== segment) return null;
  }
  return params;
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
