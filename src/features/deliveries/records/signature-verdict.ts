// The verdict on one record, checked here and now against the published keys.

import { localQuery } from "@/api/query/local-query";
import { verifyEd25519 } from "@/api/verify-ed25519";
import { verifyRecord } from "@/audit-log/record/signature";
import { isEd25519, type Jwk } from "@/contract/jwks";

/** @param keys undefined while they are not known; then nothing is checked yet */
export function verdictOf(record: string, keys: readonly Jwk[] | undefined) {
  const usable = (keys ?? []).filter(isEd25519);
  return localQuery({
    queryKey: ["signature-verdict", record, usable.map(({ kid }) => kid)],
    work: () => verifyRecord(record, usable, verifyEd25519),
    enabled: keys !== undefined,
  });
}
