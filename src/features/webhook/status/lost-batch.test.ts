// A last attempt that was answered 2xx after a redirect had lost the batch: no room calls it a success.

import { expect, it } from "vitest";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { Translate } from "@/i18n/message-key";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import { badgeWords } from "@/entities/webhook/badge-words";
import { logHandling } from "./log-handling";
import { regionState } from "@/features/webhook/overview/region-summary";
import { answerWords } from "@/entities/webhook/response-meaning";

const TO = "https://siem.example.com/moved";
const SINCE = Date.UTC(2026, 10, 21, 9);

function status(arrival?: SeenStatus["arrival"]): SeenStatus {
  return {
    webhook_enabled: true,
    webhook_status: "active",
    last_attempt_at: "2026-11-21T09:30:00Z",
    last_response_code: 200,
    ...(arrival && { arrival }),
  };
}

const LOST = status({ kind: "lost", loss: { lost: "batch", to: TO }, since: SINCE });
const ARRIVED = status({ kind: "arrived" });
const UNSEEN = status();

const t: Translate = (key, ...params) => [key, ...Object.values(params[0] ?? {})].join(" ");

it("is no success in the badge, among the regions and in what becomes of the logs", () => {
  expect(attemptOutcome(LOST)).toBe("lost");
  expect(badgeWords(LOST)).toMatchObject({ tone: "danger", reason: "webhook.reason.lost" });
  expect(regionState({ status: { state: "loaded", value: LOST }, changedAt: null })).toBe("failing");
  expect(logHandling(LOST, null, "known")).toBe("status.logs.lost");
});

it("names the address to configure", () => {
  expect(answerWords(t, LOST, null)).toEqual({
    meaning: "status.redirected.meaning.batch",
    remedy: `status.redirected.remedy ${TO}`,
  });
});

it("is a success once it is known to have arrived", () => {
  expect(logHandling(ARRIVED, null, "known")).toBe("status.logs.delivered");
  expect(answerWords(t, ARRIVED, null)).toEqual({ meaning: "status.meaning.accepted", remedy: null });
});

it("is an answer and no more where there is no log of deliveries", () => {
  expect(attemptOutcome(UNSEEN)).toBe("accepted");
  expect(logHandling(UNSEEN, null, "known")).toBe("status.logs.answered");
  expect(answerWords(t, UNSEEN, null).meaning).toBe("status.meaning.answered");
});
