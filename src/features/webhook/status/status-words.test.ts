// What the Status tab says once delivery has stopped, for every way in which a delivery can fail.

import { expect, test } from "vitest";
import {
  TRANSPORT_ERRORS,
  type TransportError,
  transportErrorMessage,
} from "@/audit-log/delivery/transport-error";
import { RETRY_POLICY } from "@/audit-log/delivery/retry-policy";
import { answerWords, type LastAnswer } from "@/entities/webhook/response-meaning";
import { status as words } from "@/i18n/catalogue/en/status";
import type { Translate } from "@/i18n/message-key";
import { logHandlingWords } from "./log-handling";

/** The English text with its params filled in, without a page. */
const t: Translate = (key, ...params) => {
  const text = key
    .split(".")
    .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], { status: words });
  const values = (params[0] ?? {}) as Record<string, string | number>;
  return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
};

const AT_ONCE = "A failure like this is not tried again, so delivery stopped at once.";
const AFTER_RETRIES = `The batch was tried ${RETRY_POLICY.maxRetries} more times, then delivery stopped.`;

function said(answer: LastAnswer) {
  const stopped = {
    webhook_enabled: true,
    webhook_status: "inactive",
    last_attempt_at: "2026-11-21T09:30:00Z",
    ...answer,
  };
  return {
    ...answerWords(t, answer, "https://siem.example.com/in"),
    logs: logHandlingWords({ t, locale: "en" }, stopped, null, "known"),
  };
}

test.each([
  [302, /redirects elsewhere/, AT_ONCE, /address it redirects to/],
  [400, /could not read the request/, AT_ONCE, /expects/],
  [401, /refused the Authorization Header/, AT_ONCE, /Replace the Authorization Header/],
  [403, /does not let this Authorization Header write/, AT_ONCE, /token may write/],
  [404, /no such path/, AT_ONCE, /path and query included/],
  [413, /batches of this size/, AT_ONCE, /up to 1 MiB/],
  [429, /asks Konnect to slow down/, AFTER_RETRIES, /Raise the limit/],
  [500, /Something went wrong inside/, AFTER_RETRIES, /health and the disk/],
  [503, /overloaded or under maintenance/, AFTER_RETRIES, /load of the collector/],
])("a collector that answers %i", (code, meaning, logs, remedy) => {
  expect(said({ last_response_code: code })).toEqual({
    meaning: expect.stringMatching(meaning),
    logs: expect.stringContaining(logs),
    remedy: expect.stringMatching(remedy),
  });
});

const WITHOUT_ANSWER: Readonly<Record<TransportError, readonly [RegExp, string, RegExp]>> = {
  dns: [/asked DNS for siem\.example\.com/, AFTER_RETRIES, /public DNS record/],
  refused: [/siem\.example\.com on port 443 was refused/, AFTER_RETRIES, /listens on port 443/],
  reset: [/siem\.example\.com was cut/, AFTER_RETRIES, /in front of siem\.example\.com/],
  timeout: [/no answer from siem\.example\.com in time/, AFTER_RETRIES, /through to port 443/],
  closed: [/closed before an answer came/, AFTER_RETRIES, /speaks HTTPS on port 443/],
  malformed: [/siem\.example\.com answered cannot be read/, AFTER_RETRIES, /answers on port 443/],
  tls_handshake: [/siem\.example\.com does not speak TLS/, AFTER_RETRIES, /port 443 speaks TLS 1\.2/],
  tls_untrusted: [/certificate of siem\.example\.com is not trusted/, AT_ONCE, /public authority/],
  tls_expired: [/siem\.example\.com has expired/, AT_ONCE, /Renew the certificate/],
  tls_hostname: [/is for another host name/, AT_ONCE, /names siem\.example\.com/],
  redirect_loop: [/one redirect led to the next/, AT_ONCE, /mend the loop/],
  unsupported_scheme: [/does not begin with https/, AT_ONCE, /begins with https/],
  invalid_header: [/characters that cannot be sent/, AT_ONCE, /may not hold control characters/],
  blocked: [/address of siem\.example\.com are not allowed/, AT_ONCE, /Use a public address/],
  proxy: [/proxy on the way to siem\.example\.com/, AFTER_RETRIES, /Check HTTPS_PROXY/],
};

test.each(TRANSPORT_ERRORS)("no answer: %s", (error) => {
  const [meaning, logs, remedy] = WITHOUT_ANSWER[error];
  expect(said({ last_response_message: transportErrorMessage(error) })).toEqual({
    meaning: expect.stringMatching(meaning),
    logs: expect.stringContaining(logs),
    remedy: expect.stringMatching(remedy),
  });
});
