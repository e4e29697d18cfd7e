import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useSyncExternalStore } from "react";
import { useT } from "@/i18n/use-t";
import { demoState } from "./demo-state";

/** What a visitor of the demo must know about this browser; nothing when all is as it should be. */
export function DemoNotices() {
  const t = useT();
  const { isRetired, route, storage } = useSyncExternalStore(
    (listener) => demoState.subscribe(listener),
    () => demoState.get(),
  );
  return (
    <>
      {isRetired && (
        <Alert
          severity="error"
          action={
            <Button color="inherit" onClick={() => location.reload()}>
              {t("app.demo.reload")}
            </Button>
          }
        >
          {t("app.demo.retired")}
        </Alert>
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
