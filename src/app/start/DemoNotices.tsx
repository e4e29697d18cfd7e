import Alert from "@mui/material/Alert";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { useT } from "@/i18n/use-t";
import { demoState } from "./demo-state";
import { RetiredDemo } from "./RetiredDemo";

// Hardly ever there, so it is no part of a first visit.
const SetAsideNotice = lazy(async () => ({ default: (await import("./SetAsideNotice")).SetAsideNotice }));

/** What a visitor of the demo must know about this browser; nothing when all is as it should be. */
export function DemoNotices() {
  const t = useT();
  const { isRetired, route, setAside, storage } = useSyncExternalStore(
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
      {storage === "memory" && (
        <Alert severity="warning" role="note">
          {t("app.demo.memory")}
        </Alert>
      )}
      {route === "direct" && (
        <Alert severity="info" role="note">
          {t("app.demo.direct")}
        </Alert>
      )}
    </>
  );
}
