import { expect, it } from "vitest";
import { TRANSPORT_ERRORS, transportErrorMessage, transportErrorOfMessage } from "./transport-error";

it.each(TRANSPORT_ERRORS)("knows %s by its own message", (error) => {
  expect(transportErrorOfMessage(transportErrorMessage(error))).toBe(error);
});

it.each([
  [
    'Post "https://siem.example.com/in": dial tcp: lookup siem.example.com on 10.0.0.2:53: no such host',
    "dns",
  ],
  ["dial tcp: lookup siem.example.com: Temporary failure in name resolution", "dns"],
  ["dial tcp 203.0.113.7:443: connect: connection refused", "refused"],
  ["dial tcp 203.0.113.7:443: connect: no route to host", "refused"],
  ["read tcp 10.0.0.1:4711->203.0.113.7:443: read: connection reset by peer", "reset"],
  ["write: broken pipe", "reset"],
  ["dial tcp 203.0.113.7:443: i/o timeout", "timeout"],
  ["context deadline exceeded (Client.Timeout exceeded while awaiting headers)", "timeout"],
  ["net/http: TLS handshake timeout", "timeout"],
  ['Post "https://siem.example.com/in": EOF', "closed"],
  ["http: server closed idle connection", "closed"],
  ["the TLS handshake failed", "tls_handshake"],
  ["remote error: tls: certificate required", "tls_handshake"],
  ["http: server gave HTTP response to HTTPS client", "tls_handshake"],
  [`malformed HTTP response "SSH-2.0-OpenSSH"`, "malformed"],
  ["proxyconnect tcp: dial tcp 10.0.0.1:3128: connect: connection refused", "proxy"],
  ["proxy 10.0.0.1:3128 refused to connect to h:443: 407 Proxy Authentication Required", "proxy"],
  ["tls: failed to verify certificate: x509: certificate signed by unknown authority", "tls_untrusted"],
  [
    "x509: certificate has expired or is not yet valid: current time 2026-11-21 is after 2026-01-01",
    "tls_expired",
  ],
  ["x509: certificate is valid for a.example.com, not b.example.com", "tls_hostname"],
  [
    "x509: cannot validate certificate for 203.0.113.7 because it doesn't contain any IP SANs",
    "tls_hostname",
  ],
  ["self-signed certificate in certificate chain", "tls_untrusted"],
  ["delivery to db.internal (10.0.0.7) is not allowed: it is a private address", "blocked"],
  ['Post "https://timeout.example.com/": EOF', "closed"],
  ["getaddrinfo ENOTFOUND siem.example.com", "dns"],
  ['net/http: invalid header field value for "Authorization"', "invalid_header"],
])("reads %s as %s", (message, error) => {
  expect(transportErrorOfMessage(message)).toBe(error);
});

it.each(["", "something else went wrong", "geofence", "closed for today"])(
  "concludes nothing from %j",
  (message) => {
    expect(transportErrorOfMessage(message)).toBeNull();
  },
);
