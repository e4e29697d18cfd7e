import Box from "@mui/material/Box";
import { formatDateTime } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { useLanguage } from "@/i18n/use-language";
import { type EpochMs, toRfc3339 } from "@/lib/epoch";

export interface InstantTextProps {
  /** Null: never. */
  readonly instant: EpochMs | null;
}

/** An instant in the chosen zone, and in UTC where that is another one. */
export function InstantText({ instant }: InstantTextProps) {
  const t = useT();
  return instant === null ? t("ui.never") : <Exactly instant={instant} />;
}

function Exactly({ instant }: { readonly instant: EpochMs }) {
  const { locale } = useLanguage();
  const shown = useDateTime()(instant);
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
      <span>{shown}</span>
      {utc !== shown && (
        <Box component="span" sx={{ color: "text.secondary" }}>
          {utc}
        </Box>
      )}
    </Box>
  );
}
