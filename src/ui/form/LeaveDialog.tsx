import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";

export interface LeaveDialogProps extends OverlayProps {
  readonly onLeave: () => void;
}

export function LeaveDialog({ isOpen, onClose, onLeave }: LeaveDialogProps) {
  const t = useT();
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t("ui.form.leaveTitle")}
      confirmLabel={t("ui.form.leave")}
      cancelLabel={t("ui.form.stay")}
      tone="danger"
      onConfirm={onLeave}
      onCancel={onClose}
    >
      {t("ui.form.leaveText")}
    </ConfirmDialog>
  );
}
