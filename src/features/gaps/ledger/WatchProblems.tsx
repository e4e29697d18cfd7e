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

/** Of webhooks with the same problem. */
const MOST_NAMED = 6;

type Problem = Watch["problems"][number];

/** Which webhooks could not be looked at, and why: each reason once. */
export function WatchProblems({ problems, now }: WatchProblemsProps) {
  const t = useT();
  const { moment } = useGapWords();
  const reasons = byReason(problems);
  const nameOf = useWebhookName(reasons.flatMap(named).map(({ scope }) => scope));
  if (problems.length === 0) return null;
  return (
    <Alert severity="warning" role="note">
      <AlertTitle>{t("gaps.problems.title")}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {reasons.map((alike) => {
          const [{ kind, detail }] = alike;
          const rest = alike.length - MOST_NAMED;
          const webhooks = named(alike).map(({ scope }) => nameOf(scope));
          if (rest > 0) webhooks.push(t("gaps.problems.more", { count: rest }));
          const last = Math.max(...alike.map(({ at }) => readInstant(at) ?? now));
          return (
            <li key={kind ?? detail}>
              {t("gaps.problems.line", {
                webhook: webhooks.join(", "),
                problem: kind === undefined ? detail : t(`gaps.problems.kind.${kind}`),
                time: moment(last, now),
              })}
            </li>
          );
        })}
      </Box>
    </Alert>
  );
}

type Alike = readonly [Problem, ...Problem[]];

function byReason(problems: readonly Problem[]): readonly Alike[] {
  const found = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const reason = problem.kind ?? problem.detail;
    const alike = found.get(reason);
    if (alike) alike.push(problem);
    else found.set(reason, [problem]);
  }
  return [...found.values()];
}

function named(alike: Alike): readonly Problem[] {
  return alike.slice(0, MOST_NAMED);
}
