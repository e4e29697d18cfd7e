// The whole world as one JSON document, and back. No authorization value leaves with it: destinations come back with a
// placeholder until they are replaced, receivers stop asking, logged requests have lost their header.

import type { LogExtent, World, WorldFacts } from "@/mock-server/engine/world/world";
import { WORLD_VERSION } from "@/mock-server/engine/world/migrations";
import type { StoredRecord } from "@/mock-server/engine/ports";
import type { Delivery, Destination } from "@/mock-server/engine/lane/delivery";
import { parseBody } from "@/contract/wire/parse-body";
import type { LoggedRequest, ReceiverRecord } from "@/mock-server/service/tables/receivers";
import { type ServiceResult, success } from "@/mock-server/service/http/result";
import { snapshotSchema } from "@/contract/sandbox/world";
import type { SandboxCall } from "@/mock-server/service/sandbox/sandbox-call";
import { notASnapshot, readSnapshotDocument, type SnapshotDocument } from "./document";
import { toJson } from "./json";
import { PLACEHOLDER } from "./placeholder";

/** What stands for an authorization. Different ones of a destination stay different: each makes an address of its own. */
type Placeholder = (destinationId: string, authorization: string) => string;

function placeholdersOf(world: World): Placeholder {
  const known = new Map<string, string[]>();
  for (const { id, authorization } of world.destinations.values()) known.set(id, [authorization ?? ""]);
  return (destinationId, authorization) => {
    const earlier = known.get(destinationId) ?? [];
    const all = earlier.includes(authorization) ? earlier : [...earlier, authorization];
    known.set(destinationId, all);
    const index = all.indexOf(authorization);
    return index === 0 ? PLACEHOLDER : `${PLACEHOLDER}-${index + 1}`;
  };
}

/** Entries read at a time. */
const CHUNK = 1000;

/** Reading it changes nothing, and the same world always reads the same. */
export async function getSnapshot({ world }: SandboxCall): Promise<ServiceResult> {
  // What was drawn since the last commit is drawn: a server that loads the snapshot must not draw it again.
  world.change({ random: world.random.state });
  const placeholder = placeholdersOf(world);
  const records = inOrder(world.records()).map(({ table, key, value, order }): StoredRecord => ({
    table,
    key,
    value: toJson(redact(table, value, placeholder)),
    order,
  }));
  const logs: Record<string, { seq: number; value: unknown }[]> = {};
  for (const [log, extent] of world.logs()) logs[log] = await readWhole(world, log, extent);
  const body: SnapshotDocument = { version: WORLD_VERSION, records, logs };
  return success(200, body);
}

/** Tables by name, rows in their order, counted from 1: the same world always reads the same, restarted or not. */
function inOrder(records: readonly StoredRecord[]): StoredRecord[] {
  const byTable = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const rows = byTable.get(record.table);
    if (rows) rows.push(record);
    else byTable.set(record.table, [record]);
  }
  return [...byTable.keys()]
    .toSorted()
    .flatMap((table) =>
      (byTable.get(table) ?? [])
        .toSorted((a, b) => a.order - b.order)
        .map(({ table, key, value }, index) => ({ table, key, value, order: index + 1 })),
    );
}

/** Replaces the world by the one in the document. Its clock stands still until a call starts it. */
export async function putSnapshot(call: SandboxCall): Promise<ServiceResult> {
  const parsed = parseBody(call, snapshotSchema);
  if (!parsed.ok) return notASnapshot;
  const reading = readSnapshotDocument(parsed.value, (job) => call.engine.hasJob(job));
  if (!reading.ok) return reading;
  const { records, logs } = reading.value;
  await call.restoreWorld(records.map(withClockPaused), Object.entries(logs));
  return success(200, { version: WORLD_VERSION });
}

/** Even if it ran when the snapshot was taken. */
function withClockPaused(record: StoredRecord): StoredRecord {
  if (record.table !== "facts") return record;
  const facts = record.value as WorldFacts; // that table holds nothing else
  return {
    ...record,
    value: { ...facts, clock: { ...facts.clock, state: "paused", virtualAnchor: facts.now } },
  };
}

async function readWhole(world: World, log: string, { firstSeq, lastSeq }: LogExtent) {
  const entries: { seq: number; value: unknown }[] = [];
  for (let from = firstSeq; from <= lastSeq; from += CHUNK) {
    const chunk = await world.readLog(log, from, Math.min(lastSeq, from + CHUNK - 1));
    for (const { seq, value } of chunk) entries.push({ seq, value: toJson(redactEntry(log, value)) });
  }
  return entries;
}

/** A record without what is secret in it. */
function redact(table: string, value: unknown, placeholder: Placeholder): unknown {
  switch (table) {
    case "destinations": {
      const destination = value as Destination; // that table holds nothing else
      return { ...destination, authorization: destination.authorization === null ? null : PLACEHOLDER };
    }
    case "open-deliveries": {
      const delivery = value as Delivery; // that table holds nothing else
      const { destinationId, authorization: secret } = delivery.target;
      const authorization = secret === null ? null : placeholder(destinationId, secret);
      return { ...delivery, target: { ...delivery.target, authorization } };
    }
    case "receivers": {
      const { authorization: _secret, ...receiver } = value as ReceiverRecord; // that table holds nothing else
      return receiver;
    }
    case "facts": {
      const facts = value as WorldFacts; // that table holds nothing else
      return { ...facts, clock: { ...facts.clock, state: "paused", virtualAnchor: facts.now } };
    }
    default:
      return value;
  }
}

function redactEntry(log: string, value: unknown): unknown {
  if (!log.startsWith("requests/")) return value;
  const request = value as LoggedRequest; // those logs hold nothing else
  const { authorization: _secret, ...headers } = request.headers;
  return { ...request, headers };
}
