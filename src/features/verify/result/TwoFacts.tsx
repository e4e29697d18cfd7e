import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import type { Tone } from "@/ui/state/StatusBadge";
import type { CauseId } from "@/verify/causes";
import { changedCount, type Summary } from "@/verify/tally/tally";
import type { Verdict } from "@/verify/verdict";
import { CONTENT_PARTS, contentCount, COPY_PARTS, countOf } from "./facts";

export interface TwoFactsProps {
  readonly summary: Summary;
  readonly onShow: (verdicts: readonly Verdict[], cause: CauseId | null) => void;
}

interface FactPart {
  readonly label: string;
  readonly count: number;
  readonly tone: Tone;
  readonly onShow: () => void;
}

/** Whether the content is genuine, and whether the copy is unaltered: beside each other, each with its own counts. */
export function TwoFacts({ summary, onShow }: TwoFactsProps) {
  const t = useT();
  const changed: FactPart = {
    label: t("verify.fact.changed"),
    count: changedCount(summary),
    tone: "danger",
    onShow: () => onShow([], "value_changed"),
  };
  const content = CONTENT_PARTS.map((part): FactPart => ({
    label: t(`verify.fact.${part.id}`),
    count: contentCount(summary, part),
    tone: part.tone,
    onShow: () => onShow(part.verdicts, null),
  }));
  const copy = COPY_PARTS.map(({ id, verdicts, tone }): FactPart => ({
    label: t(`verify.fact.${id}`),
    count: countOf(summary, verdicts),
    tone,
    onShow: () => onShow(verdicts, null),
  }));
  const facts = [
    { fact: "content", parts: [...content.slice(0, 1), changed, ...content.slice(1)] },
    { fact: "copy", parts: copy },
  ] as const;
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "1fr 1fr" } }}>
      {facts.map(({ fact, parts }) => (
        <Fact
          key={fact}
          title={t(`verify.fact.${fact}`)}
          question={t(`verify.fact.${fact}Question`)}
          parts={parts}
          total={summary.records}
        />
      ))}
    </Box>
  );
}

interface FactProps {
  readonly title: string;
  readonly question: string;
  readonly parts: readonly FactPart[];
  readonly total: number;
}

/** Never so narrow that it is not seen. */
const LEAST_PX = 4;

function Fact({ title, question, parts, total }: FactProps) {
  const t = useT();
  const { locale } = useLanguage();
  const titleId = useId();
  const number = (count: number) => formatNumber(count, locale);
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Typography variant="h3" component="h3" id={titleId}>
        {title}
      </Typography>
      <Box sx={{ typography: "body2", color: "text.secondary" }}>{question}</Box>
      <Box aria-hidden sx={{ display: "flex", gap: "2px", height: 10, my: 1.5 }}>
        {shown.map(({ label, count, tone }) => (
          <Box
            key={label}
            sx={{
              flexGrow: count,
              flexBasis: LEAST_PX,
              borderRadius: "3px",
              bgcolor: `tone.${tone}.ink`,
              opacity: tone === "neutral" ? 0.45 : 0.85,
              border: "1px solid transparent",
            }}
          />
        ))}
      </Box>
      <Box component="ul" sx={{ m: 0, mx: -1, p: 0, listStyle: "none" }}>
        {shown.map(({ label, count, tone, onShow }) => (
          <li key={label}>
            <ButtonBase
              onClick={onShow}
              sx={{
                width: "100%",
                display: "flex",
                justifyContent: "flex-start",
                textAlign: "start",
                gap: 1,
                px: 1,
                py: 0.5,
                borderRadius: "6px",
                typography: "body1",
                "&:hover": { bgcolor: "surface.hover" },
              }}
            >
              <Box
                aria-hidden
                sx={{
                  width: 10,
                  height: 10,
                  flexShrink: 0,
                  borderRadius: "3px",
                  bgcolor: `tone.${tone}.ink`,
                  opacity: tone === "neutral" ? 0.45 : 0.85,
                  border: "1px solid transparent",
                }}
              />
              <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
                {label}
              </Box>
              <Box component="span" sx={{ fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }}>
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {number(count)}
                </Box>
                <Box component="span" sx={{ color: "text.secondary" }}>
                  {" "}
                  {t("verify.fact.of", { total: number(total) })}
                </Box>
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Paper>
  );
}
