import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useT } from "@/i18n/use-t";
import type { DestinationUsage } from "./destination-usage";
import { useUserName } from "./use-user-name";

export interface UsageNoticeProps {
  readonly usage: DestinationUsage;
  readonly onRetry: () => void;
}

const MAX_NAMED = 3;

/** Says of what the answer to "used by" is made when it is not the whole answer. */
export function UsageNotice({ usage, onRetry }: UsageNoticeProps) {
  const t = useT();
  const userName = useUserName();
  if (usage.completeness !== "partial") return null;
  const named = usage.unread.slice(0, MAX_NAMED).map(userName).join(", ");
  const more = usage.unread.length - MAX_NAMED;
  const names = more > 0 ? t("destinations.usage.unreadMore", { names: named, count: more }) : named;
  return (
    <Alert
      severity="warning"
      role="note"
      action={
        <Button size="small" variant="outlined" color="inherit" onClick={onRetry}>
          {t("ui.retry")}
        </Button>
      }
    >
      {usage.portals === "failed" && <div>{t("destinations.usage.portalsUnread")}</div>}
      {usage.unread.length > 0 && (
        <div>{t("destinations.usage.unread", { count: usage.unread.length, names })}</div>
      )}
    </Alert>
  );
}
