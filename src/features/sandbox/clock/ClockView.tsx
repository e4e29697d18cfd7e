import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { worldPolling, worldQueries } from "@/api/sandbox/world-queries";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { useShownError } from "@/ui/state/use-shown-error";
import { AdvancePanel } from "./AdvancePanel";
import { BeginWorldForm } from "@/features/sandbox/world/BeginWorldForm";
import { ClockPanel } from "./ClockPanel";
import { SnapshotPanel } from "@/features/sandbox/world/SnapshotPanel";
import { WorldFacts } from "@/features/sandbox/world/WorldFacts";

/** The world's time and the world itself: how it goes, moving it, and beginning another one. */
export function ClockView() {
  const shown = useShownError();
  const world = useQuery({ ...worldQueries.current(), ...worldPolling });
  if (world.isPending) return <LoadingSkeleton shape="form" />;
  if (world.data === undefined) {
    return <ErrorState error={shown(world.error, "load")} onRetry={() => void world.refetch()} />;
  }
  return (
    <Stack spacing={2}>
      {world.isError && (
        <StaleNotice dataUpdatedAt={world.dataUpdatedAt} onRetry={() => void world.refetch()} />
      )}
      <Box
        sx={{
          display: "grid",
          gap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
          alignItems: "start",
        }}
      >
        <Stack spacing={2}>
          <ClockPanel world={world.data} readAt={world.dataUpdatedAt} />
          <AdvancePanel />
        </Stack>
        <Stack spacing={2}>
          <WorldFacts world={world.data} />
          <BeginWorldForm world={world.data} />
          <SnapshotPanel />
        </Stack>
      </Box>
    </Stack>
  );
}
