import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { DoneCheck } from "@/features/verify/check-store";
import { filterOf, type VerifyAddress } from "@/features/verify/verify-address";
import type { Line } from "@/features/verify/work/messages";
import { columnTimeFormat, formatNumber } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { SECOND_MS } from "@/lib/epoch";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { NoMatchState } from "@/ui/state/NoMatchState";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { VirtualGrid } from "@/ui/table/VirtualGrid";
import type { VirtualGridColumn } from "@/ui/table/VirtualGridRow";
import type { PartSummary } from "@/verify/tally/tally";
import { type Verdict, VERDICTS } from "@/verify/verdict";
import type { VerifyWords } from "@/verify/words/verify-words";
import { VERDICT_TONES } from "./facts";
import { type LineRow, MOST_LISTED, useLines } from "./use-lines";
import { useVerifyWords } from "./use-verify-words";

export interface LinesProps {
  readonly done: DoneCheck;
  readonly address: VerifyAddress;
  readonly onChange: (change: Partial<VerifyAddress>, way?: "push" | "replace") => void;
}

const LineDrawer = lazyOverlay(async () => (await import("./LineDrawer")).LineDrawer);

const ROW_HEIGHT_REM = 1.875;
/** On a phone, a row has a line for each thing. */
const NARROW_ROW_HEIGHT_REM = 4.5;

/** Everything that was read, line by line; one of them opens. */
export function Lines({ done, address, onChange }: LinesProps) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const words = useVerifyWords();
  const viewRef = useRef<HTMLDivElement>(null);
  const isMedium = useMediaQuery("(min-width: 700px)", { noSsr: true });
  const filter = filterOf(address);
  const { rows, error } = useLines(done, filter);
  const { summary } = done.outcome;
  const { parts } = summary;
  const columns = useMemo((): readonly VirtualGridColumn<LineRow>[] => {
    const look = { t, words, time: columnTimeFormat(locale, timeZone), locale, parts, timeZone };
    return isMedium ? wideColumns(look) : [narrowColumn(look)];
  }, [t, words, locale, timeZone, parts, isMedium]);
  const open = useCallback(
    ({ line }: LineRow) => {
      if (line) onChange({ line: line.position }, "push");
    },
    [onChange],
  );
  const focusRow = () =>
    viewRef.current?.querySelector<HTMLElement>("tr[tabindex='0']")?.focus({ preventScroll: true });
  const openLine = address.line;
  const openIndex = useMemo(
    () => (openLine === null ? undefined : rows?.findIndex(({ line }) => line?.position === openLine)),
    [rows, openLine],
  );
  // A line is to open at once.
  useEffect(() => LineDrawer.preload(), []);
  const [onlyVerdict] = address.verdicts.length === 1 ? address.verdicts : [];
  const several = address.verdicts.length > 1 ? address.verdicts.join(" ") : null;
  return (
    <Stack spacing={1.5} ref={viewRef} sx={MARKS}>
      <Stack
        direction="row"
        useFlexGap
        sx={{ flexWrap: "wrap", alignItems: "flex-end", columnGap: 1.5, rowGap: 1 }}
      >
        <FilterSelect
          label={t("verify.lines.verdict")}
          allLabel={t("verify.lines.allVerdicts")}
          options={[
            ...(several === null
              ? []
              : [
                  {
                    value: several,
                    label: address.verdicts.map((each) => words.verdicts[each]).join(", "),
                  },
                ]),
            ...VERDICTS.filter((verdict) => summary.verdicts[verdict] > 0).map((verdict) => ({
              value: verdict,
              label: `${words.verdicts[verdict]} (${formatNumber(summary.verdicts[verdict], locale)})`,
            })),
          ]}
          value={onlyVerdict ?? several ?? ""}
          onChange={
            (value) => onChange({ verdicts: value === "" ? [] : (value.split(" ") as Verdict[]), line: null }) // the options are these
          }
        />
        <FilterSelect
          label={t("verify.lines.cause")}
          allLabel={t("verify.lines.allCauses")}
          options={summary.causes.map(({ id, count }) => ({
            value: id,
            label: `${words.causes[id].title} (${formatNumber(count, locale)})`,
          }))}
          value={address.cause ?? ""}
          onChange={(value) =>
            onChange({ cause: summary.causes.find(({ id }) => id === value)?.id ?? null, line: null })
          }
        />
        <Box component="output" sx={{ typography: "body2", color: "text.secondary", pb: 1 }}>
          {rows && t("verify.lines.shown", { count: rows.total, number: formatNumber(rows.total, locale) })}
        </Box>
      </Stack>
      {rows && rows.total > MOST_LISTED && (
        <Alert severity="info" role="note">
          {t("verify.lines.cutOff", { number: formatNumber(MOST_LISTED, locale) })}
        </Alert>
      )}
      {error && <Alert severity="error">{t("verify.lines.failed", { message: error.message })}</Alert>}
      {renderRows()}
      <LineDrawer
        done={done}
        position={address.line}
        isOpen={address.line !== null}
        onClose={() => onChange({ line: null })}
        onClosed={focusRow}
      />
    </Stack>
  );

  function renderRows() {
    if (!rows) return error ? null : <LoadingSkeleton shape="table" />;
    if (rows.length === 0) return <NoMatchState onClear={() => onChange({ verdicts: [], cause: null })} />;
    return (
      <VirtualGrid
        label={t("verify.tabs.lines")}
        columns={columns}
        rowCount={rows.length}
        rowAt={rows.at}
        onRowActivate={open}
        selectedIndex={openIndex === undefined || openIndex === -1 ? null : openIndex}
        rowHeightRem={isMedium ? ROW_HEIGHT_REM : NARROW_ROW_HEIGHT_REM}
        hasMore={false}
        onNearEnd={noMore}
      />
    );
  }
}

function noMore(): void {}

interface Look {
  readonly t: Translate;
  readonly words: VerifyWords;
  readonly locale: string;
  readonly time: (at: number) => string;
  readonly timeZone: string;
  readonly parts: readonly PartSummary[];
}

function wideColumns(look: Look): readonly VirtualGridColumn<LineRow>[] {
  const { t, words, time, timeZone, parts, locale } = look;
  const column = (
    id: string,
    header: string,
    widthPx: number | undefined,
    cell: (line: Line) => React.ReactNode,
  ): VirtualGridColumn<LineRow> => ({ id, header, widthPx, cell: ({ line }) => (line ? cell(line) : "…") });
  return [
    column("number", t("verify.lines.number"), 92, ({ position }) => formatNumber(position + 1, locale)),
    column("time", t("verify.lines.time", { zone: timeZone }), 168, ({ seconds }) =>
      seconds === 0 ? "–" : time(seconds * SECOND_MS).replace(/[.,]000$/, ""),
    ),
    column("verdict", t("verify.lines.verdict"), 208, ({ verdict }) => (
      <VerdictMark verdict={verdict} words={words} />
    )),
    column("cause", t("verify.lines.cause"), 260, ({ causes }) => causeText(causes, look)),
    column("stored", t("verify.lines.stored"), undefined, ({ excerpt }) =>
      excerpt === null ? t("verify.lines.packed") : <code>{excerpt}</code>,
    ),
    ...(parts.length > 1
      ? [column("part", t("verify.lines.part"), 180, ({ part }) => parts[part]?.name ?? "")]
      : []),
  ];
}

const ONE_LINE = { overflow: "hidden", textOverflow: "ellipsis" };

function narrowColumn(look: Look): VirtualGridColumn<LineRow> {
  const { t, words, locale, time } = look;
  return {
    id: "line",
    header: t("verify.tabs.lines"),
    cell: ({ line }) =>
      line ? (
        <>
          <div>
            <VerdictMark verdict={line.verdict} words={words} /> {formatNumber(line.position + 1, locale)}
            {line.seconds > 0 && ` · ${time(line.seconds * SECOND_MS).replace(/[.,]000$/, "")}`}
          </div>
          <div style={ONE_LINE}>{causeText(line.causes, look) || <code>{line.excerpt}</code>}</div>
        </>
      ) : (
        "…"
      ),
  };
}

function causeText(causes: Line["causes"], { words }: Look): string {
  return causes.map((cause) => words.causes[cause].title).join(" · ");
}

/** Plain elements, styled from around the list: dozens come and go in a frame while one scrolls. */
function VerdictMark({ verdict, words }: { readonly verdict: Verdict; readonly words: VerifyWords }) {
  return <span data-tone={VERDICT_TONES[verdict]}>{words.verdicts[verdict]}</span>;
}

const MARKS = {
  "& [data-tone]::before": {
    content: '""',
    display: "inline-block",
    width: 9,
    height: 9,
    mr: 0.875,
    borderRadius: "50%",
    border: "1px solid",
  },
  ...Object.fromEntries(
    [...new Set(Object.values(VERDICT_TONES))].map((tone) => [
      `& [data-tone="${tone}"]::before`,
      { color: `tone.${tone}.ink`, bgcolor: `tone.${tone}.ink` },
    ]),
  ),
};
