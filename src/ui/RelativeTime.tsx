import Box from "@mui/material/Box";
import Tooltip from "@mui/material/Tooltip";
import { formatDateTime, formatRelative } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { toRfc3339, type EpochMs } from "@/lib/epoch";

export interface RelativeTimeProps {
  readonly instant: EpochMs;
  /** The server's now, not this computer's. */
  readonly now: EpochMs;
}

/** How long ago; on hover or focus the exact instant, in the viewer's zone and in UTC. */
export function RelativeTime({ instant, now }: RelativeTimeProps) {
  const { locale } = useLanguage();
  const local = formatDateTime(instant, locale);
  const utc = formatDateTime(instant, locale, { timeZone: "UTC" });
  return (
    <Tooltip
      describeChild
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
        sx={{
          whiteSpace: "nowrap",
          borderRadius: "2px",
          textDecoration: "underline dotted",
          textDecorationColor: (theme) => theme.vars.palette.border.control,
          textUnderlineOffset: "0.25em",
        }}
      >
        {formatRelative(instant, now, locale)}
      </Box>
    </Tooltip>
  );
}
