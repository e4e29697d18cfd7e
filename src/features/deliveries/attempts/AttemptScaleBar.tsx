import Box from "@mui/material/Box";
import { useServerNow } from "@/api/time/use-server-now";
import type { Delivery } from "@/contract/sandbox/delivery";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { AttemptRuler } from "@/ui/strip/AttemptRuler";
import { outcomeWords } from "./attempt-words";
import { attemptScale } from "./attempt-scale";

export interface AttemptScaleBarProps {
  readonly delivery: Delivery;
}

/** The waits between attempts, to scale; the list below has them in words. */
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
    <Box sx={{ mb: 2.5 }}>
      <AttemptRuler
        parts={scale.parts}
        tone={tone}
        end={nextAttemptAt === null ? "nothing" : "next_attempt"}
        label={t("deliveries.scale.label", { count: attempts.length, total })}
      />
    </Box>
  );
}
