import Box from "@mui/material/Box";
import { useT } from "@/i18n/use-t";
import { LoadingSkeleton } from "@/ui/LoadingSkeleton";
import { AllRegionsForm } from "./AllRegionsForm";
import { LoadFailure } from "./LoadFailure";
import type { RenderNewDestination } from "./new-destination-slot";
import { useRegionRows } from "./use-region-rows";

export interface AllRegionsProps {
  readonly renderNewDestination: RenderNewDestination;
}

/** One destination for every region, in one call. */
export function AllRegions({ renderNewDestination }: AllRegionsProps) {
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
    />
  );
}
