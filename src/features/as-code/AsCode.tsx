import CodeRounded from "@mui/icons-material/CodeRounded";
import Box from "@mui/material/Box";
import { useId, useState } from "react";
import { useT } from "@/i18n/use-t";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { UnfoldButton } from "@/ui/overlay/UnfoldButton";
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
      <UnfoldButton
        isOpen={isOpen}
        onToggle={() => setIsOpen((wasOpen) => !wasOpen)}
        controls={panelId}
        icon={<CodeRounded />}
        {...LazyPanel.openerProps}
      >
        {t("asCode.title")}
      </UnfoldButton>
      <LazyPanel isOpen={isOpen} onClose={() => setIsOpen(false)} subject={subject} id={panelId} />
    </Box>
  );
}
