import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { eventCountQueries } from "@/api/sandbox/event-count-queries";
import { capabilities } from "@/api/session/capabilities";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Region } from "@/audit-log/region";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { readInstant } from "@/contract/wire/instant";
import { type CountedRange, CountOnDemand } from "@/features/replay/count/CountOnDemand";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { webhookPath } from "@/lib/console-paths";
import { verifyPath } from "@/lib/verify-path";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { useClosedByJob } from "./use-closed-by-job";

export interface JobOutcomeProps {
  readonly scope: WebhookScope;
  readonly job: ReplayJob;
  readonly outcome: "completed" | "failed" | "lost";
}

/** What the end of a job means, how much it sent as far as that is known, and where to look. */
export function JobOutcome({ scope, job, outcome }: JobOutcomeProps) {
  const t = useT();
  const lines = useOutcomeLines(scope, job, outcome);
  return (
    <Alert severity={outcome === "completed" ? "success" : "error"} role="none">
      <AlertTitle>{t(`replay.outcome.${outcome}.title`)}</AlertTitle>
      <Stack spacing={1.5} sx={{ alignItems: "flex-start" }}>
        <span>
          {lines.map((line) => (
            <span key={line}>{withGap(line)}</span>
          ))}
        </span>
        {outcome === "completed" && !capabilities().hasSandbox && scope.kind === "region" && (
          <CountOfJob key={job.updated_at} region={scope.region} job={job} />
        )}
        <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1 }}>
          {outcome !== "completed" && (
            <ButtonLink to={webhookPath(scope, "status")} variant="outlined" size="small" color="inherit">
              {t("replay.outcome.toStatus")}
            </ButtonLink>
          )}
          {outcome === "completed" && scope.kind === "region" && (
            <ButtonLink
              to={verifyPath(scope.region, rangeOf(job))}
              variant="outlined"
              size="small"
              color="inherit"
            >
              {t("replay.outcome.toVerify")}
            </ButtonLink>
          )}
          {capabilities().hasDeliveries && (
            <ButtonLink to={webhookPath(scope, "deliveries")} variant="outlined" size="small" color="inherit">
              {t("replay.outcome.toDeliveries")}
            </ButtonLink>
          )}
        </Stack>
      </Stack>
    </Alert>
  );
}

/** Only a world knows what has been sent; of Konnect it is known that the job is completed. */
function useOutcomeLines(
  scope: WebhookScope,
  job: ReplayJob,
  outcome: JobOutcomeProps["outcome"],
): readonly string[] {
  const t = useT();
  const { isAny, events } = useClosedByJob(scope, job);
  const { hasSandbox } = capabilities();
  const count = useQuery({
    ...eventCountQueries.of(scope, job, job.updated_at),
    enabled: hasSandbox && outcome !== "lost",
  }).data;
  const sent =
    count === undefined
      ? []
      : [
          count.recorded === 0
            ? t("replay.outcome.nothingRecorded")
            : t("replay.outcome.sentAgain", { sent: count.replayed, total: count.recorded }),
        ];
  if (outcome !== "completed") return [t(`replay.outcome.${outcome}.text`), ...sent];
  if (hasSandbox) {
    // Until it is counted nothing is said of a number.
    return [...(isAny ? [t("replay.outcome.completed.closed")] : []), ...sent];
  }
  return events === null
    ? [t("replay.outcome.completed.text")]
    : [t("replay.outcome.completed.closed"), t("replay.outcome.completed.counted", { count: events })];
}

function rangeOf(job: ReplayJob): CountedRange | null {
  const [from, to] = [readInstant(job.start_at), readInstant(job.end_at)];
  return from === null || to === null ? null : { from, to };
}

function CountOfJob({ region, job }: { readonly region: Region; readonly job: ReplayJob }) {
  const [range, setRange] = useState<CountedRange | null>(null);
  const asked = rangeOf(job);
  if (asked === null) return null;
  return <CountOnDemand region={region} range={range} onAsk={() => setRange(asked)} />;
}
