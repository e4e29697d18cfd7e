import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import type { LogFormat } from "@/audit-log/record/log-format";
import type { RecordQuery } from "@/audit-log/siem-queries/record-query";
import { SIEM_DIALECT_IDS, SIEM_DIALECTS, type SiemDialectId } from "@/audit-log/siem-queries/siem-dialects";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import type { EpochMs } from "@/lib/epoch";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { CodeBlock } from "@/ui/text/CodeBlock";
import { rememberedSiem, rememberSiem } from "./siem-choice";
import { siemLabel } from "./siem-label";

interface NotedQuery {
  readonly query: RecordQuery & { readonly since: EpochMs };
  /** What it looks for, as a sentence. */
  readonly note: string;
  /** What tells it from other queries on the page. */
  readonly about?: string;
}

export interface SiemQueryProps extends NotedQuery {
  /** In which the record was sent. */
  readonly format: LogFormat;
  /** For where the first one finds nothing. */
  readonly second?: NotedQuery;
}

/** The query in the language of the viewer's SIEM, and how it is meant there. Needs the words `siemQueries`. */
export function SiemQuery({ query, format, note, about, second }: SiemQueryProps) {
  const t = useT();
  const dateTime = useDateTime();
  const [chosen, setChosen] = useState(rememberedSiem);
  const { write, holdsTimes } = SIEM_DIALECTS[chosen];
  const choose = (value: string) => {
    const next = value as SiemDialectId; // the options are these
    setChosen(next);
    rememberSiem(next);
  };
  const name = t("siemQueries.query", { siem: siemLabel(chosen) });
  const notes = [
    note,
    t(holdsTimes ? "siemQueries.sinceInQuery" : "siemQueries.sinceBeside", { time: dateTime(query.since) }),
    t(`siemQueries.dialect.${chosen}`),
  ];
  return (
    <Stack spacing={1.5} sx={{ minWidth: 0 }}>
      <Stack direction="row">
        <FilterSelect
          label={t("siemQueries.label")}
          options={SIEM_DIALECT_IDS.map((value) => ({ value, label: siemLabel(value) }))}
          value={chosen}
          onChange={choose}
        />
      </Stack>
      <CodeBlock label={labelOf(about)} text={write(query, format)} wrap="wrapped" />
      <Box
        component="ul"
        sx={{ m: 0, pl: 2.25, listStyleType: "disc", typography: "body2", color: "text.secondary" }}
      >
        {notes.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </Box>
      {second !== undefined && (
        <>
          <Box sx={{ typography: "body2", color: "text.secondary" }}>{second.note}</Box>
          <CodeBlock label={labelOf(second.about)} text={write(second.query, format)} wrap="wrapped" />
        </>
      )}
    </Stack>
  );

  function labelOf(about: string | undefined): string {
    return about === undefined ? name : `${name}: ${about}`;
  }
}
