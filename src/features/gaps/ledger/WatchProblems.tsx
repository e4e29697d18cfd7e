import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import type { Watch } from "@/contract/watch/watch-history";
import { readInstant } from "@/contract/wire/instant";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { useWebhookName } from "@/entities/gap/use-webhook-name";
import { useT } from "@/i18n/use-t";
import type { EpochMs } from "@/lib/epoch";

export interface WatchProblemsProps {
  readonly problems: Watch["problems"];
  readonly now: EpochMs;
}

const MOST_NAMED = 6;

/** Which webhooks could not be looked at, and why. */
export function WatchProblems({ problems, now }: WatchProblemsProps) {
  const t = useT();
  const { moment } = useGapWords();
  const named = problems.slice(0, MOST_NAMED);
  const nameOf = useWebhookName(named.map(({ scope }) => scope));
  const rest = problems.length - named.length;
  if (named.length === 0) return null;
  return (
    <Alert severity="warning" role="note">
      <AlertTitle>{t("gaps.problems.title")}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {named.map(({ scope, at, detail, kind }) => (
          <li key={`${scope.region} ${scope.portal_id} ${kind}`}>
            {t("gaps.problems.line", {
              webhook: nameOf(scope),
              problem: kind === undefined ? detail : t(`gaps.problems.kind.${kind}`),
              time: moment(readInstant(at) ?? now, now),
            })}
          </li>
        ))}
        {rest > 0 && <li>{t("gaps.problems.more", { count: rest })}</li>}
      </Box>
    </Alert>
  );
}
