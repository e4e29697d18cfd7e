import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { clockMutations } from "@/api/sandbox/clock-mutations";
import type { AdvanceClock, AdvanceResult } from "@/contract/sandbox/clock";
import { formatDuration } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { Section } from "@/ui/layout/Section";
import { useShownError } from "@/ui/state/use-shown-error";
import { AdvanceForm } from "./AdvanceForm";

const STEPS_MS: readonly number[] = [SECOND_MS, 10 * SECOND_MS, MINUTE_MS, HOUR_MS, DAY_MS];

export function AdvancePanel() {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  const shown = useShownError();
  const advance = useMutation(clockMutations.advance());
  const [moved, setMoved] = useState<AdvanceResult | null>(null);
  const move = (body: AdvanceClock) => {
    if (!advance.isPending) advance.mutate(body, { onSuccess: setMoved });
  };
  const button = (label: string, body: AdvanceClock) => (
    <Button
      key={label}
      variant="outlined"
      color="inherit"
      aria-disabled={advance.isPending}
      onClick={() => move(body)}
    >
      {label}
    </Button>
  );
  return (
    <Section title={t("sandbox.clock.advance.title")} description={t("sandbox.clock.advance.description")}>
      <Stack spacing={2}>
        <ButtonGroup label={t("sandbox.clock.advance.by")}>
          {STEPS_MS.map((ms) => button(`+ ${formatDuration(ms, locale)}`, { ms }))}
        </ButtonGroup>
        <ButtonGroup label={t("sandbox.clock.advance.to")}>
          {button(t("sandbox.clock.advance.next"), { to: "next" })}
          {button(t("sandbox.clock.advance.idle"), { to: "idle" })}
        </ButtonGroup>
        <Box sx={{ typography: "body2", color: "text.secondary" }}>{t("sandbox.clock.advance.idleHelp")}</Box>
        <AdvanceForm onMoved={setMoved} />
        <Box component="output">{outcome()}</Box>
        {advance.error !== null && (
          <ErrorAlert error={{ ...shown(advance.error, "save"), title: t("sandbox.clock.failed") }} />
        )}
      </Stack>
    </Section>
  );

  function outcome(): string {
    if (advance.isPending) return t("sandbox.clock.advance.moving");
    if (moved === null) return "";
    // What happened on the way, the dock tells.
    return t("sandbox.clock.advance.result", { time: dateTime(Date.parse(moved.now)) });
  }
}

function ButtonGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ typography: "subtitle2", mb: 0.75, p: 0 }}>
        {label}
      </Box>
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1 }}>
        {children}
      </Stack>
    </Box>
  );
}
