import { useEffect } from "react";
import { useBlocker } from "react-router-dom";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/ConfirmDialog";

export interface LeaveGuardProps {
  /** Asked at the moment of leaving. */
  readonly shouldAsk: () => boolean;
  /** Whether the browser itself should ask before it closes the tab. */
  readonly isDirty: boolean;
}

/** Asks before unsaved changes are lost, whether by a link, the back button or closing the tab. */
export function LeaveGuard({ shouldAsk, isDirty }: LeaveGuardProps) {
  const t = useT();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && shouldAsk(),
  );

  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener("beforeunload", ask);
    return () => globalThis.removeEventListener("beforeunload", ask);
  }, [isDirty]);

  return (
    <ConfirmDialog
      isOpen={blocker.state === "blocked"}
      title={t("ui.form.leaveTitle")}
      confirmLabel={t("ui.form.leave")}
      cancelLabel={t("ui.form.stay")}
      tone="danger"
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t("ui.form.leaveText")}
    </ConfirmDialog>
  );
}
