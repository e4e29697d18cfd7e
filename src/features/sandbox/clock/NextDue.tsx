import Box from "@mui/material/Box";
import { useWorldNow } from "@/api/sandbox/use-world-now";
import type { World } from "@/contract/sandbox/world";
import { formatDuration } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";

export interface NextDueProps {
  readonly world: World;
  /** When the world was read, by this computer's clock. */
  readonly readAt: EpochMs;
}

/** What happens next and how far away it is, in the world's own time. */
export function NextDue({ world, readAt }: NextDueProps) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  const now = useWorldNow(world, readAt);
  const dueAt = world.next_due_at === null ? null : Date.parse(world.next_due_at);
  return (
    <Box>
      <Box sx={{ typography: "body2", color: "text.secondary" }}>{t("sandbox.clock.nextDue")}</Box>
      {dueAt === null ? (
        <Box>{t("sandbox.clock.nothingDue")}</Box>
      ) : (
        <>
          <Box component="span" role="timer" sx={{ fontWeight: 600, fontVariantNumeric: "tabular-nums" }}>
            {distanceWords(dueAt)}
          </Box>
          <Box component="span" sx={{ color: "text.secondary", ml: 1 }}>
            {dateTime(dueAt)}
          </Box>
        </>
      )}
    </Box>
  );

  function distanceWords(instant: EpochMs): string {
    const distanceMs = instant - now;
    if (distanceMs <= 0) return t("sandbox.clock.dueNow");
    // Whole seconds, rounded up: tenths would only flicker.
    const seconds = Math.ceil(distanceMs / SECOND_MS) * SECOND_MS;
    return t("sandbox.clock.dueIn", { duration: formatDuration(seconds, locale) });
  }
}
