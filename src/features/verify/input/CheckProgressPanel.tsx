import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect, useId, useRef } from "react";
import type { Check } from "@/features/verify/check-store";
import { formatBytes, formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { SECOND_MS } from "@/lib/epoch";

export interface CheckProgressPanelProps {
  readonly check: Extract<Check, { state: "running" }>;
  readonly onCancel: () => void;
}

export function CheckProgressPanel({ check, onCancel }: CheckProgressPanelProps) {
  const t = useT();
  const { locale } = useLanguage();
  const titleId = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone with the form.
  useEffect(() => titleRef.current?.focus({ preventScroll: true }), []);
  const { inputs, progress, startedAtMs } = check;
  const total = inputs.reduce((sum, { content }) => sum + content.size, 0);
  const percent = total === 0 ? 0 : Math.min(100, Math.floor((progress.bytes * 100) / total));
  // oxlint-disable-next-line react/purity -- how fast it is, at the moment that the last word of progress came
  const seconds = (performance.now() - startedAtMs) / SECOND_MS;
  const number = (count: number) => formatNumber(count, locale);
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 3 } }}>
      <Stack spacing={2}>
        <Stack
          direction="row"
          useFlexGap
          sx={{ justifyContent: "space-between", alignItems: "center", flexWrap: "wrap", gap: 1 }}
        >
          <Typography
            variant="h2"
            id={titleId}
            ref={titleRef}
            tabIndex={-1}
            sx={{ overflowWrap: "anywhere", "&:focus": { outline: "none" } }}
          >
            {t("verify.running.title", { name: progress.name })}
          </Typography>
          <Button variant="outlined" color="inherit" onClick={onCancel}>
            {t("ui.cancel")}
          </Button>
        </Stack>
        <LinearProgress
          variant="determinate"
          value={percent}
          aria-labelledby={titleId}
          aria-valuetext={`${percent} %`}
          sx={{ height: 6, borderRadius: 3 }}
        />
        <Box
          sx={{
            display: "flex",
            flexWrap: "wrap",
            columnGap: 3,
            rowGap: 0.5,
            typography: "body2",
            color: "text.secondary",
            fontVariantNumeric: "tabular-nums",
          }}
        >
          <span>
            {t("verify.running.records", { count: progress.records, number: number(progress.records) })}
          </span>
          {progress.notIntact > 0 && (
            <span>{t("verify.running.notIntact", { number: number(progress.notIntact) })}</span>
          )}
          {seconds > 1 && (
            <span>
              {t("verify.running.rate", { number: number(Math.round(progress.records / seconds)) })}
            </span>
          )}
          <span>
            {t("verify.running.bytes", {
              done: formatBytes(progress.bytes, locale),
              total: formatBytes(total, locale),
            })}
          </span>
        </Box>
      </Stack>
    </Paper>
  );
}
