// What of the change can be taken back, region by region. The API shows where a webhook points and whether it is on: that
// much can be put back. What it does not show, or has no call for, cannot.

import type { UpdateOrgWebhook } from "@/contract/webhook/org-webhook";
import type { RegionChoice, RegionNow } from "./choice";
import { hasStopped, planRegion } from "./region-plan";

/**
 * * `nothing`: the region does not change.
 * * `put_back`: the setting as it was. Of a webhook that had stopped, the stop does not come back: switching on resumes.
 * * `remove`: it had no destination.
 * * `impossible`: its own settings, of which the authorization cannot be read; a setting that could not be read, or of
 *   which it is open whether it is a destination; or nothing but a stop, which no call brings back.
 */
export type RegionUndo =
  | { readonly kind: "nothing" }
  | {
      readonly kind: "put_back";
      readonly changes: Required<UpdateOrgWebhook>;
      readonly isStopLost: boolean;
    }
  | { readonly kind: "remove" }
  | { readonly kind: "impossible"; readonly reason: ImpossibleReason };

export const IMPOSSIBLE_REASONS = ["own_settings", "unread", "only_resumed"] as const;
export type ImpossibleReason = (typeof IMPOSSIBLE_REASONS)[number];

export function undoOf(now: RegionNow, choice: RegionChoice): RegionUndo {
  const plan = planRegion(now, choice);
  if (plan.state === "left" || plan.state === "undecided") return { kind: "nothing" };
  if (plan.state !== "read" || now.webhook.state !== "loaded") return impossible("unread");
  const [first] = plan.effects;
  if (first === undefined) return { kind: "nothing" };
  if (first.kind === "inline_lost") return impossible("own_settings");
  if (first.kind === "destination_set") return { kind: "remove" };
  if (first.kind === "resumed") return impossible("only_resumed");
  if (now.target.kind !== "named") return impossible("unread");
  const { audit_log_destination_id: destinationId = "", enabled } = now.webhook.value;
  return {
    kind: "put_back",
    changes: { audit_log_destination_id: destinationId, enabled },
    isStopLost: hasStopped(now),
  };
}

function impossible(reason: ImpossibleReason): RegionUndo {
  return { kind: "impossible", reason };
}
