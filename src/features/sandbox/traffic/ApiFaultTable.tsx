import Button from "@mui/material/Button";
import type { ApiFault, ApiFaultList } from "@/contract/sandbox/api-fault";
import { formatDuration, formatNumber } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { DataTable } from "@/ui/table/DataTable";
import type { DataColumn } from "@/ui/table/data-table-model";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";

export interface ApiFaultTableProps {
  readonly faults: ApiFaultList;
  readonly onRemove: (fault: ApiFault) => void;
}

/** A fault has no id: its place in the list is what tells its row from others. */
interface FaultRow {
  readonly index: number;
  readonly fault: ApiFault;
}

export function ApiFaultTable({ faults, onRemove }: ApiFaultTableProps) {
  const t = useT();
  const { locale } = useLanguage();
  return (
    <DataTable
      label={t("sandbox.faults.list")}
      columns={faultColumns(t, locale, onRemove)}
      rows={faults.map((fault, index) => ({ fault, index }))}
      rowId={({ index }) => String(index)}
    />
  );
}

function faultColumns(
  t: Translate,
  locale: string,
  onRemove: (fault: ApiFault) => void,
): readonly DataColumn<FaultRow>[] {
  return [
    { id: "path", header: t("sandbox.faults.path"), cell: ({ fault }) => fault.path_prefix },
    {
      id: "method",
      header: t("sandbox.faults.method"),
      cell: ({ fault }) => fault.method ?? t("sandbox.faults.anyMethod"),
    },
    {
      id: "effect",
      header: t("sandbox.faults.effect"),
      cell: ({ fault }) => effectWords(fault, t, locale),
    },
    {
      id: "times",
      header: t("sandbox.faults.timesLeft"),
      cell: ({ fault }) => formatNumber(fault.times, locale),
      align: "end",
    },
    {
      id: "actions",
      header: t("sandbox.faults.actions"),
      align: "end",
      cell: ({ fault }) => (
        <Button
          ref={focusHeadingOnUnmount}
          size="small"
          variant="outlined"
          color="inherit"
          aria-label={t("sandbox.faults.removeNamed", { path: fault.path_prefix })}
          onClick={() => onRemove(fault)}
        >
          {t("sandbox.faults.remove")}
        </Button>
      ),
    },
  ];
}

function effectWords(fault: ApiFault, t: Translate, locale: string): string {
  if ("status" in fault) return t("sandbox.faults.words.status", { status: fault.status });
  if ("fail" in fault) return t("sandbox.faults.words.fail");
  return t("sandbox.faults.words.delay", { delay: formatDuration(fault.delay_ms, locale) });
}
