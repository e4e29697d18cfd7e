import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Stack from "@mui/material/Stack";
import { useT } from "@/i18n/use-t";
import { ButtonLink } from "@/ui/layout/ButtonLink";

export interface JobOutcomeProps {
  readonly outcome: "completed" | "failed" | "lost";
  readonly statusPath: string;
  /** `null` where there is no log of deliveries. */
  readonly deliveriesPath: string | null;
}

/** What the end of a job means, and where to look. */
export function JobOutcome({ outcome, statusPath, deliveriesPath }: JobOutcomeProps) {
  const t = useT();
  return (
    <Alert severity={outcome === "completed" ? "success" : "error"} role="none">
      <AlertTitle>{t(`replay.outcome.${outcome}.title`)}</AlertTitle>
      <Stack spacing={1.5} sx={{ alignItems: "flex-start" }}>
        <span>{t(`replay.outcome.${outcome}.text`)}</span>
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
}
