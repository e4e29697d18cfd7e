import { useState, type ReactNode } from "react";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import { DrawerFrame } from "@/ui/overlay/DrawerFrame";

export interface FormDrawerProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** Whether something would be lost; then closing asks. */
  readonly isDirty: boolean;
  readonly onClose: () => void;
  /** When it is out of sight: the moment to forget what was typed. */
  readonly onClosed?: () => void;
  /** Gets what its cancel button has to do. */
  readonly children: (close: () => void) => ReactNode;
}

const WIDTHS = { sm: 560 };

/** A form beside the page that needs it, so that the page stays as it is. Give it a form with `leaving="free"`. */
export function FormDrawer({ isOpen, title, isDirty, onClose, onClosed, children }: FormDrawerProps) {
  const t = useT();
  const [isAsking, setIsAsking] = useState(false);
  const close = () => {
    if (isDirty) setIsAsking(true);
    else onClose();
  };

  return (
    <>
      {/* Before the drawer: when both close at once, the last to give the focus back is the drawer. */}
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
      <DrawerFrame
        title={title}
        closeLabel={t("ui.form.close")}
        widths={WIDTHS}
        isOpen={isOpen}
        onClose={close}
        onClosed={onClosed}
      >
        {children(close)}
      </DrawerFrame>
    </>
  );
}
