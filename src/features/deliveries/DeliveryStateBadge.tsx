import type { Delivery } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { isLostDelivery, REASON_WORDS, stateWords } from "./attempts/attempt-words";

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
    if (isLostDelivery(delivery)) return t("deliveries.reason.redirected");
    if (detail === "origin") return delivery.replay ? t("deliveries.drawer.originReplay") : undefined;
    return delivery.reason === null ? undefined : t(REASON_WORDS[delivery.reason]);
  }
}
