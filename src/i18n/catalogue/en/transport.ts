// How a request can end without an answer, as it reads within a sentence.
export const transport = {
  refused: "connection refused",
  reset: "connection reset",
  dns: "host name not found",
  timeout: "no answer in time",
  closed: "closed without an answer",
  malformed: "answer cannot be read as HTTP",
  tls_handshake: "TLS handshake failed",
  tls_untrusted: "certificate not trusted",
  tls_expired: "certificate expired",
  tls_hostname: "certificate for another host",
  redirect_loop: "endless redirects",
  unsupported_scheme: "URL scheme not supported",
  invalid_header: "header value not valid",
  blocked: "address not allowed",
  proxy: "failed at the proxy",
} as const;
