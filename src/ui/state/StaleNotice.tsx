import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { RetryButton } from "./RetryButton";

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
    <Alert severity="warning" action={<RetryButton onRetry={onRetry} />}>
      <AlertTitle>{t("ui.stale.title")}</AlertTitle>
      {t("ui.stale.text", { time: dateTime(dataUpdatedAt) })}
    </Alert>
  );
}
