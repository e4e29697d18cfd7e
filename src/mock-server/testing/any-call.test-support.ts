// Calls to every operation there is and to some that there are not, as plain data that fast-check can make up and shrink.

import * as fc from "fast-check";
import { toWellFormed } from "@/audit-log/record/well-formed";
import { API_HOSTS } from "@/contract/api-host";
import { SANDBOX_BASE, SANDBOX_ROUTES } from "@/contract/sandbox/sandbox-paths";
import { ROUTES } from "@/mock-server/service/operations/routes";
import { SANDBOX_TABLE } from "@/mock-server/service/sandbox/sandbox-routes";
import { WATCH_TABLE } from "@/mock-server/service/watch/watch-routes";
import { anyBody, anyId, hostile, instant } from "./any-body.test-support";

export interface Call {
  readonly method: string;
  /** With version prefix, `/__sandbox` or `/__watch`, and placeholders. */
  readonly path: string;
  readonly host: string;
  readonly token: string | null;
  readonly query: readonly (readonly [string, string])[];
  /** Sent as JSON; a string is sent as it is; undefined: no body. */
  readonly body: unknown;
}

const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.tuple(
        fc.constantFrom(
          "page[size]",
          "page[after]",
          "page[before]",
          "page[number]",
          "filter[name]",
          "filter[name][eq]",
          "filter[name][contains]",
          "filter[type]",
          "filter[ts][gte]",
          "filter[ts][lte]",
          "after",
          "state",
          "region",
          "portal_id",
          "destination_id",
          "from",
          "to",
        ),
        fc.oneof(
          fc.constantFrom("", "0", "1", "2", "1001", "-1", "999999999999999", "9".repeat(400)),
          fc.constantFrom("SIEM", "authorization", "pending", "failed", "us", "MCAx", "MTIzIGFiYw"),
          anyId("portalId"),
          instant,
          hostile,
        ),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
);

const host = fc.oneof(
  { weight: 4, arbitrary: fc.constant("us") },
  { weight: 1, arbitrary: fc.constant("global") },
  { weight: 1, arbitrary: fc.constantFrom(...API_HOSTS) },
);

const token = fc.oneof(
  { weight: 8, arbitrary: fc.constant("kpat_org_admin") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      null,
      "",
      "nobody",
      "__proto__",
      "kpat_unknown",
      "kpat_org_read_only",
      "kpat_audit_admin_eu",
      "kpat_portal_admin",
      "kpat_no_role",
      "kpat_expired",
      "kpat_locked",
      "spat_org_admin",
    ),
  },
);

/** The path with a value for each of its names. */
function filled(path: string): fc.Arbitrary<string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, each = ""]) => each);
  return fc
    .tuple(...names.map(anyId))
    .map((values) =>
      names.reduce((text, each, index) => text.replace(`{${each}}`, () => encodePath(values[index]!)), path),
    ); // as many values as names
}

function encodePath(value: string): string {
  return value.startsWith("@") ? value : encodeURIComponent(toWellFormed(value));
}

function callTo(method: string, path: string, body: fc.Arbitrary<unknown>): fc.Arbitrary<Call> {
  return fc.record({ method: fc.constant(method), path: filled(path), host, token, query, body });
}

/** Calls to the operations of the audit-log, portal and identity services, in every version that has them. */
const apiCalls = ROUTES.flatMap(({ versions, method, path, body }) =>
  versions.map((version) => callTo(method, `/${version}${path}`, anyBody(method, path, body !== undefined))),
);

const sandboxCalls = new Map(
  SANDBOX_TABLE.map(({ method, path, body }) => {
    const route = path.slice(SANDBOX_BASE.length);
    return [`${method} ${route}`, callTo(method, path, anyBody(method, route, body !== undefined))];
  }),
);

const watchCalls = WATCH_TABLE.map(({ method, path, body }) =>
  callTo(method, path, anyBody(method, path, body !== undefined)),
);

/** Paths and methods that there are not. */
const strayCalls: fc.Arbitrary<Call> = fc.record({
  method: fc.constantFrom("GET", "PUT", "DELETE", "OPTIONS", "HEAD", "TRACE"),
  path: fc.constantFrom(
    "/",
    "/v3",
    "/v1/portals",
    "/v3/portals/",
    "/v3//portals",
    "/v3/portals/%ff",
    "/v2/audit-logs",
    "/v3/control-planes",
    "/__sandbox/",
    "/__sandbox/nothing",
    "/__watch/",
    "/__watch/nothing",
  ),
  host,
  token,
  query,
  body: fc.constantFrom(undefined, "{", {}),
});

/** Any call to any operation; what makes things happen comes more often. */
export const anyCall: fc.Arbitrary<Call> = fc.oneof(
  { weight: 10, arbitrary: fc.oneof(...apiCalls) },
  { weight: 3, arbitrary: fc.oneof(...sandboxCalls.values()) },
  { weight: 4, arbitrary: sandboxCalls.get(`POST ${SANDBOX_ROUTES.clockAdvance}`)! },
  { weight: 2, arbitrary: sandboxCalls.get(`PUT ${SANDBOX_ROUTES.receiver}`)! },
  { weight: 1, arbitrary: sandboxCalls.get(`POST ${SANDBOX_ROUTES.events}`)! },
  { weight: 1, arbitrary: fc.oneof(...watchCalls) },
  { weight: 1, arbitrary: strayCalls },
);
