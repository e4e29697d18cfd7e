import { lazy, Suspense, useSyncExternalStore } from "react";
import { withWords } from "@/i18n/words";
import { demoState } from "./demo-state";
import { RetiredDemo } from "./RetiredDemo";

// Hardly ever there, so they are no part of a first visit.
const BrowserNotices = lazy(() =>
  withWords(["storage"], async () => ({ default: (await import("./BrowserNotices")).BrowserNotices })),
);

/** What a visitor of the demo must know about this browser; nothing when all is as it should be. */
export function DemoNotices() {
  const state = useSyncExternalStore(
    (listener) => demoState.subscribe(listener),
    () => demoState.get(),
  );
  const { route, setAside, storage } = state;
  const isAsUsual =
    route === "service-worker" &&
    setAside === null &&
    storage.kind === "durable" &&
    storage.keptAgainAt === null;
  return (
    <>
      {state.isRetired && <RetiredDemo />}
      {!isAsUsual && (
        <Suspense>
          <BrowserNotices state={state} />
        </Suspense>
      )}
    </>
  );
}
