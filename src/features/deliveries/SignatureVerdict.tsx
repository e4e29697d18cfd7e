import { queryOptions, useQuery } from "@tanstack/react-query";
import { signingKeyQueries } from "@/api/signing-keys";
import { verifyEd25519 } from "@/api/verify-ed25519";
import { verifyRecord } from "@/audit-log/signature";
import { isEd25519, type Jwk } from "@/contract/jwks";
import { useT } from "@/i18n/use-t";
import { assertNever } from "@/lib/assert-never";
import { StatusBadge } from "@/ui/StatusBadge";

export interface SignatureVerdictProps {
  readonly record: string;
}

/** Whether the record is what was signed, checked here and now against the published keys. */
export function SignatureVerdict({ record }: SignatureVerdictProps) {
  const t = useT();
  const keys = useQuery(signingKeyQueries.list());
  const verdict = useQuery({ ...verdictOf(record, keys.data ?? []), enabled: keys.data !== undefined });
  if (keys.isError || verdict.isError) {
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

function verdictOf(record: string, keys: readonly Jwk[]) {
  const usable = keys.filter(isEd25519);
  return queryOptions({
    queryKey: ["signature-verdict", record, usable.map(({ kid }) => kid)],
    queryFn: () => verifyRecord(record, usable, verifyEd25519),
    staleTime: Infinity,
    retry: false,
  });
}
