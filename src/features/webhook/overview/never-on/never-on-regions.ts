import { isOfScope } from "@/entities/gap/gap-scope";
import type { Ledger } from "@/features/webhook/overview/use-ledger";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";

/** Those whose webhook was never on, as far as it is known: it is not on, nothing was attempted, no gap of it is open. */
export function neverOnRegions(rows: readonly RegionRow[], ledger: Ledger) {
  return rows.filter((row) => isNeverOn(row, ledger)).map(({ region }) => region);
}

function isNeverOn({ scope, status }: RegionRow, ledger: Ledger): boolean {
  if (status.state !== "loaded") return false;
  const { webhook_enabled: isOn, last_attempt_at: attemptedAt } = status.value;
  if (isOn || attemptedAt !== undefined) return false;
  return !ledger.gaps.some((gap) => isOfScope(gap.scope, scope));
}
