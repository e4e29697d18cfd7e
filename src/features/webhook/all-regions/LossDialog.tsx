import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";

export interface LossDialogProps extends OverlayProps {
  /** Those whose own settings end, by name. */
  readonly names: readonly string[];
  readonly onConfirm: () => void;
}

/** Settings of a webhook's own cannot be read back, so pressing Enter must not lose them. */
export function LossDialog({ isOpen, names, onConfirm, onClose }: LossDialogProps) {
  const t = useT();
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t("setup.allRegions.loss.title")}
      confirmLabel={t("setup.allRegions.submit")}
      tone="danger"
      onConfirm={onConfirm}
      onCancel={onClose}
    >
      {t("setup.allRegions.loss.text", { regions: names.join(", ") })}
    </ConfirmDialog>
  );
}
