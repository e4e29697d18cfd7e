import Box from "@mui/material/Box";
import { formatDateTime } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { type EpochMs, toRfc3339 } from "@/lib/epoch";

export interface InstantTextProps {
  readonly instant: EpochMs;
  /** IANA name. */
  readonly timeZone: string;
}

/** An instant in the viewer's zone, and in UTC where that is another one. */
export function InstantText({ instant, timeZone }: InstantTextProps) {
  const { locale } = useLanguage();
  const local = formatDateTime(instant, locale, { timeZone });
  const utc = formatDateTime(instant, locale, { timeZone: "UTC" });
  return (
    <Box
      component="time"
      dateTime={toRfc3339(instant)}
      sx={{
        display: "inline-flex",
        flexWrap: "wrap",
        columnGap: 1.5,
        fontVariantNumeric: "tabular-nums",
      }}
    >
      <span>{local}</span>
      {utc !== local && (
        <Box component="span" sx={{ color: "text.secondary" }}>
          {utc}
        </Box>
      )}
    </Box>
  );
}
