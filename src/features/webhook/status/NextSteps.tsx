import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import { useServerNow } from "@/api/time/use-server-now";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { destinationPath, webhookPath } from "@/lib/console-paths";
import { MINUTE_MS } from "@/lib/epoch";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import { type NextStep, nextSteps } from "./next-steps";
import { HEAD_START_MS, type ReplayGap, replayGap } from "./replay-gap";
import { ReplayGapLink } from "./ReplayGapLink";
import { ResumeButton } from "./ResumeButton";
import { usePageResume } from "./resume-context";
import { StepList } from "./StepList";
import type { WebhookTarget } from "./use-webhook-target";

export interface NextStepsProps {
  readonly scope: WebhookScope;
  readonly status: SeenStatus;
  readonly target: WebhookTarget;
  /** What the last answer asks for. */
  readonly remedy: string | null;
}

/** What to do about it, in order, each with the place where it is done. */
export function NextSteps({ scope, status, target: { target, changedAt }, remedy }: NextStepsProps) {
  const t = useT();
  const dateTime = useDateTime();
  const now = useServerNow(MINUTE_MS);
  const resume = usePageResume();
  const gap = replayGap(status, now);
  const steps = nextSteps(status, scope.kind, changedAt).filter((step) => step !== "replay" || gap !== null);
  if (steps.length === 0) {
    return <Box>{t(status.arrival ? "status.next.nothing" : "status.next.nothingSeen")}</Box>;
  }
  return <StepList steps={steps.map((step) => ({ id: step, text: text(step), action: action(step) }))} />;

  function text(step: NextStep): string {
    return step === "fix" ? (remedy ?? t("status.remedy.none")) : t(`status.next.${step}`);
  }

  function action(step: NextStep): ReactNode {
    switch (step) {
      case "fix":
        if (target.kind === "inline") return toSetup();
        return target.kind === "named" ? toDestination(target.destination.id) : null;
      case "resume":
        return (
          <>
            <ResumeButton resume={resume} weight="primary" />
            {resume.error !== null && (
              <FormErrorSummary error={resume.error} unplaced={resume.error.fieldErrors ?? []} />
            )}
          </>
        );
      case "replay":
        return gap && replay(gap);
      case "switchOn":
      case "choose":
      case "test":
        return toSetup();
      case "signIn":
      case "lookUp":
        return null;
      default:
        return step satisfies never;
    }
  }

  function toSetup(): ReactNode {
    return (
      <ButtonLink to={webhookPath(scope, "setup")} variant="outlined" color="inherit" size="small">
        {t("status.next.toSetup")}
      </ButtonLink>
    );
  }

  function toDestination(destinationId: string): ReactNode {
    return (
      <ButtonLink to={destinationPath(destinationId)} variant="outlined" color="inherit" size="small">
        {t("status.next.toDestination")}
      </ButtonLink>
    );
  }

  function replay({ start, from, keptUntil }: ReplayGap): ReactNode {
    return (
      <Stack spacing={1} sx={{ alignItems: "flex-start" }}>
        <ReplayGapLink scope={scope} status={status} />
        <Box sx={{ typography: "body2", color: "text.secondary" }}>
          <div>
            {start === "clipped"
              ? t("status.next.gapClipped", { time: dateTime(from) })
              : t("status.next.gapUntil", { time: dateTime(keptUntil) })}
          </div>
          {status.arrival?.kind === "lost"
            ? t("status.next.gapLost")
            : t("status.next.gapText", { minutes: HEAD_START_MS / MINUTE_MS })}
        </Box>
      </Stack>
    );
  }
}
