import Box from "@mui/material/Box";
import { formatDateTime, formatRelative } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { toRfc3339, type EpochMs } from "@/lib/epoch";
import { Tooltip } from "@/ui/overlay/Tooltip";

export interface RelativeTimeProps {
  /** Null: never. */
  readonly instant: EpochMs | null;
  /** The server's now, not this computer's. */
  readonly now: EpochMs;
}

/** How long ago; on hover or focus the exact instant, in the viewer's zone and in UTC. */
export function RelativeTime({ instant, now }: RelativeTimeProps) {
  const t = useT();
  return instant === null ? t("ui.never") : <PastOrComing instant={instant} now={now} />;
}

function PastOrComing({ instant, now }: { readonly instant: EpochMs; readonly now: EpochMs }) {
  const { locale } = useLanguage();
  const local = formatDateTime(instant, locale);
  const utc = formatDateTime(instant, locale, { timeZone: "UTC" });
  return (
    <Tooltip
      meaning="description"
      title={
        <>
          <div>{local}</div>
          {utc !== local && <div>{utc}</div>}
        </>
      }
    >
      <Box
        component="time"
        dateTime={toRfc3339(instant)}
        tabIndex={0}
        // It counts on by itself: inside an alert or a live region each second would be read aloud.
        aria-live="off"
        sx={{
          whiteSpace: "nowrap",
          borderRadius: "2px",
          textDecoration: "underline dotted",
          textDecorationColor: (theme) => theme.vars.palette.border.control,
          textUnderlineOffset: "0.25em",
          // A long press asks for the tooltip.
          "@media (hover: none)": { userSelect: "none" },
        }}
      >
        {formatRelative(instant, now, locale)}
      </Box>
    </Tooltip>
  );
}
