import { useEffect, useEffectEvent } from "react";
import { useBlocker } from "react-router-dom";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import { type FormChanges, useReportChanges } from "./form-changes";

export interface LeaveGuardProps {
  /** Asked at the moment of leaving. */
  readonly shouldAsk: () => boolean;
  /** With `none`, it cannot come to asking; else the browser is told to wait before it closes the tab. */
  readonly changes: FormChanges;
}

/** Asks before unsaved changes are lost, whether by a link, the back button or closing the tab. */
export function LeaveGuard({ shouldAsk, changes }: LeaveGuardProps) {
  const t = useT();
  useReportChanges(changes);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && shouldAsk(),
  );

  const askBrowser = useEffectEvent((event: BeforeUnloadEvent) => {
    if (shouldAsk()) event.preventDefault();
  });
  useEffect(() => {
    if (changes === "none") return undefined;
    const ask = (event: BeforeUnloadEvent) => askBrowser(event);
    globalThis.addEventListener("beforeunload", ask);
    return () => globalThis.removeEventListener("beforeunload", ask);
  }, [changes]);

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
