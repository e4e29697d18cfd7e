import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { Delivery, DeliveryAttempt } from "@/contract/sandbox/delivery";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { Probe } from "@/entities/probe/probe";
import { AttemptTime } from "@/entities/webhook/AttemptTime";
import { type AnswerWords, answerWords } from "@/entities/webhook/response-meaning";
import { useWebhookTarget } from "@/features/webhook/status/use-webhook-target";
import { useT } from "@/i18n/use-t";
import { sandboxDeliveryPath } from "@/lib/console-paths";
import { statusWithPhrase } from "@/lib/reason-phrase";
import { RouterLink } from "@/ui/layout/RouterLink";
import { StatusBadge, type Tone } from "@/ui/state/StatusBadge";
import type { DeliveryStage, ProbeSending } from "./probe-sending";

export interface SentStepProps {
  readonly probe: Probe;
  readonly sending: ProbeSending;
}

/** Which batch it went in and what the collector said to it; where only Konnect is asked, what its last attempt was. */
export function SentStep({ probe, sending }: SentStepProps) {
  const t = useT();
  const { endpoint } = useWebhookTarget(probe.scope);
  switch (sending.kind) {
    case "none":
      return <span>{t("setup.probe.sent.none")}</span>;
    case "delivery":
      return <InDelivery delivery={sending.delivery} stage={sending.stage} />;
    case "attempt":
      return <LastAttempt status={sending.status} outcome={sending.outcome} endpoint={endpoint} />;
    default:
      return <span>{t("setup.probe.sent.waiting")}</span>;
  }
}

function InDelivery({ delivery, stage }: { readonly delivery: Delivery; readonly stage: DeliveryStage }) {
  const t = useT();
  return (
    <>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1 }}>
        <RouterLink to={sandboxDeliveryPath(delivery.id)}>
          {t("setup.probe.sent.delivery", { id: delivery.id })}
        </RouterLink>
        <Box component="span" sx={{ color: "text.secondary" }}>
          {t("setup.probe.sent.events", { count: delivery.events })}
        </Box>
      </Box>
      {delivery.attempts.length > 0 && (
        <Stack component="ul" spacing={0.5} sx={{ m: 0, p: 0, listStyle: "none" }}>
          {delivery.attempts.map((attempt) => (
            <Attempt key={attempt.number} attempt={attempt} />
          ))}
        </Stack>
      )}
      <span>{t(`setup.probe.sent.stage.${stage}`)}</span>
    </>
  );
}

function Attempt({ attempt }: { readonly attempt: DeliveryAttempt }) {
  const t = useT();
  const { number, outcome, response, error } = attempt;
  return (
    <Box component="li" sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, alignItems: "center" }}>
      <span>{t("setup.probe.sent.attempt", { number })}</span>
      <StatusBadge tone={tone()} label={label()} />
      <AttemptTime attemptedAt={attempt.started_at} />
    </Box>
  );

  function label(): string {
    if (outcome === null) return t("setup.probe.sent.underWay");
    return response ? statusWithPhrase(response.status) : (error ?? t("setup.probe.sent.noAnswer"));
  }

  function tone(): Tone {
    if (outcome === null) return "info";
    if (attempt.retry?.decision === "retry") return "warning";
    return attempt.arrived === true ? "success" : "danger";
  }
}

interface LastAttemptProps {
  readonly status: SeenStatus;
  readonly outcome: Extract<ProbeSending, { kind: "attempt" }>["outcome"];
  readonly endpoint: string | null;
}

function LastAttempt({ status, outcome, endpoint }: LastAttemptProps) {
  const t = useT();
  const { last_attempt_at: attemptedAt, last_response_code: code } = status;
  const words: AnswerWords = answerWords(t, status, endpoint);
  return (
    <>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, alignItems: "center" }}>
        <StatusBadge
          tone={outcome === "accepted" ? "info" : "warning"}
          label={code === undefined ? t("setup.probe.sent.noAnswer") : statusWithPhrase(code)}
        />
        {attemptedAt !== undefined && <AttemptTime attemptedAt={attemptedAt} />}
      </Box>
      {outcome === "accepted" ? (
        <span>{t("setup.probe.sent.accepted")}</span>
      ) : (
        <>
          <span>{t("setup.probe.sent.refused")}</span>
          <span>{words.meaning}</span>
          {words.remedy !== null && <span>{words.remedy}</span>}
        </>
      )}
    </>
  );
}
