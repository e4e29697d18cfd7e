import Button from "@mui/material/Button";
import { useState } from "react";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { fileInstant } from "@/lib/epoch";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { saveBlob } from "@/ui/text/save-blob";
import type { KeptWorld } from "./demo-state";
import { NoticeBar } from "./NoticeBar";

// Most visits see neither the notice nor this.
const DeleteSetAsideDialog = lazyOverlay(
  async () => (await import("./DeleteSetAsideDialog")).DeleteSetAsideDialog,
);

export interface SetAsideNoticeProps {
  readonly world: KeptWorld;
}

/** Tells of the stored world that could not be taken up, for as long as it is kept. */
export function SetAsideNotice({ world }: SetAsideNoticeProps) {
  const t = useT();
  const dateTime = useDateTime();
  const [isMissing, setIsMissing] = useState(false);
  const [isDeleting, setIsDeleting] = useState(false);
  const download = async () => {
    const file = await world.read();
    setIsMissing(file === null);
    if (file) saveBlob(`audit-logs-world-set-aside-${fileInstant(world.at)}.json`, file);
  };
  const remove = () => {
    setIsDeleting(false);
    // The notice goes, and with it the focus.
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    world.remove();
  };
  return (
    <NoticeBar
      severity="warning"
      actions={
        <>
          <Button variant="outlined" color="inherit" size="small" onClick={() => void download()}>
            {t("storage.setAside.download")}
          </Button>
          <Button
            variant="outlined"
            color="inherit"
            size="small"
            {...DeleteSetAsideDialog.openerProps}
            onClick={() => setIsDeleting(true)}
          >
            {t("storage.setAside.delete")}
          </Button>
        </>
      }
    >
      {withGap(t(`storage.setAside.${world.kind}`, { time: dateTime(world.at), detail: world.detail }))}
      {isMissing && <strong role="alert">{t("storage.setAside.missing")}</strong>}
      <DeleteSetAsideDialog isOpen={isDeleting} onClose={() => setIsDeleting(false)} onConfirm={remove} />
    </NoticeBar>
  );
}
