import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useEffect, useId, useMemo, useState } from "react";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { useGaps } from "@/api/watch/use-watch";
import { webhookChange } from "@/api/webhook/webhook-scope";
import { Place } from "@/entities/place/Place";
import { useVerifyWords } from "@/features/verify/result/use-verify-words";
import { formatDuration, formatMoment, formatNumber } from "@/i18n/format";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { Restricted } from "@/ui/state/Restricted";
import { StatusBadge, type Tone } from "@/ui/state/StatusBadge";
import { useShownError } from "@/ui/state/use-shown-error";
import type { Comparison, ReplayWindow } from "@/verify/compare/comparison";
import type { DoneCheck } from "@/features/verify/check-store";
import { replayPlan } from "./replay-range";
import { type ReplayWindows, windowKey, type WindowReplay } from "./use-replay-windows";
import { FramedList } from "@/ui/text/FramedList";
import { FRAMED_LINE } from "./framed-line";

export interface MissingWindowsProps {
  readonly done: DoneCheck;
  readonly comparison: Comparison;
  readonly replays: ReplayWindows;
}

/** All that is missing or not proven, in stretches that one replay job each sends again. */
export function MissingWindows({ done, comparison, replays }: MissingWindowsProps) {
  const t = useT();
  const titleId = useId();
  const { region } = comparison;
  const { data: known } = useGaps({ states: "not_closed", scope: { region } });
  // As they were when this was shown: a gap that a replay closes must not change what the others are.
  const [gaps, setGaps] = useState(known?.gaps);
  if (gaps === undefined && known) setGaps(known.gaps);
  const windows = useMemo(
    () => replayPlan(comparison.windows, gaps ?? [], region),
    [comparison.windows, gaps, region],
  );
  const missingRole = useMissingRole(webhookChange({ kind: "region", region }));
  const isUnderWay = [...replays.states.values()].some(({ state }) => state === "under_way");
  const isSettled = windows.every(
    (window) => replays.states.get(windowKey(region, window))?.state === "completed",
  );
  return (
    <Stack component="section" aria-labelledby={titleId} spacing={1.5}>
      <Stack
        direction="row"
        useFlexGap
        sx={{ justifyContent: "space-between", alignItems: "center", flexWrap: "wrap", gap: 1 }}
      >
        <Box>
          <Box component="h3" id={titleId} sx={{ m: 0, typography: "h3" }}>
            {t("verify.windows.title")}
          </Box>
          <Box sx={{ typography: "body2", color: "text.secondary", maxWidth: "80ch" }}>
            {t("verify.windows.text")}
          </Box>
        </Box>
        {windows.length > 1 && (
          <Restricted missing={missingRole}>
            <Button
              variant="contained"
              aria-disabled={replays.isBusy}
              onClick={() => replays.replay(region, windows)}
            >
              {t("verify.windows.replayAll", { count: windows.length })}
            </Button>
          </Restricted>
        )}
      </Stack>
      <FramedList aria-labelledby={titleId}>
        {windows.map((window) => (
          <WindowLine
            key={windowKey(region, window)}
            done={done}
            window={window}
            state={replays.states.get(windowKey(region, window)) ?? null}
            action={
              <Restricted missing={missingRole}>
                <Button
                  size="small"
                  variant={windows.length === 1 ? "contained" : "outlined"}
                  {...(windows.length > 1 && { color: "inherit" as const })}
                  aria-disabled={replays.isBusy}
                  onClick={() => replays.replay(region, [window])}
                >
                  {t("verify.windows.replay")}
                </Button>
              </Restricted>
            }
          />
        ))}
      </FramedList>
      {isUnderWay && <Place name="pausedClock" />}
      {isSettled && <Box component="output">{t("verify.windows.next")}</Box>}
    </Stack>
  );
}

const STATE_TONES: Readonly<Record<WindowReplay["state"], Tone>> = {
  waiting: "neutral",
  sending: "neutral",
  under_way: "info",
  completed: "success",
  replaced: "warning",
  failed: "danger",
};

interface WindowLineProps {
  readonly done: DoneCheck;
  readonly window: ReplayWindow;
  readonly state: WindowReplay | null;
  readonly action: React.ReactNode;
}

function WindowLine({ done, window, state, action }: WindowLineProps) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const words = useVerifyWords();
  const shown = useShownError();
  const { from, to, missing, unproven, reasons } = window;
  const resent = useResent(done, window);
  const number = (count: number) => formatNumber(count, locale);
  const moment = (at: number) => formatMoment(at, to, locale, { timeZone });
  const failure = state?.state === "failed" && state.error ? shown(state.error, "save") : null;
  return (
    <Box component="li" sx={FRAMED_LINE}>
      <Box sx={{ flex: "1 1 280px", minWidth: 0 }}>
        <Box sx={{ fontWeight: 600, fontVariantNumeric: "tabular-nums" }}>
          {t("verify.windows.range", { from: moment(from), to: moment(to) })}
          <Box component="span" sx={{ fontWeight: 400, color: "text.secondary" }}>
            {" · "}
            {formatDuration(Math.max(to - from, 1), locale)}
          </Box>
        </Box>
        <Box sx={{ typography: "body2", color: "text.secondary" }}>
          {reasons.map((reason) => words.replayReasons[reason].title).join(" · ")}
          {resent > 0 && ` · ${t("verify.windows.resent", { count: resent, number: number(resent) })}`}
        </Box>
        {failure && (
          <Box sx={{ typography: "body2", color: "error.main" }}>
            {failure.title} {failure.detail}
          </Box>
        )}
      </Box>
      <Box sx={{ fontVariantNumeric: "tabular-nums" }}>
        {[
          ...(missing > 0 ? [t("verify.windows.missing", { count: missing, number: number(missing) })] : []),
          ...(unproven > 0
            ? [t("verify.windows.unproven", { count: unproven, number: number(unproven) })]
            : []),
        ].join(" · ")}
      </Box>
      {state && (
        <StatusBadge tone={STATE_TONES[state.state]} label={t(`verify.windows.state.${state.state}`)} />
      )}
      {action}
    </Box>
  );
}

/** How many events of a window are there already: with a gap around it they are more than lie between what is missing. */
function useResent({ ask }: DoneCheck, { from, to, unproven, resent }: ReplayWindow): number {
  const [counted, setCounted] = useState<number | null>(null);
  useEffect(() => {
    let isShown = true;
    ask("countsIn", { from, to }).then(
      ({ recorded, notFound }) => isShown && setCounted(recorded - notFound - unproven),
      () => undefined, // what lies between is known
    );
    return () => {
      isShown = false;
    };
  }, [ask, from, to, unproven]);
  return counted ?? resent;
}
