import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { type Skipped, skippedWords } from "./skipped-words";

export interface SkippedTimeProps {
  readonly skipped: Skipped;
}

/** The stretch of time in which nothing happened, for as long as the world remembers it. */
export function SkippedTime({ skipped }: SkippedTimeProps) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  return (
    <Alert severity="info" role="note">
      <AlertTitle>{t("sandbox.skipped.title")}</AlertTitle>
      {skippedWords(skipped, t, locale, dateTime)} {t("sandbox.skipped.text")}
    </Alert>
  );
}
