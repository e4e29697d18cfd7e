import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { lazy, Suspense } from "react";
import { useServerNow } from "@/api/time/use-server-now";
import { useWatchAbout } from "@/api/watch/use-watch";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { withWords } from "@/i18n/words";
import { MINUTE_MS } from "@/lib/epoch";
import { isOfScope } from "@/entities/gap/gap-scope";
import { regionState } from "@/features/webhook/overview/region-summary";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import type { Ledger } from "@/features/webhook/overview/use-ledger";
import { groundOf, headlineOf } from "./headline";
import { groundWords, headlineWords } from "./headline-words";

// Seldom to be said.
const WatchDoubts = lazy(() =>
  withWords(["watchNotes"], async () => ({ default: (await import("./WatchDoubts")).WatchDoubts })),
);

export interface OverviewHeadlineProps {
  readonly rows: readonly RegionRow[];
  readonly ledger: Ledger;
  /** What the sentence rests on: of no interest while there is nothing that could be missing. */
  readonly ground?: "said" | "left_out";
}

/** How it stands with all regions, in one sentence, and below it what that rests on. */
export function OverviewHeadline({ rows, ledger, ground = "said" }: OverviewHeadlineProps) {
  const t = useT();
  const { locale } = useLanguage();
  const now = useServerNow(MINUTE_MS);
  const host = useWatchAbout();
  const headline = headlineOf(
    rows.map((row) => ({
      state: regionState(row),
      gaps: ledger.gaps.filter(({ scope }) => isOfScope(scope, row.scope)),
    })),
    now,
  );
  const groundText = ground === "left_out" ? null : groundWords(groundOf(ledger, headline, now), t, locale);
  return (
    <Stack spacing={0.5}>
      <Typography sx={{ fontSize: "1.125rem", lineHeight: 1.45, fontWeight: 600 }}>
        {headlineWords(headline, now, t, locale)}
      </Typography>
      {groundText !== null && <Typography sx={{ color: "text.secondary" }}>{groundText}</Typography>}
      {host && (host.is_kept === false || host.problems.length > 0) && (
        <Suspense>
          <WatchDoubts host={host} />
        </Suspense>
      )}
      {ledger.state === "kept" && ledger.isCutOff && (
        <Typography sx={{ color: "text.secondary" }}>
          {t("overview.ground.cutOff", { count: ledger.gaps.length })}
        </Typography>
      )}
    </Stack>
  );
}
