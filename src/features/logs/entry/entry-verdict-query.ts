import { localQuery } from "@/api/query/local-query";
import { verifyEd25519 } from "@/api/verify-ed25519";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { isEd25519, type Jwk } from "@/contract/jwks";
import { judgeEntry } from "./entry-verdict";
import { toAuditEvent } from "./to-audit-event";

/** Worked out in this browser; rejects where it cannot. */
export function verdictQuery(entry: ReadEntry, keys: readonly Jwk[]) {
  const usable = keys.filter(isEd25519);
  return localQuery({
    queryKey: ["entry-verdict", entry, usable.map(({ kid }) => kid)],
    work: () => judgeEntry(toAuditEvent(entry), entry.signature, usable, verifyEd25519),
  });
}
