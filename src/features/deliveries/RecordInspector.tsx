import ChevronLeftRounded from "@mui/icons-material/ChevronLeftRounded";
import ChevronRightRounded from "@mui/icons-material/ChevronRightRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useT } from "@/i18n/use-t";
import { CodeBlock } from "@/ui/CodeBlock";
import { CopyButton } from "@/ui/CopyButton";
import { RecordFields } from "./RecordFields";
import { SignatureVerdict } from "./SignatureVerdict";
import { splitRecords } from "./split-records";

export interface RecordInspectorProps {
  /** The text of a batch as transmitted. */
  readonly body: string;
}

/** The records of a batch one by one: the text as sent, and what it says. */
export function RecordInspector({ body }: RecordInspectorProps) {
  const t = useT();
  const [index, setIndex] = useState(0);
  const records = splitRecords(body);
  // A batch that grew shorter, as with events past their keeping, must not leave an empty view.
  const position = Math.min(index, records.length - 1);
  const record = records[position];
  if (record === undefined) return t("deliveries.records.none");
  return (
    <Stack spacing={1.5}>
      <Stack direction="row" spacing={0.5} sx={{ alignItems: "center" }}>
        <IconButton
          size="small"
          aria-label={t("deliveries.records.previous")}
          // Not `disabled`, which would throw the focus away at the end of the list.
          aria-disabled={position === 0}
          sx={position === 0 ? { opacity: 0.4 } : {}}
          onClick={() => setIndex(Math.max(position - 1, 0))}
        >
          <ChevronLeftRounded sx={{ fontSize: 20 }} />
        </IconButton>
        <Box component="output" sx={{ typography: "body2", minWidth: 110, textAlign: "center" }}>
          {t("deliveries.records.position", { number: position + 1, total: records.length })}
        </Box>
        <IconButton
          size="small"
          aria-label={t("deliveries.records.next")}
          aria-disabled={position === records.length - 1}
          sx={position === records.length - 1 ? { opacity: 0.4 } : {}}
          onClick={() => setIndex(Math.min(position + 1, records.length - 1))}
        >
          <ChevronRightRounded sx={{ fontSize: 20 }} />
        </IconButton>
        <Box sx={{ flex: 1 }} />
        <CopyButton text={body} name={t("deliveries.records.copyAll")} />
      </Stack>
      <CodeBlock label={t("deliveries.records.wire")} text={record} wrap="wrapped" />
      <SignatureVerdict record={record} />
      <RecordFields record={record} />
    </Stack>
  );
}
