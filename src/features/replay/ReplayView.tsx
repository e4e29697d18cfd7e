import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { replayJobPolling, replayJobQuery } from "@/api/webhook/replay-job-queries";
import { serverNow } from "@/api/time/server-clock";
import { useWebhookDestination } from "@/api/webhook/use-webhook-destination";
import { webhookReading, type WebhookScope, webhookStatusQuery } from "@/api/webhook/webhook-scope";
import { neededRole } from "@/contract/identity/permissions";
import type { Gap } from "@/contract/watch/gap";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { useTimeZone } from "@/i18n/time-zone";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { useT } from "@/i18n/use-t";
import { webhookPath } from "@/lib/console-paths";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { WithAside } from "@/ui/layout/WithAside";
import { useToast } from "@/ui/overlay/toast-context";
import { Place } from "@/entities/place/Place";
import { JobSection } from "@/features/replay/job/JobSection";
import { firstRange } from "@/features/replay/range/range-address";
import { ReplayForm } from "./ReplayForm";
import { ReplayNotes } from "./ReplayNotes";
import { useSendReplay } from "./use-send-replay";
import { useUnsent } from "./use-unsent";
import { webhookWarning } from "./webhook-warning";

export interface ReplayViewProps {
  readonly scope: WebhookScope;
}

/** The Replay tab of a webhook. Give it a `key` of its scope: what was chosen belongs to one webhook. */
export function ReplayView({ scope }: ReplayViewProps) {
  const t = useT();
  const [params] = useSearchParams();
  const job = useQuery({ ...replayJobQuery(scope), ...replayJobPolling });
  const unsent = useUnsent(scope, job.data);

  // What is offered has to be right from the beginning: a range that changed by itself could be sent by mistake.
  if (job.data === undefined || unsent === "pending") {
    if (job.data === undefined && job.isError) {
      const needed = neededRole(webhookReading(scope));
      return <LoadFailure failure={job.error} needed={needed} onRetry={() => void job.refetch()} />;
    }
    return (
      <Section title={t("replay.form.title")}>
        <LoadingSkeleton shape="form" />
      </Section>
    );
  }
  return (
    <Stack spacing={3}>
      {job.isError && <StaleNotice dataUpdatedAt={job.dataUpdatedAt} onRetry={() => void job.refetch()} />}
      <Place name="pausedClock" />
      {/* A link to this page may name another range while the form is shown, and then means that one. */}
      <LoadedReplay
        key={`${params.get("from")}/${params.get("to")}`}
        scope={scope}
        job={job.data}
        params={params}
        gap={unsent}
      />
    </Stack>
  );
}

interface LoadedReplayProps {
  readonly scope: WebhookScope;
  readonly job: ReplayJob;
  readonly params: URLSearchParams;
  /** What the form begins with where the address asks for nothing else. */
  readonly gap: Gap | null;
}

/** Rendered once the server has answered, and so has told its time. */
function LoadedReplay({ scope, job, params, gap }: LoadedReplayProps) {
  const t = useT();
  const toast = useToast();
  const timeZone = useTimeZone();
  const [initial] = useState(() => firstRange(params, gap, serverNow()));
  const status = useQuery(webhookStatusQuery(scope));
  const target = useWebhookDestination(scope);
  const sending = useSendReplay(scope);

  return (
    <WithAside after={<ReplayNotes />}>
      <Stack spacing={3}>
        <Section
          title={t("replay.form.title")}
          description={t("replay.form.description", { zone: timeZone })}
        >
          <Box sx={{ maxWidth: 640 }}>
            <ReplayForm
              scope={scope}
              initial={initial}
              target={target}
              warning={status.data === undefined ? null : webhookWarning(status.data)}
              job={job}
              sending={sending}
              setupPath={webhookPath(scope, "setup")}
              onAccepted={() => toast({ message: t("replay.form.accepted"), tone: "success" })}
            />
          </Box>
        </Section>
        <JobSection scope={scope} job={job} previous={sending.previous} />
      </Stack>
    </WithAside>
  );
}
