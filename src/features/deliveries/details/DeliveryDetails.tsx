import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { deliveriesPollMs, deliveryQueries } from "@/api/sandbox/delivery-queries";
import type { Delivery } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { EmptyState } from "@/ui/state/EmptyState";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { useShownError } from "@/ui/state/use-shown-error";
import { AttemptTimeline } from "@/features/deliveries/attempts/AttemptTimeline";
import { DeliveryFacts } from "./DeliveryFacts";
import { DeliveryRecords } from "@/features/deliveries/records/DeliveryRecords";
import { DeliveryStateBadge } from "@/features/deliveries/DeliveryStateBadge";
import { DrawerSection } from "./DrawerSection";
import type { DeliveryNames } from "@/features/deliveries/use-delivery-names";

export interface DeliveryDetailsProps {
  readonly deliveryId: string;
  readonly names: DeliveryNames;
}

export function DeliveryDetails({ deliveryId, names }: DeliveryDetailsProps) {
  const t = useT();
  const shown = useShownError();
  const query = useQuery({
    ...deliveryQueries.detail(deliveryId),
    // A finished delivery never changes again.
    refetchInterval: ({ state: { data } }) =>
      data === undefined || isFinished(data) ? false : deliveriesPollMs([data]),
  });
  if (query.isPending) return <LoadingSkeleton shape="text" />;
  if (query.data === undefined) {
    if (query.error.status === 404) {
      return <EmptyState title={t("deliveries.drawer.gone")}>{t("deliveries.drawer.goneText")}</EmptyState>;
    }
    return <ErrorState error={shown(query.error, "load")} onRetry={() => void query.refetch()} />;
  }
  const delivery = query.data;
  return (
    <Stack spacing={3}>
      {query.isError && (
        <StaleNotice dataUpdatedAt={query.dataUpdatedAt} onRetry={() => void query.refetch()} />
      )}
      <DeliveryStateBadge delivery={delivery} detail="reason" />
      <DrawerSection title={t("deliveries.attempts.title")}>
        <AttemptTimeline delivery={delivery} />
      </DrawerSection>
      <DrawerSection title={t("deliveries.drawer.facts")}>
        <DeliveryFacts delivery={delivery} names={names} />
      </DrawerSection>
      <DrawerSection title={t("deliveries.records.title")}>
        <DeliveryRecords delivery={delivery} />
      </DrawerSection>
    </Stack>
  );
}

function isFinished({ state }: Delivery): boolean {
  return state === "delivered" || state === "failed";
}
