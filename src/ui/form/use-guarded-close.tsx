import { type ReactNode, useState } from "react";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";

export interface GuardedClose {
  /** Closes, or asks first where something would be lost. */
  readonly close: () => void;
  /** Render it before the overlay: when both close at once, the last to give the focus back is the overlay. */
  readonly question: ReactNode;
}

/** For a drawer or dialog with a form in it. @param isDirty whether something would be lost */
export function useGuardedClose(isDirty: boolean, onClose: () => void): GuardedClose {
  const t = useT();
  const [isAsking, setIsAsking] = useState(false);
  return {
    close: () => {
      if (isDirty) setIsAsking(true);
      else onClose();
    },
    question: (
      <ConfirmDialog
        isOpen={isAsking}
        title={t("ui.form.closeTitle")}
        confirmLabel={t("ui.form.discard")}
        cancelLabel={t("ui.form.stay")}
        tone="danger"
        onConfirm={() => {
          setIsAsking(false);
          onClose();
        }}
        onCancel={() => setIsAsking(false)}
      >
        {t("ui.form.closeText")}
      </ConfirmDialog>
    ),
  };
}
