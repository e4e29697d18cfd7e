import Box from "@mui/material/Box";
import { readInstant } from "@/contract/wire/instant";
import { answerWords } from "@/entities/webhook/response-meaning";
import { ResponseCode } from "@/entities/webhook/ResponseCode";
import { WireText } from "@/entities/webhook/WireText";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { useT } from "@/i18n/use-t";
import { RelativeTime } from "@/ui/text/RelativeTime";
import type { StepProps } from "./step-props";

/** What failed: when, with which code, what that means, and in which words. */
export function UnderstandStep({ scope, plan, failure }: StepProps) {
  const t = useT();
  const { moment } = useGapWords();
  const { gap, now, status, target } = plan;
  if (failure === null) {
    const opened = gap?.story.find(({ kind }) => kind === "opened");
    const at = readInstant(opened?.at);
    if (at === null) return null;
    const time = moment(at, now);
    const name = opened?.by?.name;
    return (
      <span>
        {name === undefined
          ? t("status.step.understand.off", { time })
          : t("status.step.understand.offBy", { time, name })}
      </span>
    );
  }
  const { at, answer } = failure;
  // The API does not say when a portal's setting was changed: only after a stop is it sure that this one was called.
  const isSure = failure.isOfNow && (scope.kind === "region" || status.webhook_status === "inactive");
  const words = answerWords(t, answer, isSure ? target.endpoint : null);
  const message = answer.last_response_message;
  return (
    <>
      <span>{words.meaning}</span>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, alignItems: "baseline" }}>
        <Box component="span" sx={{ color: "text.secondary" }}>
          {t("status.step.understand.attempt")}
        </Box>
        {at !== null && <RelativeTime instant={at} now={Math.max(now, at)} />}
        <ResponseCode code={answer.last_response_code} />
        {message !== undefined && message !== "" && <WireText text={message} />}
      </Box>
    </>
  );
}
