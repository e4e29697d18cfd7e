import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { gapReplayPath } from "@/entities/gap/gap-times";
import { ProbesOfPlace } from "@/features/webhook/delivery-check/ProbesOfPlace";
import { useT } from "@/i18n/use-t";
import { webhookPath } from "@/lib/console-paths";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { Restricted } from "@/ui/state/Restricted";
import type { StepProps } from "./step-props";
import { TestDelivery } from "./TestDelivery";
import { useSendGap } from "./use-send-gap";

/** Has sent again what is missing. Its first batch proves that the collector takes batches again. */
export function SendStep({ scope, plan, state }: StepProps) {
  const t = useT();
  const { range } = useGapWords();
  const { gap, now, sending, isProven } = plan;
  const sendGap = useSendGap(scope, gap);
  if (gap?.state === "lost") return <span>{t("status.step.send.lost")}</span>;
  if (state === "done") return <span>{t("status.step.send.done")}</span>;
  // What is offered has to be right from the beginning.
  if (plan.record.history === "pending") return <span>{t("status.hero.historyPending")}</span>;
  const isStartKnown = gap !== null && gap.from_is !== "unknown";
  const replayPath = (gap && gapReplayPath(gap, now)) ?? webhookPath(scope, "replay");
  return (
    <>
      <Box sx={{ fontVariantNumeric: "tabular-nums" }}>
        {gap !== null && isStartKnown ? rangeText(range(gap, now)) : t("status.step.send.unknownStart")}
        {gap?.events && ` · ${t("status.week.events", { count: gap.events.recorded })}`}
      </Box>
      {state === "ahead" ? (
        <span>{t("status.step.send.waits")}</span>
      ) : (
        <>
          {sending === "failed" && <span>{t("status.step.send.failed")}</span>}
          {!isProven && <span>{t("status.step.send.unproven")}</span>}
          <Box sx={{ typography: "body2", color: "text.secondary" }}>{t("status.step.send.duplicates")}</Box>
          <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }}>
            <Restricted missing={sendGap.missing}>
              <Button
                size="small"
                variant="contained"
                aria-disabled={sendGap.isPending}
                onClick={sendGap.send}
                sx={sendGap.isPending ? { opacity: 0.7 } : {}}
              >
                {t(sendGap.isPending ? "status.step.send.sending" : "status.step.send.action")}
              </Button>
            </Restricted>
            <ButtonLink to={replayPath} variant="outlined" color="inherit" size="small">
              {t("status.step.send.choose")}
            </ButtonLink>
          </Stack>
          {sendGap.error !== null && (
            <FormErrorSummary error={sendGap.error} unplaced={sendGap.error.fieldErrors ?? []} />
          )}
          {isProven ? <ProbesOfPlace scope={scope} shown="open" /> : <TestDelivery scope={scope} />}
        </>
      )}
    </>
  );

  function rangeText(words: string): string {
    const { target } = plan.target;
    return target.kind === "named"
      ? t("status.step.send.range", { range: words, destination: target.destination.name })
      : words;
  }
}
