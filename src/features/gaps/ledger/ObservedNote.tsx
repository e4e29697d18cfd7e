import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { Watch } from "@/contract/watch/watch-history";
import { assertNever } from "@/lib/assert-never";
import { readInstant } from "@/contract/wire/instant";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { useWebhookName } from "@/entities/gap/use-webhook-name";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { withGap } from "@/i18n/with-gap";
import { useT } from "@/i18n/use-t";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";
import type { ObservedTime } from "./observed-time";

export interface ObservedWordsProps {
  readonly host: Watch;
  readonly observed: ObservedTime;
  readonly now: EpochMs;
}

const MOST_NAMED = 6;

/** What was looked at and what was not: no more than that may be said of where there is no gap. */
export function ObservedWords({ host, observed, now }: ObservedWordsProps) {
  const t = useT();
  const { moment } = useGapWords();
  return (
    <Stack spacing={1}>
      {observed.webhooks === 0 && <span>{t("gaps.none.nothingObserved")}</span>}
      {observed.webhooks > 0 && observed.unobserved.length === 0 && (
        <span>{t("gaps.none.observed", { count: observed.webhooks, from: moment(observed.from, now) })}</span>
      )}
      {observed.unobserved.length > 0 && <Unobserved observed={observed} />}
      <Since host={host} now={now} />
    </Stack>
  );
}

/** The same below a list of gaps, where only what is unknown is worth a frame. */
export function ObservedNote(props: ObservedWordsProps) {
  if (props.observed.unobserved.length > 0) {
    return (
      <Alert severity="info" role="note">
        <ObservedWords {...props} />
      </Alert>
    );
  }
  return (
    <Box sx={{ typography: "body2", color: "text.secondary" }}>
      <ObservedWords {...props} />
    </Box>
  );
}

function Unobserved({ observed: { unobserved } }: Pick<ObservedWordsProps, "observed">) {
  const t = useT();
  const { locale } = useLanguage();
  const named = unobserved.slice(0, MOST_NAMED);
  const nameOf = useWebhookName(named.map(({ scope }) => scope));
  const rest = unobserved.length - named.length;
  return (
    <div>
      <Box sx={{ color: "text.primary", fontWeight: 600 }}>{t("gaps.unobserved.title")}</Box>
      {t("gaps.unobserved.text")}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {named.map(({ scope, lengthMs }) => (
          <li key={`${scope.region} ${scope.portal_id}`}>
            {t("gaps.unobserved.line", {
              webhook: nameOf(scope),
              length: formatDuration(lengthMs, locale),
            })}
          </li>
        ))}
        {rest > 0 && <li>{t("gaps.unobserved.more", { count: rest })}</li>}
      </Box>
    </div>
  );
}

function Since({ host, now }: Pick<ObservedWordsProps, "host" | "now">) {
  const t = useT();
  const { locale } = useLanguage();
  const { moment } = useGapWords();
  const since = moment(readInstant(host.since) ?? now, now);
  const interval = formatDuration(host.interval_s * SECOND_MS, locale);
  switch (host.kind) {
    case "demo":
      return <span>{t("gaps.since.demo", { since })}</span>;
    case "watcher":
      return <span>{t("gaps.since.watcher", { since, interval })}</span>;
    case "browser":
      return (
        <span>
          {withGap(t("gaps.since.browser", { since, interval }))}
          {host.is_kept === false && t("watchNotes.notKept")}
        </span>
      );
    default:
      return assertNever(host.kind);
  }
}
