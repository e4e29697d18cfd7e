import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { LogFormat } from "@/audit-log/record/log-format";
import { encodeRecord, signRecord } from "@/audit-log/record/record";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { useT } from "@/i18n/use-t";
import { CodeBlock } from "@/ui/text/CodeBlock";
import type { EntryVerdict } from "./entry-verdict";
import type { EventReading } from "./to-audit-event";

export interface EntryRecordProps {
  readonly entry: ReadEntry;
  readonly reading: EventReading;
  readonly verdict: EntryVerdict | undefined;
  readonly format: LogFormat;
}

/** The entry as a webhook sends it in a format, as far as the pull API tells. */
export function EntryRecord({ entry, reading, verdict, format }: EntryRecordProps) {
  const t = useT();
  if (reading.kind === "unknown_word") {
    const { field, word } = reading;
    return (
      <Alert severity="info" role="note">
        {t("logs.drawer.unknownWord", { field, word })}
      </Alert>
    );
  }
  const proven = verdict?.kind === "verified" ? verdict.event : null;
  const event = proven ?? reading.event;
  const unsigned = encodeRecord(event, format);
  const text =
    format === "json" && entry.signature !== "" ? signRecord(unsigned, entry.signature, format) : unsigned;
  const notes = [
    t(format === "json" ? "logs.form.jsonNote" : "logs.form.unsignedNote"),
    ...(proven === null ? [t("logs.form.leftOut")] : []),
    ...(proven !== null && proven !== reading.event ? [t("logs.form.kongInitiated")] : []),
    ...(reading.missing.length > 0 ? [t("logs.form.missing", { fields: reading.missing.join(", ") })] : []),
  ];
  return (
    <Stack spacing={1}>
      <CodeBlock label={t("logs.form.record", { format: format.toUpperCase() })} text={text} wrap="wrapped" />
      {notes.map((note) => (
        <Box key={note} sx={{ typography: "body2", color: "text.secondary" }}>
          {note}
        </Box>
      ))}
    </Stack>
  );
}
