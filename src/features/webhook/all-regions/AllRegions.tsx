import Box from "@mui/material/Box";
import { CHANGE_ALL_REGIONS, neededRole } from "@/contract/identity/permissions";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { AllRegionsForm } from "./AllRegionsForm";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { useRegionRows } from "@/features/webhook/overview/use-region-rows";

/** One destination for every region, in one call. */
export function AllRegions() {
  const { rows, destinations, host } = useRegionRows({ reading: "always" });
  // A user who is refused on the global host may not change all regions either, even if their own region answers.
  const failure = host === "global" ? destinations.error : null;
  if (host !== "global" || (failure && destinations.data === undefined)) {
    const needed = neededRole(CHANGE_ALL_REGIONS);
    if (failure === null)
      return <LoadFailure failure="forbidden" needed={needed} onRetry={() => undefined} />;
    return <LoadFailure failure={failure} needed={needed} onRetry={() => void destinations.refetch()} />;
  }
  if (destinations.data === undefined) {
    return (
      <Box sx={{ maxWidth: 560 }}>
        <LoadingSkeleton shape="form" />
      </Box>
    );
  }
  return <AllRegionsForm rows={rows} destinations={destinations.data} />;
}
