// The form of a snapshot: every record and log of a world as JSON. Owns reading a document and refusing what no world
// can be made of, before anything is replaced; what is secret in a record is the business of snapshot.ts.

import * as z from "zod/mini";
import type { LogEntry } from "@/mock-server/engine/world/journal";
import { migrate, WORLD_VERSION } from "@/mock-server/engine/world/migrations";
import type { StoredRecord } from "@/mock-server/engine/ports";
import { failure, invalidField, ok, type Result } from "@/mock-server/service/http/result";
import { faultsOfWorld } from "./agreement";
import { checkedRecords, Damage, parsed } from "./checked-records";
import { faultAt, type Place } from "./fault";
import { fromJson } from "./json";
import { entrySchema, logKind } from "./logs";
import { snapshotWorld } from "./snapshot-world";

export interface SnapshotDocument {
  /** That of the world in it; an earlier one is brought to this server's. */
  readonly version: number;
  readonly records: readonly StoredRecord[];
  readonly logs: Readonly<Record<string, readonly LogEntry<unknown>[]>>;
}

const documentSchema = z.object({
  version: z.int(),
  records: z.array(z.unknown()),
  logs: z.record(z.string(), z.array(z.unknown())),
});

const recordSchema = z.object({ table: z.string(), key: z.string(), value: z.unknown(), order: z.number() });

/** The answer to what is no document of any version. */
export const notASnapshot = invalidField("The body is not a snapshot", {
  field: "body",
  reason: "must be a snapshot",
  rule: "invalid",
});

const ofLaterVersion = (version: number) =>
  invalidField(`The snapshot is of version ${version}; this server reads none after ${WORLD_VERSION}`, {
    field: "version",
    reason: `must not be more than ${WORLD_VERSION}`,
    rule: "max",
    maximum: WORLD_VERSION,
  });

/**
 * The document with its values as the world keeps them, or the 400 that says what it is instead: no snapshot (`body`),
 * one of a later version (`version`, rule `max`), or a damaged one, with the place of the first damage.
 * @param hasJob whether items of a job can be run
 */
export function readSnapshotDocument(
  input: { readonly version: number; readonly records?: unknown },
  hasJob: (job: string) => boolean,
): Result<SnapshotDocument> {
  // What else is in a document of a later version this one cannot tell.
  if (input.version > WORLD_VERSION) return ofLaterVersion(input.version);
  if (!Array.isArray(input.records)) return notASnapshot;
  try {
    const document = parsed({ part: "document" }, documentSchema, input);
    const records = checkedRecords(inThisVersion(document.version, document.records.map(readRecord)));
    const logs = new Map(Object.entries(document.logs).map(([log, entries]) => [log, readLog(log, entries)]));
    const [fault] = faultsOfWorld(snapshotWorld(records, logs, hasJob));
    if (fault) throw new Damage(fault);
    return ok({ version: WORLD_VERSION, records, logs: Object.fromEntries(logs) });
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    const detail = `The snapshot is damaged: ${error.item.field} ${error.item.reason}`;
    return failure({ code: "invalid", detail, items: [error.item] });
  }
}

/** @throws Damage when it is not what `toJson` makes of anything */
function decoded(place: Place, value: unknown): unknown {
  try {
    return fromJson(value);
  } catch {
    throw new Damage(faultAt(place, "", "cannot be read"));
  }
}

function readRecord(raw: unknown, index: number): StoredRecord {
  const place = { part: `records.${index}` };
  const { table, key, value, order } = parsed(place, recordSchema, raw);
  return { table, key, value: decoded({ table, key }, value), order };
}

function inThisVersion(version: number, records: readonly StoredRecord[]): readonly StoredRecord[] {
  const facts = records.find(({ table }) => table === "facts")?.value;
  if (typeof facts === "object" && facts !== null && "version" in facts && facts.version !== version) {
    throw new Damage(faultAt({ part: "version" }, "", "must be that of the world in the document"));
  }
  let migrated: readonly StoredRecord[] | null = null;
  try {
    migrated = migrate(records);
  } catch {
    // records of an earlier version that are not what they were
  }
  if (migrated) return migrated;
  const reason = `must be that of a world of version ${WORLD_VERSION} or earlier`;
  throw new Damage(faultAt({ part: "version" }, "", reason));
}

function readLog(log: string, entries: readonly unknown[]): LogEntry<unknown>[] {
  const kind = logKind(log);
  if (!kind) throw new Damage(faultAt({ part: "logs" }, log, "is a log that there is not"));
  const schema = entrySchema(kind);
  return entries.map((raw, index) => {
    const place = { log, seq: index + 1 };
    return parsed(place, schema, decoded(place, raw));
  });
}
