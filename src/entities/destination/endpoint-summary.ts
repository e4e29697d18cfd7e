import type { Destination } from "@/contract/webhook/destination";
import { endpointHost } from "@/lib/endpoint-host";

/** What tells a destination from another one of a similar name: `siem.example.com · CEF`. */
export function endpointSummary({
  endpoint,
  log_format: format,
}: Pick<Destination, "endpoint" | "log_format">): string {
  return `${endpointHost(endpoint)} · ${format.toUpperCase()}`;
}
