// The ways in which an attempt can end without an answer. Knows nothing of what follows from them (retry-schedule.ts).

/**
 * What a receiver, or the way to it, can do to a request. `refused`, `reset`, `dns`, `timeout`: as the operating system
 * knows them. `closed`: the peer hung up before it answered. `malformed`: it answered, but not in HTTP.
 * `tls_handshake`: it speaks no TLS, or ended the handshake with an alert. Other `tls_…`: its certificate did not verify.
 * `redirect_loop`: the sending side has followed enough redirects.
 */
export const RECEIVER_ERRORS = [
  "refused",
  "reset",
  "dns",
  "timeout",
  "closed",
  "malformed",
  "tls_handshake",
  "tls_untrusted",
  "tls_expired",
  "tls_hostname",
  "redirect_loop",
] as const;

/**
 * What happens on the sending side, before the receiver is reached. `blocked`: it does not deliver to this address.
 * `proxy`: its own proxy let no connection through.
 */
const SENDER_ERRORS = ["unsupported_scheme", "invalid_header", "blocked", "proxy"] as const;

export const TRANSPORT_ERRORS = [...RECEIVER_ERRORS, ...SENDER_ERRORS] as const;

export type TransportError = (typeof TRANSPORT_ERRORS)[number];

const MESSAGES: Readonly<Record<TransportError, string>> = {
  refused: "connection refused",
  reset: "connection reset by peer",
  dns: "no such host",
  timeout: "no answer within the time limit",
  closed: "connection closed before an answer arrived",
  malformed: "malformed answer: not HTTP",
  tls_handshake: "TLS handshake failed",
  tls_untrusted: "certificate signed by unknown authority",
  tls_expired: "certificate has expired or is not yet valid",
  tls_hostname: "certificate is not valid for this host name",
  redirect_loop: "stopped after 10 redirects",
  unsupported_scheme: "unsupported protocol scheme",
  invalid_header: "invalid header value",
  blocked: "delivery to this address is not allowed",
  proxy: "proxy let no connection through",
};

/** What an attempt reports where the transport gave no text of its own. English, as on the wire; never translated. */
export function transportErrorMessage(error: TransportError): string {
  return MESSAGES[error];
}

/**
 * How each of them reads in a status message, in lower case: as above, as Go's network stack puts it, which is what
 * Konnect itself sends with, and as Node's does. The narrower ones first.
 */
const SIGNS: readonly (readonly [TransportError, RegExp])[] = [
  ["blocked", /^delivery to .+ is not allowed/],
  ["proxy", /^proxy |proxyconnect|proxy authentication required/],
  ["tls_expired", /certificate has expired|not yet valid/],
  [
    "tls_hostname",
    /certificate is (?:not )?valid for|cannot validate certificate for|altname|hostname mismatch/,
  ],
  [
    "tls_untrusted",
    /unknown authority|self-?signed|unable to (?:verify|get) .*certificate|not trusted|x509:/,
  ],
  ["tls_handshake", /tls: |tls handshake failed|server gave http response to https client/],
  ["malformed", /^malformed |malformed (?:http|mime)|response headers exceeded|http2: /],
  ["redirect_loop", /stopped after \d+ redirects/],
  ["unsupported_scheme", /unsupported protocol scheme/],
  ["invalid_header", /invalid header (?:field )?value/],
  ["dns", /no such host|server misbehaving|name resolution|enotfound|eai_again/],
  ["refused", /connection refused|econnrefused|no route to host|(?:network|host) is unreachable/],
  ["reset", /connection reset|econnreset|broken pipe/],
  ["timeout", /time-?out|timed out|deadline exceeded|within the time limit/],
  [
    "closed",
    /connection closed|closed (?:idle |network )?connection|hang up|\beof\b|handshake failed|not http/,
  ],
];

/** The error that the message of an attempt without an answer tells of; null where it tells of none that is known. */
export function transportErrorOfMessage(message: string): TransportError | null {
  // Go quotes the address, and a name in it may be any word.
  const text = message.toLowerCase().replaceAll(/"[^"]*"/g, "");
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? null;
}
