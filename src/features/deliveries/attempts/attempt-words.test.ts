import { describe, expect, test } from "vitest";
import type { DeliveryAttempt } from "@/contract/sandbox/delivery";
import { TRANSPORT_ERRORS } from "@/audit-log/delivery/transport-error";
import { deliveries } from "@/i18n/catalogue/en/deliveries";
import type { Translate } from "@/i18n/message-key";
import { arrivalDoubt, lossWords, outcomeWords, retryWords, stateWords } from "./attempt-words";

/** The English text with its params filled in, without a page. */
const t: Translate = (key, ...params) => {
  const text = key
    .split(".")
    .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], { deliveries });
  const values = (params[0] ?? {}) as Record<string, string | number>;
  return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
};

type Retry = NonNullable<DeliveryAttempt["retry"]>;

function attempt(parts: Pick<DeliveryAttempt, "outcome" | "retry">): DeliveryAttempt {
  return {
    number: 1,
    started_at: "2026-11-21T09:00:00.000Z",
    finished_at: "2026-11-21T09:00:00.040Z",
    request: { method: "POST", url: "https://siem.example.com/", headers: {} },
    redirects: [],
    arrived: parts.retry?.decision === "delivered",
    response: null,
    error: null,
    ...parts,
  };
}

const DELIVERED: Retry = { decision: "delivered", reason: null, wait_ms: null };
const RETRY: Retry = { decision: "retry", reason: "backoff", wait_ms: 2000 };
const ASKED: Retry = { decision: "retry", reason: "retry_after", wait_ms: 7000 };
const FINAL: Retry = { decision: "not_retried", reason: "status_not_retryable", wait_ms: null };
const BROKEN: Retry = { decision: "not_retried", reason: "error_not_retryable", wait_ms: null };
const EXHAUSTED: Retry = { decision: "gave_up", reason: "retries_exhausted", wait_ms: null };

describe("the outcome", () => {
  test.each([
    [{ status: 200 }, DELIVERED, "success", "200 OK"],
    [{ status: 503 }, RETRY, "warning", "503 Service Unavailable"],
    [{ status: 400 }, FINAL, "danger", "400 Bad Request"],
    [{ status: 599 }, EXHAUSTED, "danger", "599"],
    [{ fail: "refused" as const }, RETRY, "warning", "Connection refused"],
    [{ fail: "tls_expired" as const }, BROKEN, "danger", "Certificate expired"],
    [null, null, "info", "In progress"],
  ])("%j followed by %j", (outcome, retry, tone, text) => {
    expect(outcomeWords(attempt({ outcome, retry }), t, "en")).toEqual({ tone, text });
  });

  test.each(TRANSPORT_ERRORS)("%s has words of its own", (fail) => {
    expect(outcomeWords(attempt({ outcome: { fail }, retry: BROKEN }), t, "en").text.toLowerCase()).toBe(
      deliveries.transport[fail].toLowerCase(),
    );
  });
});

describe("what follows", () => {
  test.each([
    [DELIVERED, "Delivered."],
    [RETRY, "Waits 2 sec, then tries again."],
    [ASKED, "The collector asks for 7 sec (Retry-After). Waits that long, then tries again."],
    [FINAL, "This status is not retried. The delivery has failed."],
    [BROKEN, "This error is not retried. The delivery has failed."],
    [EXHAUSTED, "That was the last retry. The delivery has failed."],
    [null, null],
  ])("%j", (retry, text) => {
    expect(retryWords(attempt({ outcome: { status: 500 }, retry }), t, "en")).toBe(text);
  });
});

describe("a batch that a redirect lost", () => {
  const lost: DeliveryAttempt = {
    ...attempt({ outcome: { status: 200 }, retry: DELIVERED }),
    redirects: [{ status: 301, method: "GET", url: "https://siem.example.com/moved" }],
    arrived: false,
  };

  test("is not called delivered, even where it counts as a success", () => {
    expect(arrivalDoubt({ state: "delivered", attempts: [lost] })).toBe("lost");
    expect(stateWords({ state: "delivered", attempts: [lost] })).toEqual({
      tone: "danger",
      key: "deliveries.state.notArrived",
    });
    expect(outcomeWords(lost, t, "en").tone).toBe("danger");
    expect(retryWords(lost, t, "en")).not.toMatch(/delivered/i);
    expect(lossWords(lost, t)).toContain("https://siem.example.com/moved");
  });

  test("does not make others suspect", () => {
    const arrived = attempt({ outcome: { status: 200 }, retry: DELIVERED });
    expect(stateWords({ state: "delivered", attempts: [arrived] })).toMatchObject({ tone: "success" });
    expect(lossWords(arrived, t)).toBeNull();
  });
});

test("a batch that was stored without its way is called neither delivered nor lost", () => {
  const unsaid: DeliveryAttempt = {
    ...attempt({ outcome: { status: 200 }, retry: DELIVERED }),
    arrived: null,
  };
  expect(arrivalDoubt({ state: "delivered", attempts: [unsaid] })).toBe("unknown");
  expect(stateWords({ state: "delivered", attempts: [unsaid] })).toEqual({
    tone: "neutral",
    key: "deliveries.state.answered",
  });
  expect(outcomeWords(unsaid, t, "en")).toEqual({ tone: "neutral", text: "200 OK" });
  expect(retryWords(unsaid, t, "en")).toMatch(/does not say whether the batch arrived/);
  expect(lossWords(unsaid, t)).toBeNull();
});
