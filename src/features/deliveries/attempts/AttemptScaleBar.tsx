import Box from "@mui/material/Box";
import { useServerNow } from "@/api/time/use-server-now";
import type { Delivery } from "@/contract/sandbox/delivery";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { outcomeWords } from "./attempt-words";
import { attemptScale, type ScaleSegment } from "./attempt-scale";

export interface AttemptScaleBarProps {
  readonly delivery: Delivery;
}

/** A wait narrower than this has no room for its words, which stand in the list below as well. */
const LABELLED_SHARE = 0.06;

/** The waits between attempts, to scale: how the retries spread out. */
export function AttemptScaleBar({ delivery }: AttemptScaleBarProps) {
  const t = useT();
  const { locale } = useLanguage();
  const scale = attemptScale(delivery, useServerNow());
  if (scale === null || scale.totalMs === 0) return null;
  const { attempts, next_attempt_at: nextAttemptAt } = delivery;
  const total = formatDuration(scale.totalMs, locale);
  const tone = (number: number) => {
    const attempt = attempts.find((each) => each.number === number);
    return attempt === undefined ? "neutral" : outcomeWords(attempt, t, locale).tone;
  };
  return (
    <Box
      component="figure"
      aria-label={t("deliveries.scale.label", { count: attempts.length, total })}
      sx={{ display: "flex", alignItems: "flex-start", m: 0, mb: 2.5, minWidth: 0 }}
    >
      {scale.segments.map((segment) => (
        <Box
          key={`${segment.kind} ${segment.number}`}
          sx={{ flex: `${segment.share} 0 ${segment.kind === "attempt" ? "18px" : "4px"}`, minWidth: 0 }}
        >
          {segment.kind === "attempt" ? (
            <Box
              sx={{
                height: 18,
                display: "grid",
                placeItems: "center",
                borderRadius: "5px",
                border: 1,
                borderColor: `tone.${tone(segment.number)}.line`,
                bgcolor: `tone.${tone(segment.number)}.soft`,
                color: `tone.${tone(segment.number)}.ink`,
                fontSize: "0.6875rem",
                fontWeight: 600,
                lineHeight: 1,
              }}
            >
              {segment.number}
            </Box>
          ) : (
            <Wait segment={segment} locale={locale} />
          )}
        </Box>
      ))}
      {nextAttemptAt !== null && (
        <Box
          sx={{
            flex: "0 0 18px",
            height: 18,
            borderRadius: "5px",
            border: "1px dashed",
            borderColor: "border.control",
          }}
        />
      )}
    </Box>
  );
}

function Wait({ segment, locale }: { readonly segment: ScaleSegment; readonly locale: string }) {
  return (
    <>
      <Box sx={{ height: 18, display: "grid", alignItems: "center" }}>
        <Box sx={{ borderTop: 2, borderColor: "border.control" }} />
      </Box>
      {segment.share >= LABELLED_SHARE && (
        <Box
          sx={{
            typography: "caption",
            color: "text.secondary",
            textAlign: "center",
            whiteSpace: "nowrap",
            overflow: "hidden",
          }}
        >
          {formatDuration(segment.durationMs, locale)}
        </Box>
      )}
    </>
  );
}
