import Box from "@mui/material/Box";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { useServerNow } from "@/api/time/use-server-now";
import { useGaps, useWatchHistory } from "@/api/watch/use-watch";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { RETENTION_MS } from "@/audit-log/retention";
import { readInstant } from "@/contract/wire/instant";
import { isOfScope } from "@/entities/gap/gap-scope";
import { gapTimes } from "@/entities/gap/gap-times";
import { dayTicks } from "@/entities/history/day-ticks";
import { SevenDayEdge } from "@/entities/history/SevenDayEdge";
import { WebhookStrip } from "@/entities/history/WebhookStrip";
import { isRange, type ReplayFormValues, toRequest } from "@/features/replay/replay-form";
import { formatDuration } from "@/i18n/format";
import { useDateTime, useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { typedTime } from "@/ui/form/time/typed-time";
import type { BrushRange } from "@/ui/strip/brush-model";
import { BRUSH_OVERHANG_PX, RangeBrush } from "@/ui/strip/RangeBrush";
import { replayLimits } from "./range-address";

export interface RangeStripProps {
  readonly scope: WebhookScope;
  readonly form: UseFormReturn<ReplayFormValues>;
}

const EVERY_GAP = { states: "all", scope: null } as const;

/** As high as the strip, and with the marks of gaps below it where there are any; what lies outside of it is dimmed. */
const BRUSH_HEIGHT_PX = { bare: 30, marked: 38 } as const;

/**
 * The last seven days of the webhook, and the range as a brush on them. The form is what holds the range: the brush shows
 * what stands there, and writes into its fields.
 */
export function RangeStrip({ scope, form }: RangeStripProps) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const dateTime = useDateTime();
  const now = useServerNow(MINUTE_MS);
  const segments = useWatchHistory().data?.find((each) => isOfScope(each.scope, scope))?.segments ?? [];
  const gaps = (useGaps(EVERY_GAP).data?.gaps ?? []).filter((gap) => isOfScope(gap.scope, scope));
  const values = useWatch({ control: form.control, compute: (current: ReplayFormValues) => current });

  const window = { from: now - RETENTION_MS, to: now };
  const value = readRange(values, now);
  const edges = gaps
    .filter(({ state }) => state !== "closed")
    .map((gap) => gapTimes(gap, now))
    .map(({ keptFrom, to }) => ({ from: wholeSecond(keptFrom, "down"), to: wholeSecond(to ?? now, "up") }));

  // The form counts from now when it is sent: only an end that was pulled becomes a fixed one, or both where none was.
  const write = (next: BrushRange) => {
    const isFixed = values.range === "custom";
    if (!isFixed) form.setValue("range", "custom", { shouldDirty: true });
    for (const end of ["from", "to"] as const) {
      if (isFixed && next[end] === value?.[end]) continue;
      form.setValue(end, typedTime(next[end]), { shouldDirty: true, shouldValidate: true });
    }
  };

  return (
    <Box sx={{ px: `${BRUSH_OVERHANG_PX}px`, pt: 0.5 }}>
      <WebhookStrip
        size="hero"
        segments={segments}
        gaps={gaps}
        closedGaps="drawn"
        window={window}
        ticks={dayTicks(window, locale, timeZone)}
      >
        <SevenDayEdge />
        {value !== null && (
          <RangeBrush
            window={window}
            limits={replayLimits(now)}
            value={value}
            onChange={write}
            magnets={{ from: edges.map(({ from }) => from), to: edges.map(({ to }) => to) }}
            labels={{ from: t("replay.brush.start"), to: t("replay.brush.end") }}
            valueText={(at) =>
              t("replay.brush.value", {
                time: dateTime(at),
                length: formatDuration(value.to - value.from, locale),
              })
            }
            heightPx={gaps.length > 0 ? BRUSH_HEIGHT_PX.marked : BRUSH_HEIGHT_PX.bare}
          />
        )}
      </WebhookStrip>
      <Box sx={{ typography: "body2", color: "text.secondary", mt: 0.5 }}>{t("replay.brush.help")}</Box>
    </Box>
  );
}

/** Null while what is typed is no range. */
function readRange(values: ReplayFormValues, now: number): BrushRange | null {
  const request = toRequest(values, now);
  const from = readInstant(request?.start_at);
  const to = readInstant(request?.end_at);
  return !isRange(values) || from === null || to === null ? null : { from, to };
}

/** The form's fields hold whole seconds; those around a gap are in its range. */
function wholeSecond(at: number, direction: "down" | "up"): number {
  return (direction === "down" ? Math.floor : Math.ceil)(at / SECOND_MS) * SECOND_MS;
}
