// What an error of Node's network stack is called in the delivery log. No text of the error itself is taken over: it
// might repeat what was sent.

import { transportErrorOf } from "@/audit-log/network-error-codes";
import type { AttemptOutcome } from "@/audit-log/retry-schedule";
import { type TransportError, transportErrorMessage } from "@/audit-log/transport-error";
import { RefusedAddressError } from "./guarded-connector";

type Failure = AttemptOutcome & { readonly kind: "error" };

export function failed(error: TransportError, message: string = transportErrorMessage(error)): Failure {
  return { kind: "error", error, message };
}

export function outcomeOfError(error: unknown): Failure {
  if (error instanceof RefusedAddressError) return failed("blocked", error.message);
  const code = codeOf(error);
  // A peer that hangs up in the middle of the TLS handshake: Node says reset, but no system call said so.
  if (code === "ECONNRESET" && !(error instanceof Error && "syscall" in error)) return failed("closed");
  const known = transportErrorOf(code);
  if (known) return failed(known);
  if (code === "EPROTO" || code.startsWith("ERR_SSL_")) return failed("closed", "the TLS handshake failed");
  if (code.startsWith("HPE_")) return failed("closed", "the answer is not HTTP");
  return failed("closed", `the connection failed (${code || "unknown error"})`);
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}
