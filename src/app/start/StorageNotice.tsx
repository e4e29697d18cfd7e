import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useSaveSnapshot } from "@/features/sandbox/world/use-save-snapshot";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { explainRefusal, type StorageState } from "@/lib/storage-refusal";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { useToast } from "@/ui/overlay/toast-context";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { useShownError } from "@/ui/state/use-shown-error";
import { NoticeBar } from "./NoticeBar";

export interface StorageNoticeProps {
  readonly storage: StorageState;
  readonly onTryAgain: () => void;
}

/** Says why the browser does not keep the demo and what can be done, until it does; then says that once. */
export function StorageNotice({ storage, onTryAgain }: StorageNoticeProps) {
  const t = useT();
  const toast = useToast();
  const wasLost = useRef(false);
  const say = useEffectEvent(() => toast({ message: t("storage.refused.again"), tone: "success" }));
  useEffect(() => {
    // A page that comes later has nothing to be told, and what a worker has lost that died is not kept again.
    if (wasLost.current && storage.kind === "durable" && storage.keptAgainAt !== null) say();
    wasLost.current = storage.kind === "memory";
  }, [storage]);
  return storage.kind === "memory" ? <Refused storage={storage} onTryAgain={onTryAgain} /> : null;
}

interface RefusedProps {
  readonly storage: StorageState & { kind: "memory" };
  readonly onTryAgain: () => void;
}

function Refused({ storage, onTryAgain }: RefusedProps) {
  const t = useT();
  const dateTime = useDateTime();
  const shown = useShownError();
  const snapshot = useSaveSnapshot();
  /** What there was to say when it was asked to try again: anything else is the answer. */
  const [asked, setAsked] = useState<StorageState | null>(null);
  const isTrying = asked === storage;
  const { canTryAgain, since, triedAt, unkept } = storage;
  const { kind, detail } = explainRefusal(storage.refusal);
  return (
    <NoticeBar
      severity="warning"
      ref={focusHeadingOnUnmount}
      actions={
        <>
          {canTryAgain && (
            <Button
              variant="outlined"
              color="inherit"
              size="small"
              aria-disabled={isTrying}
              onClick={() => {
                if (isTrying) return;
                setAsked(storage);
                onTryAgain();
              }}
            >
              {t(isTrying ? "storage.refused.trying" : "storage.refused.tryAgain")}
            </Button>
          )}
          <Button
            variant="outlined"
            color="inherit"
            size="small"
            aria-disabled={snapshot.isPending}
            onClick={() => {
              if (!snapshot.isPending) snapshot.mutate();
            }}
          >
            {t(snapshot.isPending ? "storage.refused.downloading" : "storage.refused.download")}
          </Button>
        </>
      }
      outcome={
        <>
          <Box component="output" sx={{ display: "block" }}>
            {asked !== null && !isTrying && t("storage.refused.tried", { time: dateTime(triedAt) })}
          </Box>
          {snapshot.error !== null && <ErrorAlert error={shown(snapshot.error, "load")} />}
        </>
      }
    >
      <div role="alert">
        <strong>
          {withGap(t(`storage.refused.${unkept}`, { time: dateTime(since, { precision: "minute" }) }))}
        </strong>
        {withGap(t(`storage.refused.why.${kind}`))}
        {t(`storage.refused.${unkept}Lost`)}
      </div>
      <Box
        component="details"
        sx={{ typography: "body2", "& summary": { cursor: "pointer", width: "fit-content" } }}
      >
        <summary>{t("storage.refused.details")}</summary>
        <Typography variant="mono" component="p" sx={{ whiteSpace: "pre-wrap" }}>
          {detail}
        </Typography>
        {t("storage.refused.lastTried", { time: dateTime(triedAt) })}
      </Box>
    </NoticeBar>
  );
}
