// What only the records beside one another tell of a record, once all of them are read: whether a key is missing, and
// whether anything is signed at all.

import type { CauseId } from "@/verify/causes";
import type { Verdict } from "@/verify/verdict";

/** As a judge found it. */
export interface JudgedRow {
  /** `pending`: signed, and no key fits. */
  readonly verdict: Verdict | "pending";
  readonly causes: readonly CauseId[];
  /** In seconds; 0 where it is not known. */
  readonly seconds: number;
}

/** What is known of the records beside it. */
export interface Neighbourhood {
  readonly hasKeys: boolean;
  /** Whether any record of the export is signed. */
  readonly isAnySigned: boolean;
  /** When records of the same signer were made that fit a key; null where none does. */
  readonly proven: { readonly first: number; readonly last: number } | null;
  /** What holding it against Konnect's entries came to, where that proves nothing of it. */
  readonly hint: Extract<CauseId, "differs_from_entry" | "signature_copied"> | null;
}

export interface Settled {
  readonly verdict: Verdict;
  readonly causes: readonly CauseId[];
}

export function settle(row: JudgedRow, beside: Neighbourhood): Settled {
  const settled = row.verdict === "pending" ? pending(row, beside) : signedOrNot(row, row.verdict, beside);
  if (beside.hint === null) return settled;
  const causes = settled.causes.filter((cause) => cause !== "edited");
  return { verdict: settled.verdict, causes: [...causes, beside.hint] };
}

function signedOrNot({ causes }: JudgedRow, verdict: Verdict, { isAnySigned }: Neighbourhood): Settled {
  return verdict === "unsigned" && !isAnySigned ? { verdict, causes: ["never_signed"] } : { verdict, causes };
}

function pending({ causes, seconds }: JudgedRow, { hasKeys, proven }: Neighbourhood): Settled {
  if (!hasKeys) return { verdict: "no_known_key", causes: ["no_key_given"] };
  // Keys change in time: before the first and after the last record that fits, another one signed.
  const isAmongOthers = proven !== null && proven.first <= seconds && seconds <= proven.last;
  // No key at all fits a record that lacks a part of what was signed.
  if (!isAmongOthers && !causes.includes("field_dropped"))
    return { verdict: "no_known_key", causes: ["other_key"] };
  return { verdict: "not_explained", causes: causes.length > 0 ? causes : ["edited"] };
}
