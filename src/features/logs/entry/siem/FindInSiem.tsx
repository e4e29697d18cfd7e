import ManageSearchRounded from "@mui/icons-material/ManageSearchRounded";
import Box from "@mui/material/Box";
import { useId, useState } from "react";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { useT } from "@/i18n/use-t";
import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { UnfoldButton } from "@/ui/overlay/UnfoldButton";
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
      <UnfoldButton
        isOpen={isOpen}
        onToggle={() => setIsOpen((wasOpen) => !wasOpen)}
        controls={panelId}
        icon={<ManageSearchRounded />}
        {...LazyPanel.openerProps}
      >
        {t("logs.drawer.findInSiem")}
      </UnfoldButton>
      <LazyPanel isOpen={isOpen} onClose={() => setIsOpen(false)} entry={entry} id={panelId} />
    </Box>
  );
}
