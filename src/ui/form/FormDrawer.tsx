import type { ReactNode } from "react";
import { useT } from "@/i18n/use-t";
import { DrawerFrame } from "@/ui/overlay/DrawerFrame";
import { useGuardedClose } from "./use-guarded-close";

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
  const { close, question } = useGuardedClose(isDirty, onClose);
  return (
    <>
      {question}
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
