import CodeRounded from "@mui/icons-material/CodeRounded";
import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useId, useState } from "react";
import { useT } from "@/i18n/use-t";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import type { AsCodeSubject } from "@/entities/place/as-code-subject";
import type { AsCodePanelProps } from "./AsCodePanel";

export interface AsCodeProps {
  /** As the form stands now. */
  readonly subject: AsCodeSubject;
}

const LazyPanel = lazyOverlay<AsCodePanelProps>(async () => (await import("./AsCodePanel")).AsCodePanel);

/** Unfolds what the form above it is about to do. Its code comes when it is first unfolded. */
export function AsCode({ subject }: AsCodeProps) {
  const t = useT();
  const panelId = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Box sx={{ mt: 3, pt: 1.5, borderTop: 1, borderColor: "divider", minWidth: 0 }}>
      <Button
        variant="text"
        color="inherit"
        size="small"
        aria-expanded={isOpen}
        {...(isOpen && { "aria-controls": panelId })}
        startIcon={<CodeRounded />}
        endIcon={<KeyboardArrowDownRounded sx={isOpen ? { transform: "rotate(180deg)" } : {}} />}
        onClick={() => setIsOpen((wasOpen) => !wasOpen)}
        {...LazyPanel.openerProps}
        sx={{ ml: -0.5, color: "text.secondary" }}
      >
        {t("asCode.title")}
      </Button>
      <LazyPanel isOpen={isOpen} onClose={() => setIsOpen(false)} subject={subject} id={panelId} />
    </Box>
  );
}
