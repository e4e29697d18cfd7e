// The whole world as one JSON document, and back. No authorization value leaves with it: destinations come back with a
// placeholder until they are replaced, receivers stop asking, logged requests have lost their header.

import type { LogExtent, World, WorldFacts } from "@/mock-server/engine/world";
import { WORLD_VERSION } from "@/mock-server/engine/world";
import type { StoredRecord } from "@/mock-server/engine/ports";
import type { Delivery, Destination } from "@/mock-server/engine/delivery";
import { fromBase64, toBase64 } from "@/lib/base64";
import { parseBody } from "@/mock-server/service/call";
import type { LoggedRequest, ReceiverRecord } from "@/mock-server/service/receivers";
import { invalidField, type ServiceResult, success } from "@/mock-server/service/result";
import { snapshotSchema } from "@/contract/sandbox/world";
import type { SandboxCall } from "./sandbox-call";

/** What a restored destination sends until its authorization is replaced. */
const PLACEHOLDER = "restored-without-secret";

/** Entries read at a time. */
const CHUNK = 1000;

interface SnapshotDocument {
  readonly version: number;
  readonly records: readonly StoredRecord[];
  readonly logs: Readonly<Record<string, readonly { readonly seq: number; readonly value: unknown }[]>>;
}

export async function getSnapshot({ world }: SandboxCall): Promise<ServiceResult> {
  const records = world.records().map(({ table, key, value, order }): StoredRecord => ({
    table,
    key,
    value: toJson(redact(table, value)),
    order,
  }));
  const logs: Record<string, { seq: number; value: unknown }[]> = {};
  for (const [log, extent] of world.logs()) logs[log] = await readWhole(world, log, extent);
  const body: SnapshotDocument = { version: WORLD_VERSION, records, logs };
  return success(200, body);
}

/** Replaces the world by the one in the document. Its clock stands still until someone starts it. */
export async function putSnapshot(call: SandboxCall): Promise<ServiceResult> {
  const parsed = parseBody(call, snapshotSchema);
  if (!parsed.ok) return parsed.refused;
  const document = parsed.value;
  if (!isDocument(document)) {
    return invalidField("Invalid value", {
      field: "version",
      reason: `must be a snapshot of version ${WORLD_VERSION}, as this server writes it`,
      rule: "invalid",
    });
  }
  const records = document.records.map(({ table, key, value, order }): StoredRecord => ({
    table,
    key,
    value: fromJson(value),
    order,
  }));
  const logs = Object.entries(document.logs).map(
    ([log, entries]) => [log, entries.map(({ seq, value }) => ({ seq, value: fromJson(value) }))] as const,
  );
  await call.restoreWorld(records, logs);
  return success(200, { version: WORLD_VERSION });
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
function redact(table: string, value: unknown): unknown {
  switch (table) {
    case "destinations": {
      const destination = value as Destination; // that table holds nothing else
      return { ...destination, authorization: destination.authorization === null ? null : PLACEHOLDER };
    }
    case "open-deliveries": {
      const delivery = value as Delivery; // that table holds nothing else
      const authorization = delivery.target.authorization === null ? null : PLACEHOLDER;
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

const BYTES_KEY = "$base64";

/** JSON has no bytes: they become an object with one property. */
function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [BYTES_KEY]: toBase64(value) };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toJson(each)]));
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === BYTES_KEY && typeof first[1] === "string")
    return fromBase64(first[1]);
  return Object.fromEntries(entries.map(([key, each]) => [key, fromJson(each)]));
}

function isDocument(document: object): document is SnapshotDocument {
  if (!("version" in document) || document.version !== WORLD_VERSION) return false;
  if (!("records" in document) || !Array.isArray(document.records)) return false;
  if (!("logs" in document) || typeof document.logs !== "object" || document.logs === null) return false;
  const hasRecords = document.records.every(
    (record: unknown) =>
      typeof record === "object" &&
      record !== null &&
      "table" in record &&
      typeof record.table === "string" &&
      "key" in record &&
      typeof record.key === "string" &&
      "order" in record &&
      typeof record.order === "number" &&
      "value" in record,
  );
  const hasFacts = document.records.some((record: { table?: unknown }) => record.table === "facts");
  const hasLogs = Object.values(document.logs).every(
    (entries: unknown) =>
      Array.isArray(entries) &&
      entries.every(
        (entry: unknown) => typeof entry === "object" && entry !== null && "seq" in entry && "value" in entry,
      ),
  );
  return hasRecords && hasFacts && hasLogs;
}
