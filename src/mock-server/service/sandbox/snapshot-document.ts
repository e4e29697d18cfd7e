// The form of a snapshot: every record and log of a world as JSON. Owns reading and writing that form and refusing what
// is not of it; what is secret in a record is the business of snapshot.ts.

import * as z from "zod/mini";
import { CLOCK_SPEED_LIMITS } from "@/contract/sandbox/clock";
import { scenarioIdSchema } from "@/contract/sandbox/scenario";
import { WORLD_TIME_LIMITS } from "@/contract/sandbox/world";
import { fromBase64, toBase64 } from "@/lib/base64";
import { DAY_MS } from "@/lib/epoch";
import { migrate, WORLD_VERSION } from "@/mock-server/engine/migrations";
import type { StoredRecord } from "@/mock-server/engine/ports";

const YEAR_MS = 365 * DAY_MS;

const recordSchema = z.object({
  table: z.string(),
  key: z.string(),
  value: z.unknown(),
  order: z.number(),
});

const documentSchema = z.object({
  /** That of the world in it; an earlier one is brought to this server's. */
  version: z.int(),
  records: z.array(recordSchema),
  logs: z.record(z.string(), z.array(z.object({ seq: z.int().check(z.minimum(1)), value: z.unknown() }))),
});
export type SnapshotDocument = z.infer<typeof documentSchema>;

/** An instant that can be computed with: a world's history may begin some days before the earliest it may show. */
const instantSchema = z
  .number()
  .check(z.minimum(WORLD_TIME_LIMITS.earliest - YEAR_MS), z.maximum(WORLD_TIME_LIMITS.latest));

/** The facts without which nothing of a world works. */
const factsSchema = z.object({
  version: z.literal(WORLD_VERSION),
  scenario: scenarioIdSchema,
  seed: z.int(),
  createdAt: instantSchema,
  now: instantSchema,
  clock: z.object({
    state: z.enum(["running", "paused"]),
    speed: z.number().check(z.minimum(CLOCK_SPEED_LIMITS.minimum), z.maximum(CLOCK_SPEED_LIMITS.maximum)),
    virtualAnchor: instantSchema,
    wallAnchor: z.number(),
  }),
  random: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  nextDueSeq: z.int(),
  nextDeliveryNumber: z.int(),
  counts: z.object({ events: z.int(), batches: z.int(), attempts: z.int() }),
});

/** Tables of which a world has at least one record. */
const NEEDED_TABLES = ["organizations", "keys"];

/** The document with its values as the world keeps them; null for one that this server did not write. */
export function readSnapshotDocument(input: unknown): SnapshotDocument | null {
  const parsed = z.safeParse(documentSchema, input);
  if (!parsed.success) return null;
  try {
    const records = migrate(
      parsed.data.records.map(({ table, key, value, order }) => ({
        table,
        key,
        value: fromJson(value),
        order,
      })),
    );
    if (!records || !isWhole(records)) return null;
    const logs = Object.entries(parsed.data.logs).map(([log, entries]) => [
      log,
      entries.map(({ seq, value }) => ({ seq, value: fromJson(value) })),
    ]);
    return { version: WORLD_VERSION, records: [...records], logs: Object.fromEntries(logs) };
  } catch {
    return null; // bytes that are not base64, records of an earlier version that are not what they were
  }
}

function isWhole(records: readonly StoredRecord[]): boolean {
  const facts = records.find(({ table }) => table === "facts");
  return (
    facts?.key === "world" &&
    z.safeParse(factsSchema, facts.value).success &&
    NEEDED_TABLES.every((needed) => records.some(({ table }) => table === needed))
  );
}

const BYTES_KEY = "$base64";
/** A key of the world's own that reads like that one gets one `$` more. */
const SIMILAR_KEY = /^\$+base64$/;

/** JSON has no bytes: they become an object with one property. */
export function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [BYTES_KEY]: toBase64(value) };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [SIMILAR_KEY.test(key) ? `$${key}` : key, toJson(each)]),
  );
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === BYTES_KEY && typeof first[1] === "string")
    return fromBase64(first[1]);
  return Object.fromEntries(
    entries.map(([key, each]) => [SIMILAR_KEY.test(key) ? key.slice(1) : key, fromJson(each)]),
  );
}
