// What is read aloud while a probe goes on its way: one sentence for each turn it takes, and none for each attempt.

import type { PlainMessageKey } from "@/i18n/message-key";
import type { DeliveryStage, ProbeSending } from "@/features/webhook/delivery-check/sent/probe-sending";
import type { Recording } from "@/features/webhook/delivery-check/recorded/use-recording";

const STAGES: Readonly<Record<DeliveryStage, PlainMessageKey>> = {
  collecting: "setup.probe.said.recorded",
  under_way: "setup.probe.said.recorded",
  retrying: "setup.probe.said.retrying",
  failed: "setup.probe.said.failed",
  arrived: "setup.probe.said.accepted",
  lost: "setup.probe.said.lost",
  answered: "setup.probe.said.answered",
};

export function saidOf(recording: Recording["state"], sending: ProbeSending): PlainMessageKey | null {
  if (sending.kind === "delivery") return STAGES[sending.stage];
  if (sending.kind === "none") return "setup.probe.said.none";
  if (sending.kind === "attempt") {
    return sending.outcome === "accepted" ? "setup.probe.said.attempt" : "setup.probe.said.refused";
  }
  return recording === "found" ? "setup.probe.said.recorded" : null;
}
