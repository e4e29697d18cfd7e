// What a stored world is held against before it is taken up: the same that a snapshot is, except for the entries of its
// logs. They are long, and one that is damaged fails the call that reads it, not the start.

import type { InvalidParameter } from "@/contract/wire/problem";
import type { StoredRecord } from "@/mock-server/engine/ports";
import { faultsOfRecords } from "./agreement";
import { checkedRecords, Damage } from "./checked-records";
import { snapshotWorld } from "./snapshot-world";

/** @param records in the form of this version @returns the first thing that is wrong with them; null when nothing is */
export function storedFault(
  records: readonly StoredRecord[],
  hasJob: (job: string) => boolean,
): InvalidParameter | null {
  try {
    const [fault] = faultsOfRecords(snapshotWorld(checkedRecords(records), new Map(), hasJob));
    return fault ?? null;
  } catch (error) {
    if (error instanceof Damage) return error.item;
    throw error;
  }
}
