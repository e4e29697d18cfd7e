import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Step } from "./gap-steps";
import type { LastFailure } from "./last-failure";
import type { GapPlan } from "./use-gap-plan";

export interface StepProps {
  readonly scope: WebhookScope;
  readonly plan: GapPlan;
  readonly state: Step["state"];
  /** Null where none is known, such as of what was switched off by hand. */
  readonly failure: LastFailure | null;
}
