import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import ManageSearchRounded from "@mui/icons-material/ManageSearchRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useId, useState } from "react";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { useT } from "@/i18n/use-t";
import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import type { FindInSiemPanelProps } from "./FindInSiemPanel";

export interface FindInSiemProps {
  readonly entry: ReadEntry;
}

const LazyPanel = lazyOverlay<FindInSiemPanelProps>(() =>
  withWords(["siemQueries"], async () => (await import("./FindInSiemPanel")).FindInSiemPanel),
);

/** Unfolds the query that finds the entry's record in a SIEM. Its code comes when it is first unfolded. */
export function FindInSiem({ entry }: FindInSiemProps) {
  const t = useT();
  const panelId = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Button
        variant="text"
        color="inherit"
        size="small"
        aria-expanded={isOpen}
        {...(isOpen && { "aria-controls": panelId })}
        startIcon={<ManageSearchRounded />}
        endIcon={<KeyboardArrowDownRounded sx={isOpen ? { transform: "rotate(180deg)" } : {}} />}
        onClick={() => setIsOpen((wasOpen) => !wasOpen)}
        {...LazyPanel.openerProps}
        sx={{ ml: -0.5, color: "text.secondary" }}
      >
        {t("logs.drawer.findInSiem")}
      </Button>
      <LazyPanel isOpen={isOpen} onClose={() => setIsOpen(false)} entry={entry} id={panelId} />
    </Box>
  );
}
