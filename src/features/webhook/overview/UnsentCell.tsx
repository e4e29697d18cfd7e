import Box from "@mui/material/Box";
import { useServerNow } from "@/api/time/use-server-now";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Gap } from "@/contract/watch/gap";
import { gapDeadline, gapTimes } from "@/entities/gap/gap-times";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS } from "@/lib/epoch";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { WaitingLine } from "./WaitingLine";

export interface UnsentCellProps {
  readonly gaps: readonly Gap[];
  /** Where what waits to be sent is told as well. */
  readonly scope?: WebhookScope;
}

/** How much event time of a webhook lies in gaps that are not closed, and what waits for long without being one. */
export function UnsentCell({ gaps, scope }: UnsentCellProps) {
  const unsent = <UnsentLength gaps={gaps} />;
  if (scope === undefined) return unsent;
  return (
    <>
      {gaps.length > 0 && unsent}
      <WaitingLine scope={scope}>{gaps.length === 0 && unsent}</WaitingLine>
    </>
  );
}

function UnsentLength({ gaps }: Pick<UnsentCellProps, "gaps">) {
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
