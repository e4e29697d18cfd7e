import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import { gapVerifyPath } from "@/entities/gap/gap-verify-path";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { readInstant } from "@/contract/wire/instant";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { gapPath, webhookPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { closingWords } from "./closing-words";
import type { StepProps } from "./step-props";

/** That it has arrived, or that it is given up: nothing else closes a gap. */
export function ProveStep({ scope, plan }: StepProps) {
  const t = useT();
  const { moment } = useGapWords();
  const { gap, now, record, sending } = plan;
  if (gap === null) return <span>{t("status.step.prove.waits")}</span>;
  const closedAt = readInstant(gap.closed_by?.at);
  return (
    <>
      {gap.closed_by === null ? (
        <span>{t(waiting())}</span>
      ) : (
        <span>
          {withGap(closingWords(t, gap, record.hostKind))}
          {closedAt !== null && t("status.step.prove.closedAt", { time: moment(closedAt, now) })}
        </span>
      )}
      {/* Indeterminate: the API gives no count. */}
      {sending === "under_way" && (
        <Box sx={{ width: "100%", maxWidth: 320 }}>
          <LinearProgress aria-label={t("status.step.prove.underWay")} />
        </Box>
      )}
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }}>
        {sending !== "none" && (
          <ButtonLink to={webhookPath(scope, "replay")} variant="outlined" color="inherit" size="small">
            {t("status.step.prove.job")}
          </ButtonLink>
        )}
        {scope.kind === "region" && (
          <ButtonLink
            to={gapVerifyPath(gap, scope.region, now)}
            variant="outlined"
            color="inherit"
            size="small"
          >
            {t("status.step.prove.verify")}
          </ButtonLink>
        )}
        <ButtonLink to={gapPath(gap.id)} variant="outlined" color="inherit" size="small">
          {t(gap.closed_by === null ? "status.step.prove.accept" : "status.step.prove.gap")}
        </ButtonLink>
      </Stack>
    </>
  );

  function waiting() {
    if (sending === "under_way") return "status.step.prove.underWay";
    return sending === "completed" ? "status.step.prove.unseen" : "status.step.prove.waits";
  }
}
