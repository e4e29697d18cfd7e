import { type ReactNode, useState } from "react";
import { useMatch } from "react-router-dom";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { gapTimes } from "@/entities/gap/gap-times";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { webhookPath } from "@/lib/console-paths";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import { useToast } from "@/ui/overlay/toast-context";
import { GapAlert } from "./GapAlert";
import { InactiveAlert } from "./InactiveAlert";
import { ResumeContext } from "./resume-context";
import { useAskAgain } from "./steps/use-ask-again";
import { type GapPlan, useGapPlan } from "./steps/use-gap-plan";
import { useResume } from "./use-resume";

export interface WebhookFrameProps {
  readonly scope: WebhookScope;
  readonly children: ReactNode;
}

/**
 * Around the tabs of one webhook: says above each of them that nothing is sent, or that something has not arrived, except
 * where the tab says it itself. Both come from the API and the ledger, so they are the same in every tab.
 */
export function WebhookFrame({ scope, children }: WebhookFrameProps) {
  const isStatusTab = useMatch(webhookPath(scope, "status")) !== null;
  const isReplayTab = useMatch(webhookPath(scope, "replay")) !== null;
  // Where nothing is said of the job, it is not asked for.
  const asks = isStatusTab || isReplayTab ? "all" : "status";
  const plan = useGapPlan(scope, asks);
  useAskAgain(scope, plan, asks);
  const { resume, question } = useAskedResume(scope, plan);
  return (
    <ResumeContext value={resume}>
      {!isStatusTab && plan !== undefined && <Notice scope={scope} plan={plan} />}
      {children}
      {question}
    </ResumeContext>
  );
}

interface NoticeProps extends Pick<WebhookFrameProps, "scope"> {
  readonly plan: GapPlan;
}

function Notice({ scope, plan: { status, record, now } }: NoticeProps) {
  const condition = webhookCondition(status);
  if (condition === "stopped" || condition === "off_after_failure") {
    return <InactiveAlert scope={scope} status={status} condition={condition} />;
  }
  const [newest, ...others] = record.open;
  return newest !== undefined && <GapAlert scope={scope} gaps={[newest, ...others]} now={now} />;
}

/** Resuming, which asks first where nothing has been changed since the failure. */
function useAskedResume(scope: WebhookScope, plan: GapPlan | undefined) {
  const t = useT();
  const { locale } = useLanguage();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const resume = useResume(scope, () => {
    setIsAsking(false);
    toast({ message: resumedWords(), tone: "info" });
  });
  const question = (
    <ConfirmDialog
      isOpen={isAsking}
      title={t("status.resumed.askTitle")}
      confirmLabel={t("status.resumed.askConfirm")}
      onConfirm={() => {
        setIsAsking(false);
        resume.send();
      }}
      onCancel={() => setIsAsking(false)}
    >
      {t("status.resumed.askText")}
    </ConfirmDialog>
  );
  const send = () => (plan === undefined || plan.hasChanged ? resume.send() : setIsAsking(true));
  return { resume: { ...resume, send }, question };

  function resumedWords(): string {
    const { open = [] } = plan?.record ?? {};
    if (plan === undefined || open.length === 0) return t("status.resumed.toast");
    const unsentMs = open.reduce((sum, gap) => sum + gapTimes(gap, plan.now).lengthMs, 0);
    return t("status.resumed.toastUnsent", { length: formatDuration(unsentMs, locale) });
  }
}
