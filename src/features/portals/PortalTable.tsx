import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMemo, useRef } from "react";
import type { Portal } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { portalAuditLogsPath } from "@/lib/console-paths";
import { wordMatcher } from "@/lib/word-matcher";
import { DataTable } from "@/ui/table/DataTable";
import { sortRows } from "@/ui/table/data-table-model";
import { NoMatchState } from "@/ui/state/NoMatchState";
import type { ListAddress, ListChange } from "@/ui/table/list-address";
import { pageOf } from "@/ui/table/page-of";
import { SearchField } from "@/ui/table/SearchField";
import { TablePager } from "@/ui/table/TablePager";
import { portalColumns } from "./portal-columns";

const ROWS_PER_PAGE = 100;

export interface PortalTableProps {
  readonly list: ListAddress;
  readonly onListChange: (change: ListChange) => void;
  readonly portals: readonly Portal[];
}

export function PortalTable({ portals, list, onListChange }: PortalTableProps) {
  const t = useT();
  const { locale } = useLanguage();
  const searchRef = useRef<HTMLInputElement>(null);
  const columns = useMemo(() => portalColumns(t), [t]);
  const matches = wordMatcher(list.query);
  const matching = portals.filter((portal) =>
    matches(`${portalTitle(portal)} ${portal.name} ${portal.canonical_domain} ${portal.id}`),
  );
  const page = pageOf(sortRows(matching, columns, list.sort, locale), list.page, ROWS_PER_PAGE);

  return (
    <>
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
        <SearchField
          label={t("portals.search")}
          query={list.query}
          onQueryChange={(query) => onListChange({ query })}
          inputRef={searchRef}
        />
        <Box component="output" sx={{ typography: "body2", color: "text.secondary" }}>
          {t("portals.shown", { count: page.total })}
        </Box>
      </Stack>
      {page.total === 0 ? (
        <NoMatchState
          onClear={() => {
            onListChange({ query: "" });
            // The button that had the focus goes away.
            searchRef.current?.focus();
          }}
        />
      ) : (
        <DataTable
          label={t("portals.table")}
          columns={columns}
          rows={page.rows}
          rowId={({ id }) => id}
          rowLink={({ id }) => portalAuditLogsPath(id)}
          sorting={{ sort: list.sort, onSortChange: (sort) => onListChange({ sort }) }}
        />
      )}
      <TablePager page={page} onPageChange={(next) => onListChange({ page: next })} />
    </>
  );
}
