import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect, useId, useRef } from "react";
import type { DoneCheck } from "@/features/verify/check-store";
import { formatBytes, formatDuration, formatMoment, formatNumber } from "@/i18n/format";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { SECOND_MS } from "@/lib/epoch";
import { changedCount } from "@/verify/tally/tally";
import { CONTENT_PARTS, countOf, sentenceOf } from "./facts";
import { useVerifyWords } from "./use-verify-words";

export interface ResultHeroProps {
  readonly done: DoneCheck;
  readonly onEnd: () => void;
  readonly onCompare: () => void;
}

/** What came out, in a sentence, and what it was about. */
export function ResultHero({ done, onEnd, onCompare }: ResultHeroProps) {
  const t = useT();
  const { locale } = useLanguage();
  const titleId = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  // Read aloud, and where the keyboard goes on: what had the focus is gone.
  useEffect(() => titleRef.current?.focus({ preventScroll: true }), []);
  const { outcome, keys } = done;
  const { summary } = outcome;
  const number = (count: number) => formatNumber(count, locale);
  const genuine = countOf(summary, CONTENT_PARTS[0].verdicts); // the changed ones too
  const sentence = sentenceOf(summary, keys.length);
  const rest = summary.records - genuine;
  const counts = {
    count: summary.records,
    records: number(summary.records),
    genuine: number(genuine),
    rest: number(rest),
    altered: number(genuine - summary.verdicts.intact),
    changed: number(changedCount(summary)),
  };
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 3 } }}>
      <Stack spacing={2}>
        <Stack
          direction="row"
          useFlexGap
          sx={{ justifyContent: "space-between", alignItems: "flex-start", flexWrap: "wrap", gap: 2 }}
        >
          <Box sx={{ flex: "1 1 320px", minWidth: 0 }}>
            <Typography
              variant="h2"
              id={titleId}
              ref={titleRef}
              tabIndex={-1}
              sx={{ fontSize: "1.125rem", maxWidth: "72ch", "&:focus": { outline: "none" } }}
            >
              {sentence === "unreadable" || sentence === "noRecords"
                ? t(`verify.hero.${sentence}`)
                : t(`verify.hero.${sentence}`, counts)}
              {sentence === "changed" &&
                rest > 0 &&
                `. ${t("verify.hero.changedRest", { count: rest, number: number(rest) })}`}
            </Typography>
            {summary.records > 0 && (
              <Box sx={{ color: "text.secondary", maxWidth: "72ch", mt: 0.5 }}>
                <Completeness done={done} />
                {summary.duplicates > 0 &&
                  ` ${t("verify.hero.duplicates", { count: summary.duplicates, number: number(summary.duplicates) })}`}
              </Box>
            )}
          </Box>
          <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1 }}>
            {summary.records > 0 && done.compared.state === "none" && (
              <Button variant="contained" onClick={onCompare}>
                {t("verify.hero.compare")}
              </Button>
            )}
            <Button variant="outlined" color="inherit" onClick={onEnd}>
              {t("verify.hero.another")}
            </Button>
          </Stack>
        </Stack>
        <Inputs done={done} />
      </Stack>
    </Paper>
  );
}

/** Whether records are missing, as far as that was looked into. */
function Completeness({ done: { compared } }: Pick<ResultHeroProps, "done">) {
  const t = useT();
  const { locale } = useLanguage();
  if (compared.state !== "done" || compared.outcome.kind !== "compared") return t("verify.hero.notChecked");
  const { recorded, received, unproven, missing, region } = compared.outcome.comparison;
  return t(`verify.hero.${missing > 0 ? "missing" : unproven > 0 ? "unproven" : "complete"}`, {
    count: recorded,
    recorded: formatNumber(recorded, locale),
    received: formatNumber(received, locale),
    missing: formatNumber(missing, locale),
    unproven: formatNumber(unproven, locale),
    region: t(`ui.region.${region}`),
  });
}

/** Of so many parts of an archive each is named. */
const MOST_PARTS_NAMED = 12;

/** How long a shorter check took says nothing. */
const SHORT_MS = SECOND_MS;

/** What was recognized, file by file. */
function Inputs({ done: { outcome, keys } }: Pick<ResultHeroProps, "done">) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const words = useVerifyWords();
  const { inputs, summary, span, elapsedMs } = outcome;
  const number = (count: number) => formatNumber(count, locale);
  const rate = Math.round((summary.records * SECOND_MS) / elapsedMs);
  return (
    <Stack spacing={1}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 0.75 }}>
        {inputs.map(({ name, bytes, parts }) => (
          <Box component="li" key={`${name} ${parts[0]}`} sx={{ typography: "body2", minWidth: 0 }}>
            {parts.slice(0, MOST_PARTS_NAMED).map((place) => {
              const part = summary.parts[place];
              if (!part) return null;
              const { format, product, rows, records, layers, problem } = part;
              const facts = [
                ...(format === null
                  ? []
                  : [
                      [product, t(`verify.format.${format}`)].filter((each) => each !== null).join(" "),
                      t("verify.input.rows", { count: rows, number: number(rows) }),
                      t("verify.input.records", { count: records, number: number(records) }),
                    ]),
                ...(layers.length > 0 ? [layers.join(" · ")] : []),
                ...(place === parts[0] ? [formatBytes(bytes, locale)] : []),
              ];
              return (
                <Box key={place}>
                  <Box component="span" translate="no" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
                    {part.name}
                  </Box>
                  <Box component="span" sx={{ color: "text.secondary" }}>
                    {facts.map((fact) => ` · ${fact}`).join("")}
                  </Box>
                  {problem !== null && (
                    <Alert severity="warning" role="note" sx={{ mt: 0.5 }}>
                      {t("verify.input.problem", { problem: words.problems[problem] })}
                    </Alert>
                  )}
                </Box>
              );
            })}
            {parts.length > MOST_PARTS_NAMED && (
              <Box sx={{ color: "text.secondary" }}>
                {t("verify.input.moreParts", { number: number(parts.length - MOST_PARTS_NAMED) })}
              </Box>
            )}
          </Box>
        ))}
      </Box>
      <Box sx={{ typography: "body2", color: "text.secondary", fontVariantNumeric: "tabular-nums" }}>
        {[
          ...(span
            ? [
                t("verify.hero.span", {
                  from: formatMoment(span.from, span.to, locale, { timeZone }),
                  to: formatMoment(span.to, span.to, locale, { timeZone }),
                  zone: timeZone,
                }),
              ]
            : []),
          t("verify.hero.keys", { count: keys.length }),
          ...(elapsedMs > SHORT_MS
            ? [t("verify.hero.took", { length: formatDuration(elapsedMs, locale), rate: number(rate) })]
            : []),
        ].join(" · ")}
      </Box>
    </Stack>
  );
}
