import type { Delivery } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { StatusBadge } from "@/ui/StatusBadge";
import { REASON_WORDS, STATE_WORDS } from "./attempt-words";

export interface DeliveryStateBadgeProps {
  readonly delivery: Pick<Delivery, "state" | "reason">;
  /** `bare` where there is no room for the reason of a failure. */
  readonly detail?: "bare" | "reason";
}

export function DeliveryStateBadge({ delivery, detail = "bare" }: DeliveryStateBadgeProps) {
  const t = useT();
  const { tone, key } = STATE_WORDS[delivery.state];
  const hasReason = detail === "reason" && delivery.reason !== null;
  return (
    <StatusBadge
      tone={tone}
      label={t(key)}
      {...(hasReason && delivery.reason !== null ? { reason: t(REASON_WORDS[delivery.reason]) } : {})}
    />
  );
}
