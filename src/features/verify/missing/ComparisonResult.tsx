import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";
import type { DoneCheck } from "@/features/verify/check-store";
import type { CompareOutcome } from "@/features/verify/work/messages";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { StatusBadge, type Tone } from "@/ui/state/StatusBadge";
import type { Comparison, TimeWindow } from "@/verify/compare/comparison";
import { ComparedHistograms } from "./ComparedHistograms";
import { MissingWindows } from "./MissingWindows";
import { ProvenGaps } from "./ProvenGaps";
import type { ReplayWindows } from "./use-replay-windows";

export interface ComparisonResultProps {
  readonly done: DoneCheck;
  readonly outcome: Extract<CompareOutcome, { kind: "compared" }>;
  readonly replays: ReplayWindows;
  /** A part of the time is to be looked at alone. */
  readonly onChoose: (window: TimeWindow) => void;
}

const KIND_TONES = {
  noEvents: "neutral",
  some: "danger",
  unproven: "warning",
  noneButEdge: "neutral",
  none: "success",
} as const satisfies Record<string, Tone>;

/** The one thing to say first. `unproven`: nothing is missing as far as records can be believed that prove nothing. */
function kindOf({ recorded, missing, unproven, edge }: Comparison): keyof typeof KIND_TONES {
  if (recorded === 0) return "noEvents";
  if (missing > 0) return "some";
  if (unproven > 0) return "unproven";
  return edge > 0 ? "noneButEdge" : "none";
}

export function ComparisonResult({ done, outcome, replays, onChoose }: ComparisonResultProps) {
  const t = useT();
  const { locale } = useLanguage();
  const titleId = useId();
  const { comparison, times } = outcome;
  const { recorded, received, unproven, missing, edge, region } = comparison;
  const number = (count: number) => formatNumber(count, locale);
  const kind = kindOf(comparison);
  return (
    <Stack spacing={2.5}>
      <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 2.5 } }}>
        <Stack spacing={2}>
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center" }}>
            <StatusBadge tone={KIND_TONES[kind]} label={t(`verify.missing.badge.${kind}`)} />
            <Typography variant="h3" component="h3" id={titleId} sx={{ fontSize: "1rem" }}>
              {t(`verify.missing.sentence.${kind}`, {
                count: recorded,
                recorded: number(recorded),
                received: number(received),
                missing: number(missing),
                edge: number(edge),
                unproven: number(unproven),
                region: t(`ui.region.${region}`),
              })}
            </Typography>
          </Box>
          <ComparedHistograms comparison={comparison} times={times} onChoose={onChoose} />
          <Counts outcome={outcome} />
        </Stack>
      </Paper>
      {comparison.windows.length > 0 && (
        <MissingWindows done={done} comparison={comparison} replays={replays} />
      )}
      <ProvenGaps done={done} comparison={comparison} />
    </Stack>
  );
}

/** What is counted apart, so that no number surprises. */
function Counts({ outcome: { comparison, pull, restored } }: Pick<ComparisonResultProps, "outcome">) {
  const t = useT();
  const { locale } = useLanguage();
  const {
    received,
    recorded,
    unproven,
    edge,
    ownReads,
    unknown,
    deliveredAgain,
    otherFormat,
    notCompared,
    incompleteCalls,
  } = comparison;
  const facts: readonly (readonly [label: string, count: number, note: ReactNode])[] = [
    [
      t("verify.missing.count.received"),
      received,
      t("verify.fact.of", { total: formatNumber(recorded, locale) }),
    ],
    [t("verify.missing.count.unproven"), unproven, t("verify.missing.count.unprovenNote")],
    [t("verify.missing.count.restored"), restored.restored, t("verify.missing.count.restoredNote")],
    [t("verify.missing.count.notTried"), restored.notTried, t("verify.missing.count.notTriedNote")],
    [t("verify.missing.count.edge"), edge, t("verify.missing.count.edgeNote")],
    [t("verify.missing.count.ownReads"), ownReads, t("verify.missing.count.ownReadsNote")],
    [t("verify.missing.count.deliveredAgain"), deliveredAgain, t("verify.missing.count.deliveredAgainNote")],
    [t("verify.missing.count.unknown"), unknown, t("verify.missing.count.unknownNote")],
    [t("verify.missing.count.otherFormat"), otherFormat, null],
    [t("verify.missing.count.calls"), incompleteCalls.calls, t("verify.missing.count.callsNote")],
    [t("verify.missing.count.portal"), notCompared.portal, t("verify.missing.count.signatureOnly")],
    [
      t("verify.missing.count.otherOrganization"),
      notCompared.otherOrganization,
      t("verify.missing.count.signatureOnly"),
    ],
    [t("verify.missing.count.outside"), notCompared.outside, t("verify.missing.count.signatureOnly")],
    [
      t("verify.missing.count.unidentified"),
      notCompared.unidentified,
      t("verify.missing.count.signatureOnly"),
    ],
    [t("verify.missing.count.pages"), pull.pages, t("verify.missing.count.pagesNote")],
  ];
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(auto-fill, minmax(220px, 1fr))" },
        columnGap: 3,
        rowGap: 1.25,
      }}
    >
      {facts
        .filter(([, count], index) => count > 0 || index === 0)
        .map(([label, count, note]) => (
          <div key={label}>
            <Box component="dt" sx={{ typography: "body2", color: "text.secondary" }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              <Box component="span" sx={{ fontWeight: 600, fontVariantNumeric: "tabular-nums" }}>
                {formatNumber(count, locale)}
              </Box>{" "}
              <Box component="span" sx={{ typography: "body2", color: "text.secondary" }}>
                {note}
              </Box>
            </Box>
          </div>
        ))}
    </Box>
  );
}
