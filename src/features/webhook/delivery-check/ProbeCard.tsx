import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import type { Probe } from "@/entities/probe/probe";
import { ProbeName } from "@/entities/probe/ProbeName";
import { ProbeOutcome } from "@/entities/probe/ProbeOutcome";
import { SiemQuery } from "@/entities/siem/SiemQuery";
import { StepItem } from "@/features/webhook/status/steps/StepItem";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "@/ui/text/CopyButton";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { CalledStep } from "@/features/webhook/delivery-check/begin/CalledStep";
import { NotThere } from "@/features/webhook/delivery-check/siem/NotThere";
import { findProbe } from "@/features/webhook/delivery-check/siem/probe-query";
import { isAccepted, isProven } from "@/features/webhook/delivery-check/sent/probe-sending";
import { saidOf } from "./probe-words";
import { ProbeVerdictButtons } from "@/features/webhook/delivery-check/siem/ProbeVerdictButtons";
import { RecordedStep } from "@/features/webhook/delivery-check/recorded/RecordedStep";
import { SentStep } from "@/features/webhook/delivery-check/sent/SentStep";
import { SignInStep } from "@/features/webhook/delivery-check/begin/SignInStep";
import { useRecording } from "@/features/webhook/delivery-check/recorded/use-recording";
import { useSending } from "@/features/webhook/delivery-check/sent/use-sending";

export interface ProbeCardProps {
  readonly probe: Probe;
}

/** One probe from its call to the SIEM. What is said of the last step, a person has to say. */
export function ProbeCard({ probe }: ProbeCardProps) {
  const t = useT();
  const dateTime = useDateTime();
  const titleId = useId();
  const recording = useRecording(probe);
  const sending = useSending(probe);
  const { query, precision, second } = findProbe(probe);
  const isRegion = probe.scope.kind === "region";
  const accepted = isAccepted(sending);
  const isRecorded = recording.state === "found";
  const hasBegun = isRegion || isRecorded || sending.kind === "attempt";
  const isSent = isRecorded || sending.kind === "attempt";
  const said = saidOf(recording.state, sending);
  return (
    <Box
      component="article"
      aria-labelledby={titleId}
      sx={{ border: 1, borderColor: "divider", borderRadius: "6px", p: { xs: 1.5, sm: 2 }, minWidth: 0 }}
    >
      <Stack
        direction="row"
        useFlexGap
        sx={{ columnGap: 1, flexWrap: "wrap", alignItems: "center", mb: 1.5 }}
      >
        <Typography variant="h3" id={titleId} component="h3">
          <ProbeName probe={probe} />
        </Typography>
        {isRegion && <CopyButton text={probe.nonce} name={t("setup.probe.nonce")} />}
        <ProbeOutcome probe={probe} />
      </Stack>
      <Stack component="ol" spacing={2} sx={{ m: 0, p: 0, listStyle: "none" }}>
        {isRegion ? (
          <StepItem number={1} state="done" title={t("setup.probe.called.title")}>
            <CalledStep probe={probe} />
          </StepItem>
        ) : (
          <StepItem number={1} state={hasBegun ? "done" : "now"} title={t("setup.probe.signIn.title")}>
            <SignInStep probe={probe} />
          </StepItem>
        )}
        <StepItem
          number={2}
          state={isRecorded ? "done" : hasBegun ? "now" : "ahead"}
          title={t("setup.probe.recorded.title")}
        >
          <RecordedStep probe={probe} recording={recording} />
        </StepItem>
        <StepItem
          number={3}
          state={isProven(sending) ? "done" : isSent ? "now" : "ahead"}
          title={t("setup.probe.sent.title")}
        >
          <SentStep probe={probe} sending={sending} />
        </StepItem>
        <StepItem number={4} state={accepted ? "now" : "ahead"} title={t("setup.probe.siem.title")}>
          <Box sx={{ width: "100%", minWidth: 0 }}>
            <SiemQuery
              query={query}
              format={probe.logFormat}
              note={t(`setup.probe.precision.${precision}`)}
              about={isRegion ? probe.nonce : dateTime(probe.askedAt)}
              {...(second !== null && {
                second: {
                  query: second,
                  note: t("setup.probe.precision.second"),
                  about: `${t("ui.traceId")} ${probe.recorded?.traceId}`,
                },
              })}
            />
          </Box>
          <ProbeVerdictButtons probe={probe} isDue={accepted} />
          {probe.verdict?.word === "not_there" && <NotThere probe={probe} sending={sending} />}
        </StepItem>
      </Stack>
      <VisuallyHidden element="output">{said === null ? "" : t(said)}</VisuallyHidden>
    </Box>
  );
}
