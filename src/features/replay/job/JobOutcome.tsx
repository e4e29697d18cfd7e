import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Stack from "@mui/material/Stack";
import { useT } from "@/i18n/use-t";
import type { CountedReplay } from "./use-counted-replay";
import { ButtonLink } from "@/ui/layout/ButtonLink";

export interface JobOutcomeProps {
  readonly outcome: "completed" | "failed" | "lost";
  /** How many events the gap had that it closed, and whether it is known that all of them were sent; null for unknown. */
  readonly counted: CountedReplay | null;
  readonly statusPath: string;
  /** `null` where there is no log of deliveries. */
  readonly deliveriesPath: string | null;
}

/** What the end of a job means, and where to look. */
export function JobOutcome({ outcome, counted, statusPath, deliveriesPath }: JobOutcomeProps) {
  const t = useT();
  return (
    <Alert severity={outcome === "completed" ? "success" : "error"} role="none">
      <AlertTitle>{t(`replay.outcome.${outcome}.title`)}</AlertTitle>
      <Stack spacing={1.5} sx={{ alignItems: "flex-start" }}>
        <span>{text()}</span>
        <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1 }}>
          {outcome !== "completed" && (
            <ButtonLink to={statusPath} variant="outlined" size="small" color="inherit">
              {t("replay.outcome.toStatus")}
            </ButtonLink>
          )}
          {deliveriesPath !== null && (
            <ButtonLink to={deliveriesPath} variant="outlined" size="small" color="inherit">
              {t("replay.outcome.toDeliveries")}
            </ButtonLink>
          )}
        </Stack>
      </Stack>
    </Alert>
  );

  function text(): string {
    if (outcome !== "completed" || counted === null) return t(`replay.outcome.${outcome}.text`);
    const { events, isSentKnown } = counted;
    return isSentKnown
      ? t("replay.outcome.completed.sentAgain", { sent: events, total: events })
      : t("replay.outcome.completed.counted", { count: events });
  }
}
