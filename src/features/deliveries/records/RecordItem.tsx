import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { parseRecord } from "@/audit-log/record/parse-record";
import { useT } from "@/i18n/use-t";
import { CodeBlock } from "@/ui/text/CodeBlock";
import { FoldingItem } from "@/ui/text/FoldingItem";
import { RecordFields } from "./RecordFields";
import { recordHeadline } from "./record-headline";
import { SignatureVerdict } from "./SignatureVerdict";

export interface RecordItemProps {
  /** 1 is the first of its batch. */
  readonly number: number;
  readonly record: string;
  readonly state: "open" | "folded";
  readonly onToggle: () => void;
}

/** One line, and under it the text as sent and what it says. */
export function RecordItem({ number, record, state, onToggle }: RecordItemProps) {
  const t = useT();
  const parsed = parseRecord(record);
  const headline = parsed.format === null ? record : recordHeadline(parsed) || record;
  return (
    <FoldingItem
      state={state}
      onToggle={onToggle}
      wrap="nowrap"
      line={
        <>
          <Box component="span" sx={{ color: "text.secondary", minWidth: "3ch", textAlign: "end" }}>
            {number}
          </Box>
          <Box
            component="span"
            translate="no"
            sx={{
              typography: "mono",
              flex: 1,
              minWidth: 0,
              overflow: "hidden",
              textOverflow: "ellipsis",
              whiteSpace: "nowrap",
            }}
          >
            {headline}
          </Box>
          <SignatureVerdict record={record} />
        </>
      }
      renderContent={() => (
        <Stack spacing={1.5} sx={{ px: { xs: 1, sm: 1.5 }, pb: 1.5, pt: 0.5 }}>
          <CodeBlock label={t("deliveries.records.wire")} text={record} wrap="wrapped" />
          <RecordFields record={record} />
        </Stack>
      )}
    />
  );
}
