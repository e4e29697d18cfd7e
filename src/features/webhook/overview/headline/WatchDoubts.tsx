import Typography from "@mui/material/Typography";
import type { Watch } from "@/contract/watch/watch-history";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { GAPS_PATH } from "@/lib/console-paths";
import { RouterLink } from "@/ui/layout/RouterLink";

export interface WatchDoubtsProps {
  readonly host: Watch;
}

/** What takes from what the host of the history says: it cannot store it, or not look at all webhooks. */
export function WatchDoubts({ host }: WatchDoubtsProps) {
  const t = useT();
  const blind = new Set(host.problems.map(({ scope }) => scope.portal_id ?? scope.region)).size;
  return (
    <>
      {host.is_kept === false && (
        <Typography sx={{ color: "text.secondary" }}>{t("watchNotes.notKept")}</Typography>
      )}
      {blind > 0 && (
        <Typography sx={{ color: "text.secondary" }}>
          {withGap(t("watchNotes.problems", { count: blind }))}
          <RouterLink to={GAPS_PATH} among="text">
            {t("watchNotes.why")}
          </RouterLink>
        </Typography>
      )}
    </>
  );
}
