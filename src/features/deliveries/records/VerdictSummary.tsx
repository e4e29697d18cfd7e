import { useQueries, useQuery } from "@tanstack/react-query";
import { signingKeyQueries } from "@/api/signing-key-queries";
import { useT } from "@/i18n/use-t";
import { verdictOf } from "./signature-verdict";

export interface VerdictSummaryProps {
  readonly records: readonly string[];
  /** A signature is right or wrong all the same, but for records that did not arrive it proves nothing. */
  readonly arrival: "lost" | "unsaid";
}

/** How many of the records are what was signed, as far as they have been checked. */
export function VerdictSummary({ records, arrival }: VerdictSummaryProps) {
  const t = useT();
  // Asked anew whenever records are opened: the key may have changed meanwhile, and asking leaves no trace.
  const keys = useQuery({ ...signingKeyQueries.list(), refetchOnMount: "always" });
  // The same record may occur twice, and is checked once.
  const verdicts = useQueries({
    queries: [...new Set(records)].map((record) => verdictOf(record, keys.data)),
    combine: (results) => ({
      isComplete: results.every(({ isPending }) => !isPending),
      verified: results.filter(({ data }) => data === "verified").length,
      total: results.length,
    }),
  });
  if (!verdicts.isComplete) return t("deliveries.signature.checking");
  if (arrival === "lost") return t("deliveries.signature.lost", { count: verdicts.total });
  return t("deliveries.signature.summary", { verified: verdicts.verified, count: verdicts.total });
}
