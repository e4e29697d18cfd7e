import { useT } from "@/i18n/use-t";
import type { DemoState } from "./demo-state";
import { NoticeBar } from "./NoticeBar";
import { SetAsideNotice } from "./SetAsideNotice";
import { StorageNotice } from "./StorageNotice";

export interface BrowserNoticesProps {
  readonly state: DemoState;
}

/** What this browser does not do for the demo as browsers usually do. */
export function BrowserNotices({ state }: BrowserNoticesProps) {
  const t = useT();
  const { isRetired, route, setAside, storage, storeAgain } = state;
  return (
    <>
      {setAside !== null && <SetAsideNotice world={setAside} />}
      {!isRetired && <StorageNotice storage={storage} onTryAgain={storeAgain} />}
      {route === "direct" && <NoticeBar severity="info">{t("storage.direct")}</NoticeBar>}
    </>
  );
}
