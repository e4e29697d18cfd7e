// What the error codes of network stacks mean for a delivery. Covers the operating system's codes as libuv names them,
// OpenSSL's verdicts on certificates, and those of the HTTP client undici; knows none of these libraries.

import type { TransportError } from "./transport-error";

const ERROR_OF_CODE: Readonly<Record<string, TransportError>> = {
  ECONNREFUSED: "refused",
  // There is a name and an address, but no route to it: for the sender the same as a refused connection.
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  EHOSTDOWN: "refused",
  ENETDOWN: "refused",
  EADDRNOTAVAIL: "refused",
  EACCES: "refused",
  EPERM: "refused",

  ECONNRESET: "reset",
  ECONNABORTED: "reset",
  EPIPE: "reset",

  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  EAI_FAIL: "dns",
  EAI_NODATA: "dns",
  EAI_NONAME: "dns",
  ENODATA: "dns",
  ESERVFAIL: "dns",

  ETIMEDOUT: "timeout",
  ESOCKETTIMEDOUT: "timeout",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",

  UND_ERR_SOCKET: "closed",
  UND_ERR_HEADERS_OVERFLOW: "malformed",

  UND_ERR_INVALID_ARG: "invalid_header",
  ERR_INVALID_CHAR: "invalid_header",
  ERR_HTTP_INVALID_HEADER_VALUE: "invalid_header",

  CERT_HAS_EXPIRED: "tls_expired",
  CERT_NOT_YET_VALID: "tls_expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "tls_hostname",
  HOSTNAME_MISMATCH: "tls_hostname",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls_untrusted",
  SELF_SIGNED_CERT_IN_CHAIN: "tls_untrusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls_untrusted",
  UNABLE_TO_GET_ISSUER_CERT: "tls_untrusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "tls_untrusted",
  UNABLE_TO_DECRYPT_CERT_SIGNATURE: "tls_untrusted",
  UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: "tls_untrusted",
  CERT_SIGNATURE_FAILURE: "tls_untrusted",
  CERT_CHAIN_TOO_LONG: "tls_untrusted",
  CERT_REVOKED: "tls_untrusted",
  CERT_UNTRUSTED: "tls_untrusted",
  CERT_REJECTED: "tls_untrusted",
  CA_KEY_TOO_SMALL: "tls_untrusted",
  CA_MD_TOO_WEAK: "tls_untrusted",
  EE_KEY_TOO_SMALL: "tls_untrusted",
  INVALID_CA: "tls_untrusted",
  INVALID_PURPOSE: "tls_untrusted",
  PATH_LENGTH_EXCEEDED: "tls_untrusted",
  ERROR_IN_CERT_NOT_BEFORE_FIELD: "tls_untrusted",
  ERROR_IN_CERT_NOT_AFTER_FIELD: "tls_untrusted",
};

/** The error that a code means; null for a code that says nothing of these. */
export function transportErrorOf(code: string): TransportError | null {
  return ERROR_OF_CODE[code] ?? null;
}
