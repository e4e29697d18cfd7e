// Why a browser does not store something, told by the name of its error: browsers word their messages as they like, the
// names are those of the IndexedDB, Storage and Web Locks standards, and a few of this program's own.

import { describeError } from "./describe-error";
import type { EpochMs } from "./epoch";

/** Names of this program's own errors, which no browser throws. */
export const REFUSAL_ERRORS = {
  /** Another connection keeps the database from being opened. */
  blocked: "StoreBlockedError",
  /** What was stored is not there any more. */
  gone: "StoredWorldGoneError",
  /** What is stored was never read by this session. */
  unread: "UnreadWorldError",
} as const;

const KIND_BY_NAME = {
  QuotaExceededError: "full",
  SecurityError: "refused",
  NotAllowedError: "refused",
  VersionError: "newerVersion",
  NotSupportedError: "unsupported",
  // The database has not the object stores that it should have.
  NotFoundError: "foreign",
  // The disk, or what the browser does with it; a connection that it has closed by itself.
  UnknownError: "broken",
  AbortError: "broken",
  InvalidStateError: "broken",
  NotReadableError: "broken",
  OperationError: "broken",
  TimeoutError: "broken",
  [REFUSAL_ERRORS.blocked]: "blocked",
  [REFUSAL_ERRORS.gone]: "gone",
  [REFUSAL_ERRORS.unread]: "unread",
} as const;

/** `fault`: what was to be stored is at fault, and so the program; everything that has no name above. */
export type RefusalKind = (typeof KIND_BY_NAME)[keyof typeof KIND_BY_NAME] | "fault";

export interface StorageRefusal {
  /** Of the error; null where something else was thrown. */
  readonly name: string | null;
  /** The error in its own words and, in further lines, where it comes from. */
  readonly detail: string;
}

/** Whether the world of the demo is kept by the browser. */
export type StorageState =
  | {
      readonly kind: "durable";
      /** When all of it was stored again after a time in memory; null when it never was in memory alone. */
      readonly keptAgainAt: EpochMs | null;
    }
  | {
      readonly kind: "memory";
      readonly refusal: StorageRefusal;
      /** What is gone when the last tab closes: what has changed `since`, or the world as a whole. */
      readonly unkept: "changes" | "everything";
      readonly since: EpochMs;
      /** When it was last tried to store. */
      readonly triedAt: EpochMs;
      /** False where trying again could overwrite what is not this world's to overwrite. */
      readonly canTryAgain: boolean;
    };

/** @param error anything that was thrown */
export function storageRefusal(error: unknown): StorageRefusal {
  const name = typeof error === "object" && error !== null && "name" in error ? error.name : null;
  return { name: typeof name === "string" ? name : null, detail: describeError(error) };
}

/** Why that was, and what there is to show of it: where a fault comes from, of other errors only their own words. */
export function explainRefusal({ name, detail }: StorageRefusal): { kind: RefusalKind; detail: string } {
  if (name === null || !Object.hasOwn(KIND_BY_NAME, name)) return { kind: "fault", detail };
  const kind = KIND_BY_NAME[name as keyof typeof KIND_BY_NAME]; // it is one of its keys
  return { kind, detail: detail.split("\n", 1).join("") };
}

/** An error of one of this program's own names. */
export function refusalError(reason: keyof typeof REFUSAL_ERRORS, message: string): Error {
  return Object.assign(new Error(message), { name: REFUSAL_ERRORS[reason] });
}
