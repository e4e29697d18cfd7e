// Worlds that an earlier version of this server stored, brought to the form of this one. One step a version; a step is
// never changed once a version that needs it is out. Steps know the stored forms by heart: the types of today are of
// no use for the records of yesterday. A new field that is optional needs neither step nor version: records without it
// are read as they are.

import type { StoredRecord } from "@/mock-server/engine/ports";

/** Raised with every change of the stored form but a new optional field, together with a step in `STEPS`. */
export const WORLD_VERSION = 4;

type StoredForm = Readonly<Record<string, unknown>>;

/** From the version that is the key to the next one. */
const STEPS: Readonly<Record<number, (records: readonly StoredRecord[]) => StoredRecord[]>> = {
  1: giveDeliveriesTheirPlace,
  // Version 2 had one line for all addresses of a webhook. What is first for its address is sent once a world is taken up.
  2: (records) => [...records],
  // Version 3 kept no history of webhooks. It is made from the delivery log once a world is taken up: steps see no logs.
  3: (records) => [...records],
};

/** The version that wrote the records; null when they do not say. */
export function versionOf(records: readonly StoredRecord[]): number | null {
  const facts = records.find(({ table, key }) => table === "facts" && key === "world");
  const version = (facts?.value as StoredForm | null | undefined)?.["version"]; // one of any version, or damaged
  return typeof version === "number" ? version : null;
}

/**
 * The records in the form of this version, in the order given. Null when they are of no world, of a later version, or
 * of one that is no longer read.
 */
export function migrate(records: readonly StoredRecord[]): readonly StoredRecord[] | null {
  const version = versionOf(records);
  if (version === null) return null;
  let migrated = records;
  for (let from = version; from !== WORLD_VERSION; from += 1) {
    const step = STEPS[from];
    if (!step) return null;
    migrated = step(migrated).map((record) =>
      record.table === "facts" ? withVersion(record, from + 1) : record,
    );
  }
  return migrated;
}

function withVersion(facts: StoredRecord, version: number): StoredRecord {
  return { ...facts, value: { ...(facts.value as StoredForm), version } }; // found to be an object before
}

/** Version 1 sent deliveries in the order of their numbers and had no place in line. */
function giveDeliveriesTheirPlace(records: readonly StoredRecord[]): StoredRecord[] {
  return records.map((record) => {
    if (record.table !== "open-deliveries") return record;
    const delivery = record.value as StoredForm; // that table holds nothing else
    return {
      ...record,
      value: { ...delivery, place: delivery["state"] === "collecting" ? null : delivery["number"] },
    };
  });
}
