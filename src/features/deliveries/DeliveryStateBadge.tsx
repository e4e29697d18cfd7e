import type { Delivery } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { CoveredBy } from "./CoveredBy";
import { arrivalDoubt, REASON_WORDS, stateWords } from "./attempts/attempt-words";

export interface DeliveryStateBadgeProps {
  readonly delivery: Delivery;
  /** What stands beside it: in a list that it is a replay's, where there is room why it failed. */
  readonly detail: "origin" | "reason";
}

export function DeliveryStateBadge({ delivery, detail }: DeliveryStateBadgeProps) {
  const t = useT();
  const { tone, key } = stateWords(delivery);
  const { covered_by: coverage } = delivery;
  const plain = besides();
  const covered = coverage && (
    <>
      {plain !== undefined && withGap(`${plain} ·`)}
      <CoveredBy coverage={coverage} delivery={delivery} />
    </>
  );
  const reason = covered ?? plain;
  return <StatusBadge tone={tone} label={t(key)} {...(reason !== undefined && { reason })} />;

  function besides(): string | undefined {
    if (delivery.address_replaced) return t("deliveries.reason.address_replaced");
    const doubt = arrivalDoubt(delivery);
    if (doubt !== null)
      return t(doubt === "lost" ? "deliveries.reason.redirected" : "deliveries.reason.unrecorded");
    if (detail === "origin") return delivery.replay ? t("deliveries.drawer.originReplay") : undefined;
    return delivery.reason === null ? undefined : t(REASON_WORDS[delivery.reason]);
  }
}
