// Records as the store gave them, read as a world of this version.

import { migrate, versionOf, WORLD_VERSION } from "@/mock-server/engine/world/migrations";
import type { StoredRecord } from "@/mock-server/engine/ports";
import { UnusableWorld } from "@/mock-server/engine/world/unusable-world";

/**
 * The records in the form of this version; the very same array when they were in it.
 * @param hasJob whether items of a job can be run
 * @throws UnusableWorld when they make no world that this server could go on with
 */
export async function readStoredWorld(
  stored: readonly StoredRecord[],
  hasJob: (job: string) => boolean,
): Promise<readonly StoredRecord[]> {
  const version = versionOf(stored);
  if (version !== null && version > WORLD_VERSION) {
    const detail = `version ${version} of the stored form, later than ${WORLD_VERSION}`;
    throw new UnusableWorld({ kind: "later-version", detail });
  }
  const records = migrated(stored);
  // Schemas for every table are only needed where something is stored: a first visit does without them.
  const { storedFault } = await import("./sandbox/snapshot/stored-fault");
  const fault = storedFault(records, hasJob);
  if (fault) throw new UnusableWorld({ kind: "damaged", detail: `${fault.field} ${fault.reason}` });
  return records;
}

function migrated(stored: readonly StoredRecord[]): readonly StoredRecord[] {
  let records: readonly StoredRecord[] | null;
  try {
    records = migrate(stored);
  } catch (cause) {
    // records of an earlier version that are not what they were
    throw new UnusableWorld(
      { kind: "damaged", detail: "records of an earlier version cannot be read" },
      { cause },
    );
  }
  if (records) return records;
  throw new UnusableWorld({
    kind: "damaged",
    detail: "records.facts[world] has no version that can be read",
  });
}
