// What an error of Node's network stack is called in the delivery log. No text of the error itself is taken over: it
// might repeat what was sent.

import { transportErrorOf } from "@/audit-log/delivery/network-error-codes";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { type TransportError, transportErrorMessage } from "@/audit-log/delivery/transport-error";
import { ProxyError } from "@/outbound/tunnel";
import { MalformedAnswerError, NotProcessedError } from "@/mock-server/adapters/node/client/http-connection";
import { RefusedAddressError } from "./client/dial";
import { StreamResetError } from "./client/http2-connection";

type Failure = AttemptOutcome & { readonly kind: "error" };

export function failed(error: TransportError, message: string = transportErrorMessage(error)): Failure {
  return { kind: "error", error, message };
}

/** @param isTimeUp whether the time of the attempt had run out when the error came */
export function outcomeOfError(error: unknown, isTimeUp: boolean): Failure {
  if (error instanceof ProxyError) return failed("proxy", error.message);
  if (error instanceof RefusedAddressError) return failed("blocked", error.message);
  if (isTimeUp) return failed("timeout");
  if (error instanceof NotProcessedError) return failed("reset", "HTTP/2 stream reset: REFUSED_STREAM");
  if (error instanceof StreamResetError) return failed("reset", error.message);
  if (error instanceof MalformedAnswerError) return failed("malformed");
  const code = codeOf(error);
  // A peer that hangs up, in the TLS handshake or later: Node says reset, but no system call said so.
  if (code === "ECONNRESET" && !(error instanceof Error && "syscall" in error)) return failed("closed");
  const known = transportErrorOf(code);
  if (known) return failed(known);
  if (code === "EPROTO" || code.startsWith("ERR_SSL_")) {
    return failed("tls_handshake", `TLS handshake failed${tlsDetail(error, code)}`);
  }
  // A limit of this program, ten times narrower than that of Go's client: not to be told as the collector's fault.
  if (code === "HPE_HEADER_OVERFLOW") {
    return failed(
      "malformed",
      "response headers exceeded 1 MiB, the limit of this mock server (Go reads 10 MiB)",
    );
  }
  // Either no answer began, or its head breaks off.
  if (code === "HPE_INVALID_EOF_STATE") return failed("closed");
  if (code.startsWith("HPE_")) return failed("malformed");
  if (code.startsWith("ERR_HTTP2_"))
    return failed("malformed", "malformed answer: not HTTP/2 as it should be");
  return failed("closed", `the connection failed (${code || "unknown error"})`);
}

const NOT_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH|HTTP_REQUEST|BAD_RECORD_TYPE|UNEXPECTED_MESSAGE$/;
/** OpenSSL's names of the alerts that a peer sends, and of those only (RFC 8446 §6). */
const ALERT = /^ERR_SSL_(?:SSL\/TLS_|SSLV3_|TLSV1_|TLSV13_)(?:ALERT_)?(?<name>[A-Z_]+)$/;

function tlsDetail(error: unknown, code: string): string {
  const alert = ALERT.exec(code)?.groups?.["name"];
  if (alert !== undefined) return `: the peer sent the alert "${alert.toLowerCase().replaceAll("_", " ")}"`;
  return NOT_TLS.test(code) || NOT_TLS.test(openSslReason(error)) ? ": the peer does not speak TLS" : "";
}

function openSslReason(error: unknown): string {
  const reason: unknown = error instanceof Error && "reason" in error ? error.reason : "";
  return typeof reason === "string" ? reason.toUpperCase().replaceAll(" ", "_") : "";
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}
