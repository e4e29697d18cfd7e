import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import type { Unread } from "@/features/as-code/organization/organization";
import { useT } from "@/i18n/use-t";
import { RetryButton } from "@/ui/state/RetryButton";

export interface UnreadNoticeProps {
  readonly unread: readonly Unread[];
  readonly onRetry: () => void;
}

/** Names what is missing in the export; nothing where it is whole. */
export function UnreadNotice({ unread, onRetry }: UnreadNoticeProps) {
  const t = useT();
  if (unread.length === 0) return null;
  const canRetry = unread.some(({ why }) => why === "failed");
  return (
    <Alert
      severity={canRetry ? "warning" : "info"}
      role="note"
      action={canRetry && <RetryButton onRetry={onRetry} />}
    >
      <AlertTitle>{t("setUpExport.failedTitle")}</AlertTitle>
      {t("setUpExport.failedText")}
      <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
        {unread.map((each) => (
          <li key={JSON.stringify(each)}>{t(`setUpExport.unread.${each.why}`, { what: nameOf(each) })}</li>
        ))}
      </Box>
    </Alert>
  );

  function nameOf(each: Unread): string {
    if (each.what === "portal") return t("setUpExport.unread.portal", { name: each.title });
    if (each.region === null) return t("setUpExport.unread.portals");
    const region = t(`ui.region.${each.region}`);
    return t(each.what === "region" ? "setUpExport.unread.region" : "setUpExport.unread.portalsOf", {
      region,
    });
  }
}
