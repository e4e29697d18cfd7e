import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useServerNow } from "@/api/time/use-server-now";
import { capabilities } from "@/api/session/capabilities";
import { deliveryQueries, scopeFilter } from "@/api/sandbox/delivery-queries";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { readInstant } from "@/contract/wire/instant";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { useT } from "@/i18n/use-t";
import { KeyValueList } from "@/ui/text/KeyValueList";
import { RelativeTime } from "@/ui/text/RelativeTime";
import { Section } from "@/ui/layout/Section";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { InstantText } from "@/features/replay/InstantText";
import { JobOutcome } from "./JobOutcome";
import { JobTrack } from "./JobTrack";
import { isUnderWay, jobWords, knownStatus } from "./job-words";

export interface JobSectionProps {
  readonly scope: WebhookScope;
  readonly job: ReplayJob;
  /** The one that `job` took the place of, as far as this page has seen it. */
  readonly previous: ReplayJob | null;
}

/** The one job there is: how far it has come, what it was asked for, and how it ended. */
export function JobSection({ scope, job, previous }: JobSectionProps) {
  const t = useT();
  const now = useServerNow();
  const status = knownStatus(job.status);
  const isLost = useLostReplay(scope, job);
  const words = jobWords(job.status);
  const word = words.word === null ? job.status : t(words.word);
  const instant = (text: string) => <InstantText instant={readInstant(text)} />;
  const updatedAt = readInstant(job.updated_at);

  if (status === "unconfigured") {
    return (
      <Section title={t("replay.job.title")}>
        <Box sx={{ color: "text.secondary" }}>{t("replay.job.none")}</Box>
      </Section>
    );
  }
  return (
    <Section title={t("replay.job.title")}>
      <Stack spacing={2.5}>
        {status !== null && <JobTrack status={status} />}
        {/* Indeterminate: the API gives no count. */}
        {isUnderWay(job.status) && <LinearProgress aria-label={t("replay.job.progress")} />}
        <VisuallyHidden element="output">{t("replay.job.announced", { status: word })}</VisuallyHidden>
        <KeyValueList
          items={[
            {
              key: t("replay.facts.status"),
              value: <StatusBadge tone={words.tone} label={word} reason={t(words.meaning)} />,
            },
            { key: t("replay.facts.startsAt"), value: instant(job.start_at) },
            { key: t("replay.facts.endsAt"), value: instant(job.end_at) },
            {
              key: t("replay.facts.updatedAt"),
              value: <RelativeTime instant={updatedAt} now={Math.max(now, updatedAt ?? now)} />,
            },
          ]}
        />
        {(status === "completed" || status === "failed") && (
          <JobOutcome scope={scope} job={job} outcome={status === "completed" && isLost ? "lost" : status} />
        )}
        {previous !== null && (
          <Box sx={{ typography: "body2", color: "text.secondary" }}>
            <span>{t("replay.job.previous", { status: previousWord(previous) })}</span>{" "}
            {instant(previous.start_at)} – {instant(previous.end_at)}
          </Box>
        )}
      </Stack>
    </Section>
  );

  function previousWord({ status: raw }: ReplayJob): string {
    const known = jobWords(raw).word;
    return known === null ? raw : t(known);
  }
}

/** Whether the batch that completed the job is known not to have arrived: a redirect lost it. */
function useLostReplay(scope: WebhookScope, { status, updated_at: updatedAt }: ReplayJob): boolean {
  const { data } = useQuery({
    ...deliveryQueries.list(scopeFilter(scope)),
    enabled: capabilities().hasDeliveries && status === "completed",
  });
  const last = data?.data.find(({ replay, finished_at: finishedAt }) => {
    return replay && finishedAt !== null && Date.parse(finishedAt) === Date.parse(updatedAt);
  });
  return last?.state === "delivered" && last.attempts.at(-1)?.arrived === false;
}
