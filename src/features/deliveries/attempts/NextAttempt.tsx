import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useWorldNow } from "@/api/sandbox/use-world-now";
import { worldPolling, worldQueries } from "@/api/sandbox/world-queries";
import type { World } from "@/contract/sandbox/world";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { sandboxPath } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { RouterLink } from "@/ui/layout/RouterLink";
import { secondsUntil } from "./countdown";
import { TimelineEntry } from "./TimelineEntry";

export interface NextAttemptProps {
  readonly number: number;
  readonly dueAt: EpochMs;
}

/** What is still to come, and when: by the time of the world, which may go fast or stand still. */
export function NextAttempt({ number, dueAt }: NextAttemptProps) {
  const t = useT();
  const dateTime = useDateTime();
  const world = useQuery({ ...worldQueries.current(), ...worldPolling });
  const isPaused = world.data?.clock.state === "paused";
  return (
    <TimelineEntry number={number} tone="neutral">
      <Box sx={{ minHeight: 24, display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1 }}>
        <Typography variant="h4">{t("deliveries.next.title", { number })}</Typography>
        {world.data !== undefined && !isPaused && (
          <Countdown dueAt={dueAt} world={world.data} readAt={world.dataUpdatedAt} />
        )}
      </Box>
      <Box sx={{ typography: "body2", color: "text.secondary" }}>
        {t("deliveries.next.at", { time: dateTime(dueAt, { precision: "millisecond" }) })}
      </Box>
      {isPaused && (
        <Box sx={{ mt: 0.5 }}>
          <div>{t("deliveries.next.paused")}</div>
          <RouterLink to={sandboxPath("clock")}>{t("deliveries.next.toClock")}</RouterLink>
        </Box>
      )}
    </TimelineEntry>
  );
}

interface CountdownProps extends Pick<NextAttemptProps, "dueAt"> {
  readonly world: World;
  /** When the world was read, by this computer's clock. */
  readonly readAt: EpochMs;
}

function Countdown({ dueAt, world, readAt }: CountdownProps) {
  const t = useT();
  const seconds = secondsUntil(dueAt, useWorldNow(world, readAt));
  return (
    <Box component="span" role="timer">
      {seconds === 0 ? t("deliveries.next.due") : t("deliveries.next.inSeconds", { count: seconds })}
    </Box>
  );
}
