import { useEffect, useEffectEvent } from "react";
import { useBlocker } from "react-router-dom";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { type FormChanges, useReportChanges } from "./form-changes";

export interface LeaveGuardProps {
  /** Asked at the moment of leaving. */
  readonly shouldAsk: () => boolean;
  /** With `none`, it cannot come to asking; else the browser is told to wait before it closes the tab. */
  readonly changes: FormChanges;
}

const LeaveDialog = lazyOverlay(async () => (await import("./LeaveDialog")).LeaveDialog);

/** Asks before unsaved changes are lost, whether by a link, the back button or closing the tab. */
export function LeaveGuard({ shouldAsk, changes }: LeaveGuardProps) {
  useReportChanges(changes);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && shouldAsk(),
  );

  const askBrowser = useEffectEvent((event: BeforeUnloadEvent) => {
    if (shouldAsk()) event.preventDefault();
  });
  useEffect(() => {
    if (changes === "none") return undefined;
    // The network may be gone by the time it is needed.
    LeaveDialog.preload();
    const ask = (event: BeforeUnloadEvent) => askBrowser(event);
    globalThis.addEventListener("beforeunload", ask);
    return () => globalThis.removeEventListener("beforeunload", ask);
  }, [changes]);

  return (
    <LeaveDialog
      isOpen={blocker.state === "blocked"}
      onClose={() => blocker.reset?.()}
      onLeave={() => blocker.proceed?.()}
    />
  );
}
