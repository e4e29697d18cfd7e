import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { handFocusOn } from "@/ui/overlay/hand-focus-on";

export interface StaleNoticeProps {
  /** By this computer's clock, ms since the epoch. */
  readonly dataUpdatedAt: number;
  readonly onRetry: () => void;
}

/** A refetch failed: what was read before stays, with its age. */
export function StaleNotice({ dataUpdatedAt, onRetry }: StaleNoticeProps) {
  const t = useT();
  const dateTime = useDateTime();
  return (
    <Alert
      severity="warning"
      action={
        <Button ref={handFocusOn} size="small" variant="outlined" color="inherit" onClick={onRetry}>
          {t("ui.retry")}
        </Button>
      }
    >
      <AlertTitle>{t("ui.stale.title")}</AlertTitle>
      {t("ui.stale.text", { time: dateTime(dataUpdatedAt) })}
    </Alert>
  );
}
