import { readInstant } from "@/contract/wire/instant";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { Destination } from "@/contract/webhook/destination";
import type { Translate } from "@/i18n/message-key";
import { duplicateDestinationPath } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { rotationPath } from "@/lib/rotation-path";
import { logFormatWords } from "@/entities/destination/log-format-words";
import type { DataColumn } from "@/ui/table/data-table-model";
import { RelativeTime } from "@/ui/text/RelativeTime";
import { RouterLink } from "@/ui/layout/RouterLink";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { type DestinationUsage, usersOf } from "@/entities/destination-usage/destination-usage";
import type { ShownEndpoint, Twin } from "@/entities/destination/tell-endpoints-apart";
import { UsedByCell } from "@/entities/destination-usage/UsedByCell";

export function destinationColumns(
  t: Translate,
  usage: DestinationUsage,
  endpoints: {
    readonly shown: ReadonlyMap<string, ShownEndpoint>;
    readonly twinWords: (twin: Twin) => string;
  },
  now: EpochMs,
): readonly DataColumn<Destination>[] {
  return [
    {
      id: "name",
      header: t("destinations.list.name"),
      cell: ({ name }) => name,
      sortValue: ({ name }) => name,
    },
    {
      id: "endpoint",
      header: t("destinations.list.endpoint"),
      cell: ({ id }) => {
        const { text = "", twin = null } = endpoints.shown.get(id) ?? {};
        return (
          // One thing beside its head, where the row is a card.
          <div>
            <Typography variant="mono" component="code" translate="no" sx={{ overflowWrap: "anywhere" }}>
              {text}
            </Typography>
            {twin && (
              <Typography variant="body2" sx={{ color: "text.secondary" }}>
                {endpoints.twinWords(twin)}
              </Typography>
            )}
          </div>
        );
      },
      sortValue: ({ id }) => {
        const { text = "", twin = null } = endpoints.shown.get(id) ?? {};
        return `${text} ${twin?.number ?? ""}`;
      },
    },
    {
      id: "format",
      header: t("destinations.list.format"),
      cell: ({ log_format }) => logFormatWords(log_format, t).name,
      sortValue: ({ log_format }) => log_format,
    },
    {
      id: "verification",
      header: t("destinations.list.verification"),
      cell: ({ skip_ssl_verification }) =>
        skip_ssl_verification ? (
          <StatusBadge tone="warning" label={t("destinations.list.verificationOff")} />
        ) : (
          t("destinations.list.verificationOn")
        ),
      sortValue: ({ skip_ssl_verification }) => (skip_ssl_verification ? 0 : 1),
    },
    {
      id: "usedBy",
      header: t("destinations.list.usedBy"),
      cell: ({ id }) => <UsedByCell users={usersOf(usage, id)} completeness={usage.completeness} />,
      sortValue: ({ id }) => usersOf(usage, id).length,
    },
    {
      id: "updated",
      header: t("destinations.list.updated"),
      // The steps of `now` may lag behind what was saved this very moment.
      cell: ({ updated_at }) => {
        const updatedAt = readInstant(updated_at);
        return <RelativeTime instant={updatedAt} now={Math.max(now, updatedAt ?? now)} />;
      },
      sortValue: ({ updated_at }) => readInstant(updated_at) ?? 0,
    },
    {
      id: "actions",
      card: "bare",
      header: t("destinations.list.actions"),
      align: "end",
      cell: ({ id, name }) => (
        <Stack sx={{ alignItems: "inherit" }}>
          <RouterLink to={duplicateDestinationPath(id)}>
            {t("destinations.duplicate.action")}
            <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
          </RouterLink>
          <RouterLink to={rotationPath(id)}>
            {t("destinations.rotate")}
            <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
          </RouterLink>
        </Stack>
      ),
    },
  ];
}
