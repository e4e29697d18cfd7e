import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { clockMutations } from "@/api/sandbox/clock-mutations";
import type { World } from "@/contract/sandbox/world";
import { formatDuration } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { useShownError } from "@/ui/state/use-shown-error";

const STEPS_MS: readonly number[] = [MINUTE_MS, HOUR_MS, DAY_MS];
/** As far as the scrubber goes: past this, what was recorded at its beginning is gone. */
const SCRUBBER_HOURS = 7 * 24;

/** The world's clock: whether it goes, and moving it forward. */
export function ClockControls({ world }: { readonly world: World }) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  const shown = useShownError();
  const scrubberId = useId();
  const update = useMutation(clockMutations.update());
  const advance = useMutation(clockMutations.advance());
  const [hours, setHours] = useState(24);
  const isRunning = world.clock.state === "running";
  const isBusy = advance.isPending || update.isPending;
  const move = (ms: number) => {
    if (!isBusy) advance.mutate({ ms });
  };
  const failure = advance.error ?? update.error;
  const button = (label: string, run: () => void) => (
    <Button key={label} size="small" variant="outlined" color="inherit" aria-disabled={isBusy} onClick={run}>
      {label}
    </Button>
  );
  return (
    <Box sx={{ display: "grid", rowGap: 1 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        {button(t(isRunning ? "dock.clock.pause" : "dock.clock.run"), () => {
          if (!isBusy) update.mutate({ state: isRunning ? "paused" : "running" });
        })}
        {STEPS_MS.map((ms) => button(`+ ${formatDuration(ms, locale)}`, () => move(ms)))}
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <label htmlFor={scrubberId}>{t("dock.clock.to")}</label>
        <Box
          component="input"
          id={scrubberId}
          type="range"
          min={1}
          max={SCRUBBER_HOURS}
          value={hours}
          aria-valuetext={goal()}
          onChange={(event) => setHours(Number(event.target.value))}
          sx={{ flex: "1 1 160px", maxWidth: 360, accentColor: (theme) => theme.vars.palette.primary.main }}
        />
        <Box component="span" sx={{ fontVariantNumeric: "tabular-nums" }}>
          {goal()}
        </Box>
        {button(t("dock.clock.move"), () => move(hours * HOUR_MS))}
      </Box>
      <output>{advance.isPending ? t("dock.clock.moving") : ""}</output>
      {failure !== null && (
        <ErrorAlert error={{ ...shown(failure, "save"), title: t("dock.clock.failed") }} />
      )}
    </Box>
  );

  function goal(): string {
    return t("dock.clock.goal", {
      time: dateTime(Date.parse(world.now) + hours * HOUR_MS, { precision: "minute" }),
      duration: formatDuration(hours * HOUR_MS, locale),
    });
  }
}
