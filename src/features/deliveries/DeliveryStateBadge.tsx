import type { Delivery } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { arrivalDoubt, REASON_WORDS, stateWords } from "./attempts/attempt-words";

export interface DeliveryStateBadgeProps {
  readonly delivery: Pick<Delivery, "state" | "reason" | "replay" | "attempts" | "address_replaced">;
  /** What stands beside it: in a list that it is a replay's, where there is room why it failed. */
  readonly detail: "origin" | "reason";
}

export function DeliveryStateBadge({ delivery, detail }: DeliveryStateBadgeProps) {
  const t = useT();
  const { tone, key } = stateWords(delivery);
  return <StatusBadge tone={tone} label={t(key)} reason={besides()} />;

  function besides(): string | undefined {
    if (delivery.address_replaced) return t("deliveries.reason.address_replaced");
    const doubt = arrivalDoubt(delivery);
    if (doubt !== null)
      return t(doubt === "lost" ? "deliveries.reason.redirected" : "deliveries.reason.unrecorded");
    if (detail === "origin") return delivery.replay ? t("deliveries.drawer.originReplay") : undefined;
    return delivery.reason === null ? undefined : t(REASON_WORDS[delivery.reason]);
  }
}
