import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { ApiError } from "@/api/http/api-error";
import type { Region } from "@/audit-log/region";
import { useRegionWords } from "@/entities/region/use-region-words";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { RetryButton } from "@/ui/state/RetryButton";
import { useShownError } from "@/ui/state/use-shown-error";
import { useNeededRoleText } from "@/ui/use-role-words";
import { entryInstant } from "@/entities/audit-log-entry/entry-key";
import type { RegionList } from "./use-region-lists";

export interface RegionNotesProps {
  readonly lists: readonly RegionList[];
  readonly onRetry: () => void;
}

interface Failed {
  readonly region: Region;
  readonly error: ApiError;
}

/** What is missing from a list of several regions, or from the end of it: not come yet, refused, or failed. */
export function RegionNotes({ lists, onRetry }: RegionNotesProps) {
  const t = useT();
  const words = useRegionWords();
  const roleText = useNeededRoleText();
  const shown = useShownError();
  const dateTime = useDateTime();

  const isNothingShown = lists.every(({ list }) => list.data === undefined);
  // Then its place says it.
  if (isNothingShown) return null;
  const waiting = lists.filter(({ list }) => list.isPending);
  const failed = lists.flatMap(({ region, list }): Failed[] =>
    list.data === undefined && list.isError ? [{ region, error: list.error }] : [],
  );
  const refused = failed.filter(({ error }) => error.status === 403).map(({ region }) => region);
  const broken = failed.filter(({ error }) => error.status !== 403);
  const stopped = lists.filter(({ list }) => list.isFetchNextPageError);
  return (
    <Stack spacing={1} sx={{ "&:empty": { display: "none" } }}>
      {waiting.length > 0 && (
        <Box sx={{ typography: "body2", color: "text.secondary" }}>
          {t("logs.regions.waiting", { regions: words(waiting.map(({ region }) => region)) })}
        </Box>
      )}
      {refused.length > 0 && (
        <Alert severity="warning" action={<RetryButton onRetry={onRetry} />}>
          {withGap(t("logs.regions.refused", { regions: words(refused) }))}
          {roleText({ role: "audit_logs_admin" })}
        </Alert>
      )}
      {broken.map(({ region, error }) => (
        <Alert key={region} severity="error" action={<RetryButton onRetry={onRetry} />}>
          {withGap(t("logs.regions.failed", { regions: words([region]) }))}
          {shown(error, "load").detail}
        </Alert>
      ))}
      {stopped.map(({ region, list, loaded }) => {
        const oldest = loaded.pages.at(-1)?.data.at(-1);
        return (
          <Alert key={region} severity="error" action={<RetryButton onRetry={onRetry} />}>
            {withGap(
              oldest === undefined
                ? t("logs.regions.failed", { regions: words([region]) })
                : t("logs.regions.stopped", {
                    regions: words([region]),
                    time: dateTime(entryInstant(oldest)),
                  }),
            )}
            {list.error !== null && shown(list.error, "load").detail}
          </Alert>
        );
      })}
    </Stack>
  );
}
