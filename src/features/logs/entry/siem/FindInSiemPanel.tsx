import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { DEFAULT_LOG_FORMAT } from "@/audit-log/record/log-format";
import { SIEM_DIALECT_IDS, SIEM_DIALECTS, type SiemDialectId } from "@/audit-log/siem-queries/siem-dialects";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { CodeBlock } from "@/ui/text/CodeBlock";
import { findEntry } from "./find-entry";
import { rememberedSiem, rememberSiem } from "@/entities/siem/siem-choice";
import { siemLabel } from "@/entities/siem/siem-label";

export interface FindInSiemPanelProps extends OverlayProps {
  readonly entry: ReadEntry;
  readonly id: string;
}

/** The same query for every format: it looks for texts that stand in each of them. */
export function FindInSiemPanel({ isOpen, entry, id }: FindInSiemPanelProps) {
  const t = useT();
  const dateTime = useDateTime();
  const [chosen, setChosen] = useState(rememberedSiem);
  if (!isOpen) return null;

  const { query, precision } = findEntry(entry);
  const { write, holdsTimes } = SIEM_DIALECTS[chosen];
  const choose = (value: string) => {
    const next = value as SiemDialectId; // the options are these
    setChosen(next);
    rememberSiem(next);
  };
  const notes = [
    t(`siemQueries.precision.${precision}`),
    t(holdsTimes ? "siemQueries.sinceInQuery" : "siemQueries.sinceBeside", { time: dateTime(query.since) }),
    t(`siemQueries.dialect.${chosen}`),
  ];
  return (
    <Stack id={id} spacing={1.5} sx={{ mt: 1, minWidth: 0 }}>
      <FilterSelect
        label={t("siemQueries.label")}
        options={SIEM_DIALECT_IDS.map((value) => ({ value, label: siemLabel(value) }))}
        value={chosen}
        onChange={choose}
      />
      <CodeBlock
        label={t("siemQueries.query", { siem: siemLabel(chosen) })}
        text={write(query, DEFAULT_LOG_FORMAT)}
        wrap="wrapped"
      />
      <Box component="ul" sx={{ m: 0, pl: 2.25, typography: "body2", color: "text.secondary" }}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </Box>
    </Stack>
  );
}
