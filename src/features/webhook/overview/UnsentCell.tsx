import Box from "@mui/material/Box";
import { useServerNow } from "@/api/time/use-server-now";
import type { Gap } from "@/contract/watch/gap";
import { gapDeadline, gapTimes } from "@/entities/gap/gap-times";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS } from "@/lib/epoch";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";

/** How much event time of a webhook lies in gaps that are not closed. */
export function UnsentCell({ gaps }: { readonly gaps: readonly Gap[] }) {
  const t = useT();
  const { locale } = useLanguage();
  const now = useServerNow(MINUTE_MS);
  if (gaps.length === 0) {
    return (
      <Box component="span" sx={{ color: "text.secondary" }}>
        <span aria-hidden>–</span>
        <VisuallyHidden>{t("overview.unsent.none")}</VisuallyHidden>
      </Box>
    );
  }
  const lengthMs = gaps.reduce((sum, gap) => sum + gapTimes(gap, now).lengthMs, 0);
  const isLosing = gaps.some((gap) => gapDeadline(gap, now)?.kind !== "whole");
  return (
    <Box
      component="span"
      sx={{ fontWeight: 600, whiteSpace: "nowrap", color: isLosing ? "tone.danger.ink" : "tone.warning.ink" }}
    >
      {formatDuration(Math.max(lengthMs, MINUTE_MS), locale)}
    </Box>
  );
}
