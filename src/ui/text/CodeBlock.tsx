import WrapTextRounded from "@mui/icons-material/WrapTextRounded";
import IconButton from "@mui/material/IconButton";
import { useState } from "react";
import { useT } from "@/i18n/use-t";
import { Tooltip } from "@/ui/overlay/Tooltip";
import { TextFrame, type TextFrameProps } from "./TextFrame";

export type CodeBlockProps = Pick<TextFrameProps, "label" | "text"> &
  Partial<Pick<TextFrameProps, "wrap" | "action">>;

/** Text as it goes over the wire; the reader chooses whether long lines are wrapped. */
export function CodeBlock({ label, text, wrap = "lines", action }: CodeBlockProps) {
  const t = useT();
  const [mode, setMode] = useState(wrap);
  const toggleLabel = t("ui.code.wrap");
  const toggle = (
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
  );
  return (
    <TextFrame
      label={label}
      text={text}
      wrap={mode}
      action={
        <>
          {action}
          {toggle}
        </>
      }
    >
      {text}
    </TextFrame>
  );
}
