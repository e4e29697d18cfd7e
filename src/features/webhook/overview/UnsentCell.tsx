import Box from "@mui/material/Box";
import { lazy, Suspense } from "react";
import { capabilities } from "@/api/session/capabilities";
import { useServerNow } from "@/api/time/use-server-now";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Gap } from "@/contract/watch/gap";
import { gapDeadline, gapTimes } from "@/entities/gap/gap-times";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS } from "@/lib/epoch";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";

// Seldom is there anything to tell, and a first visit need not wait for it.
const RowWaiting = lazy(async () => ({ default: (await import("./RowWaiting")).RowWaiting }));

export interface UnsentCellProps {
  readonly gaps: readonly Gap[];
  /** Where what waits to be sent is told as well. */
  readonly scope?: WebhookScope;
}

/** How much event time of a webhook lies in gaps that are not closed, and what waits for long without being one. */
export function UnsentCell({ gaps, scope }: UnsentCellProps) {
  const unsent = <UnsentLength gaps={gaps} />;
  if (scope === undefined || !capabilities().hasDeliveries) return unsent;
  return (
    <>
      {gaps.length > 0 && unsent}
      <Suspense fallback={gaps.length === 0 && unsent}>
        <RowWaiting scope={scope}>{gaps.length === 0 && unsent}</RowWaiting>
      </Suspense>
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
