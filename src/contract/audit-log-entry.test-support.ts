import type { AuthenticationEntry, AuthorizationEntry, GatewayAccessEntry } from "@/contract/audit-log-entry";

const ORG_ID = "92d37cca-1b97-4942-9ab4-c9ca294e3fcd";
const SHARED = {
  signature: "S".repeat(86),
  ts: "2026-11-21T09:00:00.123Z",
  org_id: ORG_ID,
  principal_id: "8645683d-c87c-40c3-a5e1-5ac1e6222f29",
  client_ip: "198.51.100.7",
  user_agent: "curl/8.9.1",
  trace_id: "9223372036854775807",
};

export const ACCESS: GatewayAccessEntry = {
  ...SHARED,
  type: "gateway_access",
  actor_id: "",
  method: "GET",
  uri: "/v2/control-planes",
  query: "",
  status_code: 200,
};

export const AUTHORIZATION: AuthorizationEntry = {
  ...SHARED,
  type: "authorization",
  service: "konnect",
  resource: `krn:konnect:reg/us:org/${ORG_ID}:control-planes`,
  action: "list",
  granted: true,
};

export const SIGN_IN: AuthenticationEntry = {
  ...SHARED,
  type: "authentication",
  successful: true,
  outcome: "success",
  authentication_type: "pat",
  uri: "/api/v1/personal-access-tokens/introspect",
};
