import Alert from "@mui/material/Alert";
import { useState } from "react";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { deploymentName } from "@/lib/deployment-name";
import { safeStorage } from "@/lib/safe-storage";
import { type Skipped, skippedWords } from "@/features/sandbox/clock/skipped-words";

export interface SkippedNoticeProps {
  readonly skipped: Skipped;
}

const STORAGE_KEY = deploymentName("console-skipped-time-seen", import.meta.env.BASE_URL);
const remembered = safeStorage(() => localStorage);

/** Tells once of time that was not caught up with. Each stretch can be dismissed; the clock's page goes on showing it. */
export function SkippedNotice({ skipped }: SkippedNoticeProps) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  const [isSeen, setIsSeen] = useState(() => remembered.read(STORAGE_KEY) === skipped.to);
  if (isSeen) return null;
  const dismiss = () => {
    // The button goes, and with it the focus.
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    setIsSeen(true);
    remembered.write(STORAGE_KEY, skipped.to);
  };
  return (
    <Alert
      severity="info"
      role="note"
      onClose={dismiss}
      closeText={t("ui.dismiss")}
      sx={{ borderRadius: 0, borderWidth: "0 0 1px" }}
    >
      {t("sandbox.skipped.title")}: {skippedWords(skipped, t, locale, dateTime)}
    </Alert>
  );
}
