// What the server beside a deployed console answers when Konnect could not be asked. Konnect itself never says this:
// the machine-readable reason is how a console tells "there is no way to Konnect" from "Konnect said no".

import * as z from "zod/mini";
import type { TransportError } from "@/audit-log/delivery/transport-error";
import { type Problem, problemSchema } from "./problem";

/** Below the console's own base: `konnect/us/v3/…`. */
export const KONNECT_FORWARDER_PATH = "konnect";

/** As the network stack knows them; `proxy`: the server's own way out let no connection through; `redirect`: Konnect sent the call elsewhere, which is not followed. */
export const FORWARDING_FAILURES = [
  "dns",
  "refused",
  "reset",
  "closed",
  "malformed",
  "tls_handshake",
  "timeout",
  "tls_untrusted",
  "tls_expired",
  "tls_hostname",
  "proxy",
  "redirect",
] as const satisfies readonly (TransportError | "redirect")[];

export type ForwardingFailure = (typeof FORWARDING_FAILURES)[number];

/** With status 504 for `timeout`, 502 for any other. */
export const forwardingProblemSchema = z.extend(problemSchema, { reason: z.enum(FORWARDING_FAILURES) });
export type ForwardingProblem = z.infer<typeof forwardingProblemSchema>;

/** Why the API could not be asked; null for a problem that is the API's own. */
export function forwardingFailureOf(
  problem: Problem | ForwardingProblem | undefined,
): ForwardingFailure | null {
  return problem !== undefined && "reason" in problem ? problem.reason : null;
}
