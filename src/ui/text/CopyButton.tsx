import CheckRounded from "@mui/icons-material/CheckRounded";
import ContentCopyRounded from "@mui/icons-material/ContentCopyRounded";
import IconButton from "@mui/material/IconButton";
import { useEffect, useState } from "react";
import { useT } from "@/i18n/use-t";
import { Tooltip } from "@/ui/overlay/Tooltip";
import { VisuallyHidden } from "./VisuallyHidden";

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for the button's name: "Copy endpoint". */
  readonly name: string;
}

const SHOWN_MS = 2000;

export function CopyButton({ text, name }: CopyButtonProps) {
  const t = useT();
  const [outcome, setOutcome] = useState<"idle" | "copied" | "failed">("idle");

  useEffect(() => {
    if (outcome === "idle") return undefined;
    const timer = setTimeout(() => setOutcome("idle"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      // Refused by the browser, or an insecure origin.
      setOutcome("failed");
    }
  };
  const label = t("ui.copyNamed", { name });
  const message = { idle: "", copied: t("ui.copied"), failed: t("ui.copyFailed") }[outcome];

  return (
    <>
      <Tooltip title={message || label} visibility={outcome === "idle" ? "auto" : "shown"}>
        <IconButton size="small" aria-label={label} onClick={() => void copy()}>
          {outcome === "copied" ? (
            <CheckRounded sx={{ fontSize: 16, color: "success.main" }} />
          ) : (
            <ContentCopyRounded sx={{ fontSize: 16 }} />
          )}
        </IconButton>
      </Tooltip>
      <VisuallyHidden element="output">{message}</VisuallyHidden>
    </>
  );
}
