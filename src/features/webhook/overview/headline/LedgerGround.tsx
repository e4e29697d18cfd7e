import Typography from "@mui/material/Typography";
import { lazy, Suspense } from "react";
import { useWatchAbout } from "@/api/watch/use-watch";
import type { Ledger } from "@/features/webhook/overview/use-ledger";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { withWords } from "@/i18n/words";
import type { EpochMs } from "@/lib/epoch";
import { groundOf, type Headline } from "./headline";
import { groundWords } from "./headline-words";

// Seldom to be said.
const WatchDoubts = lazy(() =>
  withWords(["watchNotes"], async () => ({ default: (await import("./WatchDoubts")).WatchDoubts })),
);

export interface LedgerGroundProps {
  readonly headline: Headline;
  readonly ledger: Ledger;
  readonly now: EpochMs;
  /** `left_out`: only what takes from what is said of gaps. */
  readonly ground?: "said" | "left_out";
}

/** How far what is said of gaps may be trusted: what was not observed, could not be read, or cannot be stored. */
export function LedgerGround({ headline, ledger, now, ground = "said" }: LedgerGroundProps) {
  const t = useT();
  const { locale } = useLanguage();
  const host = useWatchAbout();
  const text = ground === "left_out" ? null : groundWords(groundOf(ledger, headline, now), t, locale);
  return (
    <>
      {text !== null && <Typography sx={{ color: "text.secondary" }}>{text}</Typography>}
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
    </>
  );
}
