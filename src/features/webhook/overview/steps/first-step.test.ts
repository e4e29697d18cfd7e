import { expect, it } from "vitest";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { gapOf } from "@/entities/gap/gap.test-support";
import type { RegionFacts } from "@/features/webhook/overview/region-summary";
import { firstStep } from "./first-step";

function facts(status: WebhookStatus): RegionFacts {
  return { changedAt: null, status: { state: "loaded", value: status } };
}

const PENDING: RegionFacts = { changedAt: null, status: { state: "pending" } };

const NONE = facts({ webhook_enabled: false, webhook_status: "unconfigured" });
const UNTRIED = facts({ webhook_enabled: true, webhook_status: "active" });
const RUNNING = facts({
  webhook_enabled: true,
  webhook_status: "active",
  last_attempt_at: "2026-11-21T09:30:00Z",
  last_response_code: 200,
});

it.each([
  ["nothing at all", [NONE, NONE], [], "collector"],
  ["a collector that nothing sends to", [NONE, NONE], [{}], "regions"],
  ["a webhook that has sent nothing", [NONE, UNTRIED], [{}], "proof"],
  ["one that runs", [NONE, RUNNING], [{}], null],
  ["regions that have not answered", [NONE, PENDING], [], null],
  ["destinations that have not answered", [NONE], undefined, null],
] as const)("with %s", (_name, rows, destinations, step) => {
  expect(firstStep(rows, destinations, [])).toBe(step);
});

it("is over once something was missed", () => {
  expect(firstStep([NONE], [], [gapOf()])).toBeNull();
});
