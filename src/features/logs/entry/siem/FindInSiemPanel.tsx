import Box from "@mui/material/Box";
import { DEFAULT_LOG_FORMAT } from "@/audit-log/record/log-format";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { SiemQuery } from "@/entities/siem/SiemQuery";
import { useT } from "@/i18n/use-t";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";
import { findEntry } from "./find-entry";

export interface FindInSiemPanelProps extends OverlayProps {
  readonly entry: ReadEntry;
  readonly id: string;
}

/** The same query for every format: it looks for texts that stand in each of them. */
export function FindInSiemPanel({ isOpen, entry, id }: FindInSiemPanelProps) {
  const t = useT();
  if (!isOpen) return null;
  const { query, precision } = findEntry(entry);
  return (
    <Box id={id} sx={{ mt: 1, minWidth: 0 }}>
      <SiemQuery query={query} format={DEFAULT_LOG_FORMAT} note={t(`siemQueries.precision.${precision}`)} />
    </Box>
  );
}
