import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { useT } from "@/i18n/use-t";
import { LoadingSkeleton } from "@/ui/LoadingSkeleton";
import { AllRegionsForm } from "./AllRegionsForm";
import { LoadFailure } from "./LoadFailure";
import type { RenderNewDestination } from "./new-destination-slot";
import { useRegionRows } from "./use-region-rows";
import type { WebhookPlan } from "./webhook-form";

export interface AllRegionsProps {
  readonly renderNewDestination: RenderNewDestination;
  /** Shows in another way what the form would send now. */
  readonly renderAsCode: (plan: WebhookPlan) => ReactNode;
}

/** One destination for every region, in one call. */
export function AllRegions({ renderNewDestination, renderAsCode }: AllRegionsProps) {
  const t = useT();
  const { rows, destinations, host } = useRegionRows({ reading: "always" });
  // Whoever is refused on the global host may not change all regions either, even if their own answers.
  const failure = host === "global" ? destinations.error : null;
  if (host !== "global" || (failure && destinations.data === undefined)) {
    const role = t("webhook.role.auditLogsAdminEverywhere");
    if (failure === null) return <LoadFailure failure="forbidden" role={role} onRetry={() => undefined} />;
    return <LoadFailure failure={failure} role={role} onRetry={() => void destinations.refetch()} />;
  }
  if (destinations.data === undefined) {
    return (
      <Box sx={{ maxWidth: 560 }}>
        <LoadingSkeleton shape="form" />
      </Box>
    );
  }
  return (
    <AllRegionsForm
      rows={rows}
      destinations={destinations.data}
      renderNewDestination={renderNewDestination}
      renderAsCode={renderAsCode}
    />
  );
}
