import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { StaleNotice } from "@/ui/state/StaleNotice";
import type { useRegionRows } from "./use-region-rows";

export interface RegionFailureProps {
  readonly regions: ReturnType<typeof useRegionRows>;
  readonly children: ReactNode;
}

/** Says above the regions that what is shown is old, and in their place that none could be read. */
export function RegionFailure({ regions: { webhooks, statuses }, children }: RegionFailureProps) {
  const retry = () => {
    for (const query of [...webhooks, ...statuses]) if (query.isError) void query.refetch();
  };
  // Six times the same failure reads better once.
  const failure = statuses[0]?.error;
  if (failure && statuses.every(({ data, isError }) => data === undefined && isError)) {
    return <LoadFailure failure={failure} needed={{ role: "audit_logs_admin" }} onRetry={retry} />;
  }
  const stale = statuses.filter(({ data, isError }) => data !== undefined && isError);
  return (
    <Stack spacing={2}>
      {stale.length > 0 && (
        <StaleNotice
          dataUpdatedAt={Math.min(...stale.map(({ dataUpdatedAt }) => dataUpdatedAt))}
          onRetry={retry}
        />
      )}
      {children}
    </Stack>
  );
}
