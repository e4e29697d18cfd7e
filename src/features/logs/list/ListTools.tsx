import Button from "@mui/material/Button";
import { useState } from "react";
import { type Call, rowsOf } from "@/features/logs/calls/group-calls";
import type { LogsSelection } from "@/features/logs/logs-address";
import { useT } from "@/i18n/use-t";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import type { LogRow } from "./log-rows";

const ExportDialog = lazyOverlay(
  async () => (await import("@/features/logs/export/ExportDialog")).ExportDialog,
);

export interface ListToolsProps {
  readonly calls: readonly Call[];
  readonly selection: LogsSelection;
  readonly hasMore: boolean;
  /** The id of the column chooser while it is shown. */
  readonly chooserId: string | null;
  readonly onToggleChooser: () => void;
}

/** What can be done with the entries that match. */
export function ListTools({ calls, selection, hasMore, chooserId, onToggleChooser }: ListToolsProps) {
  const t = useT();
  const [isExporting, setIsExporting] = useState(false);
  const [exported, setExported] = useState<readonly LogRow[]>([]);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        aria-expanded={chooserId !== null}
        aria-controls={chooserId ?? undefined}
        onClick={onToggleChooser}
        // A phone shows one column.
        sx={{ "@media (max-width: 699px)": { display: "none" } }}
      >
        {t("logs.columns.open")}
      </Button>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        onClick={() => {
          setExported(rowsOf(calls));
          setIsExporting(true);
        }}
        {...ExportDialog.openerProps}
      >
        {t("logs.export.open")}
      </Button>
      <ExportDialog
        isOpen={isExporting}
        onClose={() => setIsExporting(false)}
        rows={exported}
        selection={selection}
        hasMore={hasMore}
      />
    </>
  );
}
