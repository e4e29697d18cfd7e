import { webhookCondition } from "@/contract/webhook/webhook-status";
import { usePageResume } from "@/features/webhook/status/resume-context";
import { ResumeButton } from "@/features/webhook/status/ResumeButton";
import { useT } from "@/i18n/use-t";
import { webhookPath } from "@/lib/console-paths";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import type { StepProps } from "./step-props";

/** Lets it send again. */
export function ResumeStep({ scope, plan, state }: StepProps) {
  const t = useT();
  const resume = usePageResume();
  const condition = webhookCondition(plan.status);
  if (state === "done") return <span>{t("status.step.resume.done")}</span>;
  if (condition === "stopped") {
    return (
      <>
        <span>{t(plan.hasChanged ? "status.step.resume.ready" : "status.step.resume.byItself")}</span>
        <ResumeButton resume={resume} weight={state === "now" ? "primary" : "quiet"} />
        {resume.error !== null && (
          <FormErrorSummary error={resume.error} unplaced={resume.error.fieldErrors ?? []} />
        )}
      </>
    );
  }
  return (
    <>
      <span>{t("status.step.resume.off")}</span>
      <ButtonLink
        to={webhookPath(scope, "setup")}
        variant={state === "now" ? "contained" : "outlined"}
        color={state === "now" ? "primary" : "inherit"}
        size="small"
      >
        {t("status.next.toSetup")}
      </ButtonLink>
    </>
  );
}
