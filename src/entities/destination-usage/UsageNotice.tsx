import Alert from "@mui/material/Alert";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { RetryButton } from "@/ui/state/RetryButton";
import type { DestinationUsage, DestinationUser } from "./destination-usage";
import { useUserName } from "./use-user-name";

export interface UsageNoticeProps {
  readonly usage: DestinationUsage;
  readonly onRetry: () => void;
}

const MAX_NAMED = 3;

/** Says of what the answer to "used by" is made when it is not the whole answer, and why. */
export function UsageNotice({ usage, onRetry }: UsageNoticeProps) {
  const t = useT();
  const userName = useUserName();
  const { locale } = useLanguage();
  const list = (names: readonly string[]) => new Intl.ListFormat(locale).format(names);
  if (usage.completeness !== "partial") return null;
  const { unread, refused, portals } = usage;
  const { failedRegions, refusedRegions } =
    portals.state === "answered" ? portals : { failedRegions: [], refusedRegions: [] };
  const regionNames = (regions: typeof failedRegions) =>
    list(regions.map((region) => t(`ui.region.${region}`)));
  const canRetry = unread.length > 0 || portals.state === "failed" || failedRegions.length > 0;

  return (
    <Alert
      severity={canRetry ? "warning" : "info"}
      role="note"
      action={canRetry && <RetryButton onRetry={onRetry} />}
    >
      {unread.length > 0 && (
        <div>{t("destinations.usage.unread", { count: unread.length, names: namesOf(unread) })}</div>
      )}
      {portals.state === "failed" && <div>{t("destinations.usage.portalsUnread")}</div>}
      {failedRegions.length > 0 && (
        <div>{t("destinations.usage.portalsUnreadIn", { regions: regionNames(failedRegions) })}</div>
      )}
      {refused.length > 0 && (
        <div>{t("destinations.usage.refused", { count: refused.length, names: namesOf(refused) })}</div>
      )}
      {portals.state === "refused" && <div>{t("destinations.usage.portalsRefused")}</div>}
      {refusedRegions.length > 0 && (
        <div>{t("destinations.usage.portalsRefusedIn", { regions: regionNames(refusedRegions) })}</div>
      )}
    </Alert>
  );

  function namesOf(users: readonly DestinationUser[]): string {
    const named = users.slice(0, MAX_NAMED).map(userName);
    const more = users.length - MAX_NAMED;
    // "and 2 more" closes the list itself.
    if (more > 0) return t("destinations.usage.unreadMore", { names: named.join(", "), count: more });
    return list(named);
  }
}
