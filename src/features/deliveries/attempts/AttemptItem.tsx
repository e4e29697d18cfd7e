import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { DeliveryAttempt } from "@/contract/sandbox/delivery";
import { formatDuration } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { CodeBlock } from "@/ui/text/CodeBlock";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { lossWords, outcomeWords, retryWords } from "./attempt-words";
import { HeaderDisclosure } from "./HeaderDisclosure";
import { ReceivedLink } from "./ReceivedLink";
import { TimelineEntry } from "./TimelineEntry";

export interface AttemptItemProps {
  readonly attempt: DeliveryAttempt;
  /** Whether more is still to come of its delivery. */
  readonly delivery: "under way" | "finished";
}

/** As a request of HTTP/1.1 ends its first line. Nothing where it is not known. */
function httpName(version: DeliveryAttempt["request"]["http_version"]): string {
  return version === undefined ? "" : `HTTP/${version}`;
}

export function AttemptItem({ attempt, delivery }: AttemptItemProps) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  const { tone, text } = outcomeWords(attempt, t, locale);
  const decision = retryWords(attempt, t, locale);
  const loss = lossWords(attempt, t);
  const way = attempt.redirects.map(({ status, method, url }) => `${status} → ${method} ${url}`).join("\n");
  const { request, response } = attempt;
  return (
    <TimelineEntry number={attempt.number} tone={tone}>
      <Stack spacing={0.5}>
        <Stack
          direction="row"
          useFlexGap
          sx={{ flexWrap: "wrap", columnGap: 1.5, rowGap: 0.5, minHeight: 24 }}
        >
          <Typography variant="h4" sx={{ alignSelf: "center" }}>
            {t("deliveries.attempts.item", { number: attempt.number })}
          </Typography>
          <StatusBadge tone={tone} label={text} />
        </Stack>
        <Box sx={{ typography: "body2", color: "text.secondary" }}>{timing()}</Box>
        {attempt.error !== null && (
          <Typography variant="mono" component="p" translate="no" sx={{ overflowWrap: "anywhere" }}>
            {attempt.error}
          </Typography>
        )}
        {decision !== null && <Box>{decision}</Box>}
        {way !== "" && <CodeBlock label={t("deliveries.way.title")} text={way} wrap="wrapped" />}
        {loss !== null && <Box sx={{ overflowWrap: "anywhere" }}>{loss}</Box>}
        {response !== null && response.body !== "" && (
          <CodeBlock label={t("deliveries.attempts.responseBody")} text={response.body} wrap="wrapped" />
        )}
        <ReceivedLink attempt={attempt} delivery={delivery} />
        <HeaderDisclosure
          title={t("deliveries.attempts.requestHeaders")}
          firstLine={[request.method, request.url, httpName(request.http_version)].join(" ").trimEnd()}
          headers={request.headers}
        />
        {response !== null && (
          <HeaderDisclosure
            title={t("deliveries.attempts.responseHeaders")}
            headers={response.headers}
            {...(response.body === "" ? { note: t("deliveries.attempts.noBody") } : {})}
          />
        )}
      </Stack>
    </TimelineEntry>
  );

  function timing(): string {
    const startedAt = Date.parse(attempt.started_at);
    const start = dateTime(startedAt, { precision: "millisecond" });
    if (attempt.finished_at === null) return `${start} · ${t("deliveries.attempts.underWay")}`;
    const duration = formatDuration(Date.parse(attempt.finished_at) - startedAt, locale);
    return `${start} · ${t("deliveries.attempts.duration", { duration })}`;
  }
}
