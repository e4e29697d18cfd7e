import { useQuery } from "@tanstack/react-query";
import { deliveryQueries } from "@/api/sandbox/delivery-queries";
import type { Delivery } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { useShownError } from "@/ui/state/use-shown-error";
import { arrivalDoubt } from "@/features/deliveries/attempts/attempt-words";
import { RecordList } from "./RecordList";

export interface DeliveryRecordsProps {
  readonly delivery: Delivery;
}

export function DeliveryRecords({ delivery }: DeliveryRecordsProps) {
  const t = useT();
  const shown = useShownError();
  const isOpen = delivery.state === "collecting";
  const query = useQuery({
    ...deliveryQueries.records(delivery.id),
    enabled: !isOpen,
    // A batch that is closed keeps its records.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isOpen) return t("deliveries.records.open");
  if (query.isPending) return <LoadingSkeleton shape="text" />;
  if (query.data === undefined) {
    return <ErrorState error={shown(query.error, "load")} onRetry={() => void query.refetch()} />;
  }
  return <RecordList body={query.data} arrival={arrivalDoubt(delivery) === "lost" ? "lost" : "unsaid"} />;
}
