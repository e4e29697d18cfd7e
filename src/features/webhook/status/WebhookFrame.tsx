import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useMatch } from "react-router-dom";
import { useServerNow } from "@/api/time/use-server-now";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { useSeenStatus } from "@/api/sandbox/use-seen-status";
import { webhookStatusQuery, type WebhookScope } from "@/api/webhook/webhook-scope";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { useT } from "@/i18n/use-t";
import { webhookPath } from "@/lib/console-paths";
import { MINUTE_MS } from "@/lib/epoch";
import { useToast } from "@/ui/overlay/toast-context";
import { InactiveAlert } from "./InactiveAlert";
import { MissedAlert } from "./MissedAlert";
import { nextSteps } from "./next-steps";
import { replayGap } from "./replay-gap";
import { ResumeContext } from "./resume-context";
import { useResume } from "./use-resume";
import { useWebhookTarget } from "./use-webhook-target";

export interface WebhookFrameProps {
  readonly scope: WebhookScope;
  readonly children: ReactNode;
}

/** Around the tabs of one webhook: says above each of them that nothing is sent, except where the tab says it itself. */
export function WebhookFrame({ scope, children }: WebhookFrameProps) {
  const t = useT();
  const toast = useToast();
  const now = useServerNow(MINUTE_MS);
  const isStatusTab = useMatch(webhookPath(scope, "status")) !== null;
  const { changedAt } = useWebhookTarget(scope);
  const { data } = useQuery(webhookStatusQuery(scope));
  const status = useSeenStatus(scope, data);
  /** What was missed shows in the status only until the next delivery, so it is kept from the moment of resuming. */
  const [missed, setMissed] = useState<SeenStatus | null>(null);
  const resume = useResume(scope, () => {
    setMissed(status ?? null);
    toast({ message: t("status.resumed.toast"), tone: "success" });
  });
  return (
    <ResumeContext value={resume}>
      {notice()}
      {children}
    </ResumeContext>
  );

  function notice(): ReactNode {
    if (status === undefined) return null;
    const condition = webhookCondition(status);
    if (condition === "stopped" || condition === "off_after_failure") {
      return !isStatusTab && <InactiveAlert scope={scope} status={status} condition={condition} />;
    }
    // The Status tab offers the replay itself, for as long as the status shows the gap.
    const isOffered =
      isStatusTab &&
      replayGap(status, now) !== null &&
      nextSteps(status, scope.kind, changedAt).includes("replay");
    if (missed === null || isOffered) return null;
    return <MissedAlert scope={scope} missed={missed} onDismiss={() => setMissed(null)} />;
  }
}
