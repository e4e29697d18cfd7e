// What the engine needs from the outside. Each port has one adapter per environment.

import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import type { EpochMs } from "@/lib/epoch";

/** The clock of the machine. The world's own clock is derived from it (world/virtual-clock.ts). */
export interface WallClock {
  now(): EpochMs;
}

/** Ed25519 keys are given by their 32-byte private seed (RFC 8032 §5.1.5). */
export interface Crypto {
  /** The public key, 32 bytes. */
  publicKey(privateSeed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** 64 bytes. Deterministic: the same seed and text give the same signature. */
  sign(privateSeed: Uint8Array<ArrayBuffer>, text: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

export interface OutgoingRequest {
  /** A redirect may have made a GET of a POST. */
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly skipSslVerification: boolean;
}

/** What is known of an attempt once its request was handed over. */
export type Handover =
  /** Everything: the answer arrives after so much virtual time. */
  | { readonly kind: "answered"; readonly outcome: AttemptOutcome; readonly durationMs: number }
  /** Nothing yet: the answer arrives when it does. The promise never rejects. */
  | { readonly kind: "under-way"; readonly outcome: Promise<AttemptOutcome> };

/** Hands a request to a receiver. Never rejects: a failure is an outcome. */
export interface Transport {
  send(request: OutgoingRequest, startedAt: EpochMs): Promise<Handover>;
}

/** Values are plain data that survives a structured clone. */
export type StoreChange =
  | ({ readonly type: "put" } & StoredRecord)
  | { readonly type: "delete"; readonly table: string; readonly key: string }
  /** Writes an entry of a log once. Sequence numbers start at 1; a later entry may be written before an earlier one. */
  | { readonly type: "log"; readonly log: string; readonly seq: number; readonly value: unknown }
  /** Removes the entries before `beforeSeq`, all of them: they may hold secrets. */
  | { readonly type: "trim"; readonly log: string; readonly beforeSeq: number }
  /** Removes every entry of a log. */
  | { readonly type: "drop"; readonly log: string }
  /** Removes everything. Changes after it in the same commit apply to the empty store. */
  | { readonly type: "clear" };

export interface StoredRecord {
  readonly table: string;
  readonly key: string;
  /** The place of the record in its table, ascending. */
  readonly order: number;
  readonly value: unknown;
}

/** Durable storage of one world. Records are few and loaded whole; logs are long and read in ranges. */
export interface WorldStore {
  /** All records, in any order. */
  loadRecords(): Promise<StoredRecord[]>;
  /** All changes in their order, or none. Resolves when they are durable; rejects when they are not stored. */
  commit(changes: readonly StoreChange[]): Promise<void>;
  /** Entries with `fromSeq ≤ seq ≤ toSeq`, ascending; those that do not exist are left out. */
  readLog(log: string, fromSeq: number, toSeq: number): Promise<{ seq: number; value: unknown }[]>;
  /** Releases what the store holds open. */
  close(): Promise<void>;
}
