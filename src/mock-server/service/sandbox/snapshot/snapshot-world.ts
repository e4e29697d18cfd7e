// A document that is being checked, as its tables and logs. Each record and entry in it is good by itself.

import type { LogEntry } from "@/mock-server/engine/world/journal";
import type { StoredRecord } from "@/mock-server/engine/ports";
import { TABLES, type WorldTables } from "./tables";

export interface SnapshotWorld {
  readonly table: <Name extends keyof WorldTables>(name: Name) => ReadonlyMap<string, WorldTables[Name]>;
  readonly logs: ReadonlyMap<string, readonly LogEntry<unknown>[]>;
  /** Whether items of a job can be run. */
  readonly hasJob: (job: string) => boolean;
}

/** @param records that have passed the schema of their table, and no others */
export function snapshotWorld(
  records: readonly StoredRecord[],
  logs: SnapshotWorld["logs"],
  hasJob: SnapshotWorld["hasJob"],
): SnapshotWorld {
  const tables = new Map(Object.keys(TABLES).map((name) => [name, new Map<string, unknown>()]));
  for (const { table, key, value } of records) tables.get(table)?.set(key, value);
  return {
    // A table's own schema has made its values.
    table: <Name extends keyof WorldTables>(name: Name) =>
      tables.get(name) as ReadonlyMap<string, unknown> as ReadonlyMap<string, WorldTables[Name]>,
    logs,
    hasJob,
  };
}
