import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useId, type ReactNode } from "react";
import { deliveriesPollMs, deliveryQueries } from "@/api/sandbox/delivery-queries";
import type { Delivery } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { verifyPath } from "@/lib/verify-path";
import { RouterLink } from "@/ui/layout/RouterLink";
import { EmptyState } from "@/ui/state/EmptyState";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { useShownError } from "@/ui/state/use-shown-error";
import { AttemptTimeline } from "@/features/deliveries/attempts/AttemptTimeline";
import { DeliveryFacts } from "./DeliveryFacts";
import { DeliveryRecords } from "@/features/deliveries/records/DeliveryRecords";
import { DeliveryStateBadge } from "@/features/deliveries/DeliveryStateBadge";
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
        {delivery.portal_id === null && (
          <Box sx={{ mt: 1.5 }}>
            <RouterLink to={verifyPath(delivery.region)}>{t("deliveries.drawer.verify")}</RouterLink>
          </Box>
        )}
      </DrawerSection>
    </Stack>
  );
}

interface DrawerSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One level below the drawer's own title. */
function DrawerSection({ title, children }: DrawerSectionProps) {
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography variant="h3" id={titleId} sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function isFinished({ state }: Delivery): boolean {
  return state === "delivered" || state === "failed";
}
