import Alert from "@mui/material/Alert";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { useT } from "@/i18n/use-t";
import { withWords } from "@/i18n/words";
import { demoState } from "./demo-state";
import { RetiredDemo } from "./RetiredDemo";

// Hardly ever there, so they are no part of a first visit.
const SetAsideNotice = lazy(() =>
  withWords(["storage"], async () => ({ default: (await import("./SetAsideNotice")).SetAsideNotice })),
);
const StorageNotice = lazy(() =>
  withWords(["storage"], async () => ({ default: (await import("./StorageNotice")).StorageNotice })),
);

/** What a visitor of the demo must know about this browser; nothing when all is as it should be. */
export function DemoNotices() {
  const t = useT();
  const { isRetired, route, setAside, storage, storeAgain } = useSyncExternalStore(
    (listener) => demoState.subscribe(listener),
    () => demoState.get(),
  );
  return (
    <>
      {isRetired && <RetiredDemo />}
      {setAside !== null && (
        <Suspense>
          <SetAsideNotice world={setAside} />
        </Suspense>
      )}
      {!isRetired && (storage.kind === "memory" || storage.keptAgainAt !== null) && (
        <Suspense>
          <StorageNotice storage={storage} onTryAgain={storeAgain} />
        </Suspense>
      )}
      {route === "direct" && (
        <Alert severity="info" role="note">
          {t("app.demo.direct")}
        </Alert>
      )}
    </>
  );
}
