import type { Gap } from "@/contract/watch/gap";
import { type Segment, SEGMENT_STATES } from "@/contract/watch/watch-history";
import { readInstant } from "@/contract/wire/instant";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import type { EpochMs } from "@/lib/epoch";
import { type StripPiece, type StripWindow } from "@/ui/strip/strip-model";
import { TimeStrip, type TimeStripProps } from "@/ui/strip/TimeStrip";
import { SEGMENT_LOOKS } from "./segment-look";

export interface WebhookStripProps extends Pick<TimeStripProps, "size" | "ticks" | "children"> {
  /** Of one webhook, in order; what they do not tell is drawn as not observed. */
  readonly segments: readonly Segment[];
  /** Of the same webhook. */
  readonly gaps: readonly Gap[];
  /** Whether gaps that are closed are drawn as well; without it they are not. */
  readonly closedGaps?: "drawn";
  readonly window: StripWindow;
}

/** What became of one webhook, and what was not delivered, to scale and in words. */
export function WebhookStrip({ segments, gaps, window, closedGaps, ...strip }: WebhookStripProps) {
  const t = useT();
  const { locale } = useLanguage();
  const pieces = segments.map((segment) => piece(segment));
  const open = gaps.filter(({ state }) => state !== "closed");
  const lengths = SEGMENT_STATES.flatMap((state) => {
    const lengthMs = segments
      .filter((segment) => segment.state === state)
      .reduce((sum, segment) => sum + lengthWithin(segment, window), 0);
    return lengthMs > 0
      ? [
          t("history.length", {
            state: t(SEGMENT_LOOKS[state].word),
            length: formatDuration(lengthMs, locale),
          }),
        ]
      : [];
  });
  const unsentMs = open.reduce((sum, gap) => sum + lengthWithin(gap, window), 0);
  const label = [
    t("history.strip", { length: formatDuration(window.to - window.from, locale) }),
    ...lengths,
    ...(unsentMs > 0 ? [t("history.unsent", { length: formatDuration(unsentMs, locale) })] : []),
  ].join(" · ");
  return (
    <TimeStrip
      {...strip}
      window={window}
      pieces={pieces}
      marks={(closedGaps === "drawn" ? gaps : open).map(mark)}
      label={label}
    />
  );
}

function piece(segment: Segment): StripPiece {
  const { look, tone } = SEGMENT_LOOKS[segment.state];
  return { ...range(segment), look, tone };
}

function mark(gap: Gap): StripPiece {
  return gap.state === "closed"
    ? { ...range(gap), look: "hollow", tone: "success" }
    : { ...range(gap), look: "striped", tone: "danger" };
}

function range({ from, to }: { readonly from: string; readonly to: string | null }): {
  from: EpochMs;
  to: EpochMs | null;
} {
  return { from: readInstant(from) ?? 0, to: to === null ? null : readInstant(to) };
}

function lengthWithin(
  stretch: { readonly from: string; readonly to: string | null },
  window: StripWindow,
): number {
  const { from, to } = range(stretch);
  return Math.max(0, Math.min(to ?? window.to, window.to) - Math.max(from, window.from));
}
