import { useQuery } from "@tanstack/react-query";
import { signingKeyQueries } from "@/api/signing-key-queries";
import { useT } from "@/i18n/use-t";
import { assertNever } from "@/lib/assert-never";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { verdictOf } from "./signature-verdict";

export interface SignatureVerdictProps {
  readonly record: string;
}

/** Whether the record is what was signed. */
export function SignatureVerdict({ record }: SignatureVerdictProps) {
  const t = useT();
  const keys = useQuery(signingKeyQueries.list());
  const verdict = useQuery(verdictOf(record, keys.data));
  if ((keys.isError && keys.data === undefined) || verdict.isError) {
    return <StatusBadge tone="neutral" label={t("deliveries.signature.unchecked")} />;
  }
  const outcome = verdict.data;
  switch (outcome) {
    case undefined:
      return <StatusBadge tone="neutral" label={t("deliveries.signature.checking")} />;
    case "verified":
      return <StatusBadge tone="success" label={t("deliveries.signature.verified")} />;
    case "no_signature":
      return <StatusBadge tone="warning" label={t("deliveries.signature.missing")} />;
    case "no_matching_key":
      return <StatusBadge tone="danger" label={t("deliveries.signature.wrong")} />;
    default:
      return assertNever(outcome);
  }
}
