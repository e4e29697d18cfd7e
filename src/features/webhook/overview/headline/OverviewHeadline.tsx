import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useServerNow } from "@/api/time/use-server-now";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS } from "@/lib/epoch";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import type { Ledger } from "@/features/webhook/overview/use-ledger";
import { headlineOfRegions } from "./headline";
import { headlineWords } from "./headline-words";
import { LedgerGround } from "./LedgerGround";

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
  const headline = headlineOfRegions(rows, ledger, now);
  return (
    <Stack spacing={0.5}>
      <Typography sx={{ fontSize: "1.125rem", lineHeight: 1.45, fontWeight: 600 }}>
        {headlineWords(headline, now, t, locale)}
      </Typography>
      <LedgerGround headline={headline} ledger={ledger} now={now} ground={ground} />
    </Stack>
  );
}
