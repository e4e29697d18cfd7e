import WrapTextRounded from "@mui/icons-material/WrapTextRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "./CopyButton";
import { Tooltip } from "@/ui/overlay/Tooltip";

export interface CodeBlockProps {
  /** What the text is: its visible title, and the name of the copy button and of the scrolling region. */
  readonly label: string;
  /** Shown as it is, never translated. */
  readonly text: string;
  readonly wrap?: "wrapped" | "lines";
}

/** Text as it goes over the wire. */
export function CodeBlock({ label, text, wrap = "lines" }: CodeBlockProps) {
  const t = useT();
  const [mode, setMode] = useState(wrap);
  const toggleLabel = t("ui.code.wrap");
  return (
    <Box
      sx={{
        border: 1,
        borderColor: "divider",
        borderRadius: "8px",
        overflow: "hidden",
        bgcolor: "background.paper",
      }}
    >
      <Stack
        direction="row"
        spacing={0.5}
        sx={{ alignItems: "center", pl: 1.5, pr: 0.5, py: 0.25, borderBottom: 1, borderColor: "divider" }}
      >
        <Box sx={{ typography: "caption", color: "text.secondary", flex: 1, fontWeight: 600 }}>{label}</Box>
        <Tooltip title={toggleLabel}>
          <IconButton
            size="small"
            aria-label={toggleLabel}
            aria-pressed={mode === "wrapped"}
            onClick={() => setMode(mode === "wrapped" ? "lines" : "wrapped")}
            sx={{ '&[aria-pressed="true"]': { color: "primary.main", bgcolor: "surface.selected" } }}
          >
            <WrapTextRounded sx={{ fontSize: 16 }} />
          </IconButton>
        </Tooltip>
        <CopyButton text={text} name={label} />
      </Stack>
      <Box
        component="section"
        aria-label={label}
        tabIndex={0}
        sx={{
          p: 1.5,
          maxHeight: 400,
          overflow: "auto",
          bgcolor: "surface.sunken",
          "&:focus-visible": { outlineOffset: -2 },
        }}
      >
        <Box
          component="pre"
          translate="no"
          sx={{
            m: 0,
            typography: "mono",
            tabSize: 2,
            whiteSpace: mode === "wrapped" ? "pre-wrap" : "pre",
            overflowWrap: mode === "wrapped" ? "anywhere" : "normal",
          }}
        >
          {text}
        </Box>
      </Box>
    </Box>
  );
}
