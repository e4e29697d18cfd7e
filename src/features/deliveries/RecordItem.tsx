import ChevronRightRounded from "@mui/icons-material/ChevronRightRounded";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Stack from "@mui/material/Stack";
import { useId } from "react";
import { parseRecord } from "@/audit-log/parse-record";
import { useT } from "@/i18n/use-t";
import { CodeBlock } from "@/ui/CodeBlock";
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
  const contentId = useId();
  const isOpen = state === "open";
  const parsed = parseRecord(record);
  const headline = parsed.format === null ? record : recordHeadline(parsed) || record;
  return (
    <Box
      component="li"
      sx={{ "&:not(:last-of-type)": { borderBottom: 1, borderColor: "divider" }, minWidth: 0 }}
    >
      <ButtonBase
        aria-expanded={isOpen}
        aria-controls={contentId}
        onClick={onToggle}
        sx={{
          width: "100%",
          display: "flex",
          justifyContent: "flex-start",
          textAlign: "start",
          flexWrap: { xs: "wrap", sm: "nowrap" },
          columnGap: 1,
          rowGap: 0.5,
          px: 1,
          py: 0.75,
          borderRadius: "8px",
          "&:hover": { bgcolor: "surface.hover" },
        }}
      >
        <ChevronRightRounded
          aria-hidden
          sx={{ fontSize: 18, flexShrink: 0, transform: isOpen ? "rotate(90deg)" : "none" }}
        />
        <Box
          component="span"
          sx={{ typography: "body2", color: "text.secondary", minWidth: "3ch", textAlign: "end" }}
        >
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
      </ButtonBase>
      <Box id={contentId} hidden={!isOpen}>
        {isOpen && (
          <Stack spacing={1.5} sx={{ px: { xs: 1, sm: 1.5 }, pb: 1.5, pt: 0.5 }}>
            <CodeBlock label={t("deliveries.records.wire")} text={record} wrap="wrapped" />
            <RecordFields record={record} />
          </Stack>
        )}
      </Box>
    </Box>
  );
}
