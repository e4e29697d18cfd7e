// What the proxy beside a deployed console says when the API behind it gave no answer: a problem document whose `type`
// names the reason. Konnect never sends such a type.

const TYPE_PREFIX = "tag:audit-logs-console,2026:proxy/";

/** `tls`: its certificate is not trusted, expired or for another name. */
const PROXY_FAULTS = ["dns", "refused", "reset", "tls", "timeout", "other"] as const;
export type ProxyFault = (typeof PROXY_FAULTS)[number];

export function proxyProblemType(fault: ProxyFault): string {
  return TYPE_PREFIX + fault;
}

/** Null for a problem that is the API's own. */
export function proxyFaultOf(problem: { readonly type?: string } | undefined): ProxyFault | null {
  return PROXY_FAULTS.find((fault) => problem?.type === proxyProblemType(fault)) ?? null;
}
