import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "@/ui/text/CopyButton";
import { FramedList } from "@/ui/text/FramedList";
import { RecordItem } from "./RecordItem";
import { splitRecords } from "./split-records";
import { VerdictSummary } from "./VerdictSummary";

export interface RecordListProps {
  /** The text of a batch as transmitted. */
  readonly body: string;
  /** `lost`: known not to have arrived. */
  readonly arrival: "lost" | "unsaid";
}

const STEP = 50;

/** The records of a batch: a line each with its verdict, and the whole of one when it is unfolded. */
export function RecordList({ body, arrival }: RecordListProps) {
  const t = useT();
  const records = splitRecords(body);
  const [limit, setLimit] = useState(STEP);
  // One record has nothing to choose from.
  const [openIndex, setOpenIndex] = useState<number | null>(records.length === 1 ? 0 : null);
  if (records.length === 0) return t("deliveries.records.none");
  const rows = records.slice(0, limit).map((record, index) => ({ record, index }));
  return (
    <Stack spacing={1.5}>
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, minHeight: 30 }}>
        <Box component="output" sx={{ typography: "body2", color: "text.secondary", flex: 1 }}>
          <VerdictSummary records={records} arrival={arrival} />
        </Box>
        <CopyButton text={body} name={t("deliveries.records.copyAll")} />
      </Box>
      <FramedList element="ol" aria-label={t("deliveries.records.title")}>
        {rows.map(({ record, index }) => (
          <RecordItem
            key={index}
            number={index + 1}
            record={record}
            state={index === openIndex ? "open" : "folded"}
            onToggle={() => setOpenIndex(index === openIndex ? null : index)}
          />
        ))}
      </FramedList>
      {records.length > limit && (
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          sx={{ alignSelf: "center" }}
          onClick={() => setLimit(limit + STEP)}
        >
          {t("deliveries.records.more", { count: Math.min(STEP, records.length - limit) })}
        </Button>
      )}
    </Stack>
  );
}
