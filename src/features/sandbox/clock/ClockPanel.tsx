import PauseRounded from "@mui/icons-material/PauseRounded";
import PlayArrowRounded from "@mui/icons-material/PlayArrowRounded";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { clockMutations } from "@/api/sandbox/clock-mutations";
import { useWorldNow } from "@/api/sandbox/use-world-now";
import type { World } from "@/contract/sandbox/world";
import { formatDateTime } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { type EpochMs, toRfc3339 } from "@/lib/epoch";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { Section } from "@/ui/layout/Section";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { useShownError } from "@/ui/state/use-shown-error";
import { ClockSpeedSelect } from "./ClockSpeedSelect";
import { NextDue } from "./NextDue";
import { type Skipped, skippedWords } from "./skipped-words";

export interface ClockPanelProps {
  readonly world: World;
  /** When the world was read, by this computer's clock. */
  readonly readAt: EpochMs;
}

export function ClockPanel({ world, readAt }: ClockPanelProps) {
  const t = useT();
  const shown = useShownError();
  const update = useMutation(clockMutations.update());
  const isRunning = world.clock.state === "running";
  return (
    <Section
      title={t("sandbox.clock.title")}
      actions={
        <StatusBadge
          tone={isRunning ? "success" : "warning"}
          label={t(isRunning ? "sandbox.clock.running" : "sandbox.clock.paused")}
        />
      }
    >
      <Stack spacing={2.5}>
        <WorldTime world={world} readAt={readAt} />
        <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1.5, alignItems: "center" }}>
          <Button
            variant="contained"
            startIcon={isRunning ? <PauseRounded /> : <PlayArrowRounded />}
            aria-disabled={update.isPending}
            onClick={() => {
              if (!update.isPending) update.mutate({ state: isRunning ? "paused" : "running" });
            }}
          >
            {t(isRunning ? "sandbox.clock.pause" : "sandbox.clock.run")}
          </Button>
          <ClockSpeedSelect speed={world.clock.speed} onChange={(speed) => update.mutate({ speed })} />
        </Stack>
        <NextDue world={world} readAt={readAt} />
        {world.skipped !== null && <SkippedTime skipped={world.skipped} />}
        {update.error !== null && (
          <ErrorAlert error={{ ...shown(update.error, "save"), title: t("sandbox.clock.failed") }} />
        )}
      </Stack>
    </Section>
  );
}

function WorldTime({ world, readAt }: ClockPanelProps) {
  const t = useT();
  const { locale } = useLanguage();
  const now = useWorldNow(world, readAt);
  return (
    <Box>
      <Box sx={{ typography: "body2", color: "text.secondary" }}>{t("sandbox.clock.now")}</Box>
      <Box
        component="time"
        dateTime={toRfc3339(now)}
        sx={{ display: "block", fontSize: { xs: "1.25rem", sm: "1.5rem" }, lineHeight: 1.4, fontWeight: 600 }}
      >
        {formatDateTime(now, locale)}
      </Box>
      <Box sx={{ typography: "body2", color: "text.secondary" }}>
        {formatDateTime(now, locale, { timeZone: "UTC" })}
      </Box>
    </Box>
  );
}

/** The stretch of time in which nothing happened, for as long as the world remembers it. */
function SkippedTime({ skipped }: { readonly skipped: Skipped }) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  return (
    <Alert severity="info" role="note">
      <AlertTitle>{t("sandbox.skipped.title")}</AlertTitle>
      {withGap(skippedWords(skipped, t, locale, dateTime))}
      {t("sandbox.skipped.text")}
    </Alert>
  );
}
