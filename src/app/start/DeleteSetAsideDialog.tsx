import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";

export interface DeleteSetAsideDialogProps extends OverlayProps {
  readonly onConfirm: () => void;
}

/** Asks before the only copy of a stored world goes. */
export function DeleteSetAsideDialog({ isOpen, onClose, onConfirm }: DeleteSetAsideDialogProps) {
  const t = useT();
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t("storage.setAside.deleteTitle")}
      confirmLabel={t("storage.setAside.delete")}
      tone="danger"
      onCancel={onClose}
      onConfirm={onConfirm}
    >
      {t("storage.setAside.deleteText")}
    </ConfirmDialog>
  );
}
