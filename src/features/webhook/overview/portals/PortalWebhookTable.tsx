import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useRef } from "react";
import { isRegion, REGIONS } from "@/audit-log/region";
import { WEBHOOK_STATUS_WORDS } from "@/audit-log/webhook-status";
import type { Portal } from "@/contract/portal";
import { useT } from "@/i18n/use-t";
import { RetryButton } from "@/ui/state/RetryButton";
import { portalAuditLogsPath } from "@/lib/console-paths";
import { DataTable } from "@/ui/table/DataTable";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import type { ListAddress, ListChange } from "@/ui/table/list-address";
import { NoMatchState } from "@/ui/state/NoMatchState";
import { SearchField } from "@/ui/table/SearchField";
import { TablePager } from "@/ui/table/TablePager";
import { isStatusFilter, type PortalWebhookFilter } from "./portal-webhook-filter";
import { usePortalWebhookRows } from "./use-portal-webhook-rows";

export interface PortalWebhookTableProps {
  readonly portals: readonly Portal[];
  readonly list: ListAddress<PortalWebhookFilter>;
  readonly onListChange: (change: ListChange<PortalWebhookFilter>) => void;
}

/** All portals with their webhooks, restricted to those that are looked for. */
export function PortalWebhookTable({ portals, list, onListChange }: PortalWebhookTableProps) {
  const t = useT();
  const searchRef = useRef<HTMLInputElement>(null);
  const { columns, page, pending, unread, retryUnread } = usePortalWebhookRows(portals, list);
  const { query, filters, sort } = list;

  return (
    <Stack spacing={1.5}>
      <Stack
        direction="row"
        useFlexGap
        sx={{ flexWrap: "wrap", alignItems: "flex-end", columnGap: 1.5, rowGap: 1 }}
      >
        <SearchField
          label={t("webhook.devPortal.search")}
          query={query}
          onQueryChange={(text) => onListChange({ query: text })}
          inputRef={searchRef}
        />
        <FilterSelect
          label={t("webhook.column.region")}
          allLabel={t("webhook.devPortal.allRegions")}
          options={REGIONS.map((region) => ({ value: region, label: t(`ui.region.${region}`) }))}
          value={isRegion(filters.region) ? filters.region : ""}
          onChange={(region) => onListChange({ filters: { region } })}
        />
        <FilterSelect
          label={t("webhook.column.status")}
          allLabel={t("webhook.devPortal.allStatuses")}
          options={WEBHOOK_STATUS_WORDS.map((word) => ({ value: word, label: t(`webhook.word.${word}`) }))}
          value={isStatusFilter(filters.status) ? filters.status : ""}
          onChange={(status) => onListChange({ filters: { status } })}
        />
        <Box component="output" sx={{ typography: "body2", color: "text.secondary", ml: { sm: "auto" } }}>
          {pending > 0
            ? t("webhook.devPortal.checking", { count: pending })
            : t("webhook.devPortal.shown", { count: page.total })}
        </Box>
      </Stack>
      {unread > 0 && (
        <Alert severity="warning" role="note" action={<RetryButton onRetry={retryUnread} />}>
          {t("webhook.devPortal.unread", { count: unread })}
        </Alert>
      )}
      {renderRows()}
      <TablePager page={page} onPageChange={(next) => onListChange({ page: next })} />
    </Stack>
  );

  function renderRows() {
    if (page.total === 0 && pending > 0) return <LoadingSkeleton shape="table" />;
    if (page.total === 0) {
      return (
        <NoMatchState
          onClear={() => {
            onListChange({ query: "", filters: { region: "", status: "" } });
            // The button that had the focus goes away.
            searchRef.current?.focus();
          }}
        />
      );
    }
    return (
      <DataTable
        label={t("webhook.devPortal.table")}
        columns={columns}
        rows={page.rows}
        rowId={({ portal }) => portal.id}
        rowLink={({ portal }) => portalAuditLogsPath(portal.id)}
        sorting={{ sort, onSortChange: (next) => onListChange({ sort: next }) }}
      />
    );
  }
}
