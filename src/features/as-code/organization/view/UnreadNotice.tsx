import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import type { Unread } from "@/features/as-code/organization/organization";
import { neededRole, READ_PORTALS } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { RetryButton } from "@/ui/state/RetryButton";
import { type MissingRole, useNeededRoleText } from "@/ui/use-role-words";

/** What can be asked for again stands first. */
const REASONS = ["failed", "refused"] as const satisfies readonly Unread["why"][];

export interface UnreadNoticeProps {
  readonly unread: readonly Unread[];
  readonly onRetry: () => void;
}

/** Names what is missing in the export; nothing where it is whole. */
export function UnreadNotice({ unread, onRetry }: UnreadNoticeProps) {
  const t = useT();
  const roleText = useNeededRoleText();
  if (unread.length === 0) return null;
  const canRetry = unread.some(({ why }) => why === "failed");
  return (
    <Alert
      severity={canRetry ? "warning" : "info"}
      role="note"
      action={canRetry && <RetryButton onRetry={onRetry} />}
    >
      <AlertTitle>{t("setUpExport.failedTitle")}</AlertTitle>
      {REASONS.map((reason) => {
        const missing = unread.filter(({ why }) => why === reason);
        return (
          missing.length > 0 && (
            <div key={reason}>
              {t(`setUpExport.unread.${reason}`)}
              <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
                {missing.map((each) => (
                  <li key={JSON.stringify(each)}>{nameOf(each)}</li>
                ))}
              </Box>
            </div>
          )
        );
      })}
      {rolesOf(unread).map((role) => (
        <div key={role}>{role}</div>
      ))}
    </Alert>
  );

  /** What it would take to read what was refused, each said once. */
  function rolesOf(all: readonly Unread[]): readonly string[] {
    const refused = all.filter(({ why }) => why === "refused");
    return [...new Set(refused.map((each) => roleText(neededFor(each))))];
  }

  function nameOf(each: Unread): string {
    if (each.what === "portal") return t("setUpExport.unread.portal", { name: each.title });
    if (each.region === null) return t("setUpExport.unread.portals");
    const region = t(`ui.region.${each.region}`);
    return t(each.what === "region" ? "setUpExport.unread.region" : "setUpExport.unread.portalsOf", {
      region,
    });
  }
}

function neededFor({ what }: Unread): MissingRole {
  return what === "region" ? { role: "audit_logs_admin" } : neededRole(READ_PORTALS);
}
