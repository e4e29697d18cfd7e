// Entries of the pull API, kept in 25 bytes each: what a comparison needs and nothing else.

import { EVENT_TYPES, type EventType } from "@/audit-log/record/event";
import { isKnownEntry, type ReadEntry } from "@/contract/audit-log-entry";
import { type EpochMs, parseRfc3339 } from "@/lib/epoch";
import { identityOf } from "@/verify/record/event-identity";
import { Column } from "./column";

/** Whose reads are told apart: calls that were made only to look. */
export interface Viewer {
  /** Null: anybody with the user agent, which then has to be a program's own. */
  readonly principalId: string | null;
  readonly userAgent: string;
}

/** More principals than that are not told apart. */
const MOST_PRINCIPALS = 65_535;

const NOT_ASCII = 1;
const BAR = 2;
const OWN = 4;
/** It does not say what it was for: it is an own read when the read of the same call is. */
const OWN_WITH_CALL = 8;

/** What a record has beyond the values of the entry: names of fields, header, signature. */
const RECORD_FRAME_BYTES = 420;

export class PulledEntries {
  readonly #viewer: Viewer | null;
  readonly #at = new Column(Float64Array);
  readonly #type = new Column(Uint8Array);
  readonly #call = new Column(Uint32Array);
  readonly #deed = new Column(Uint32Array);
  readonly #traits = new Column(Uint8Array);
  readonly #size = new Column(Uint16Array);
  readonly #principal = new Column(Uint16Array);
  readonly #principals = new Map<string, number>();
  readonly #principalList: string[] = [];
  readonly #organizations = new Set<string>();
  readonly #ownCalls = new Set<number>();

  /** @param viewer null: no reads are told apart */
  constructor(viewer: Viewer | null) {
    this.#viewer = viewer;
  }

  get length(): number {
    return this.#at.length;
  }

  /** Those that the entries name: mostly one. */
  get organizations(): ReadonlySet<string> {
    return this.#organizations;
  }

  /** In any order. */
  add(entry: ReadEntry): void {
    const type = typeOf(entry);
    const { call, deed } = identityOf(type, (key) => valueOf(entry, key));
    const text = [
      entry.client_ip,
      entry.principal_id,
      entry.user_agent,
      entry.trace_id,
      ...ownTexts(entry),
    ].join("");
    if (entry.org_id) this.#organizations.add(entry.org_id);
    this.#at.push(parseRfc3339(entry.ts) ?? 0);
    this.#type.push(type === null ? 0 : EVENT_TYPES.indexOf(type) + 1);
    this.#call.push(call);
    this.#deed.push(deed);
    this.#size.push(Math.min(RECORD_FRAME_BYTES + text.length, 65_535));
    this.#principal.push(this.#principalOf(entry.principal_id ?? ""));
    this.#traits.push(
      (/[^\0-\x7f]/.test(text) ? NOT_ASCII : 0) |
        (text.includes("|") ? BAR : 0) |
        this.#ownership(entry, call),
    );
  }

  #ownership(entry: ReadEntry, call: number): number {
    const viewer = this.#viewer;
    if (!viewer) return 0;
    if (
      viewer.principalId !== null &&
      entry.principal_id !== undefined &&
      entry.principal_id !== viewer.principalId
    )
      return 0;
    // An entry may leave its user agent out; it belongs to the call of its trace then.
    if (!entry.user_agent) return OWN_WITH_CALL;
    if (entry.user_agent !== viewer.userAgent) return 0;
    if (!isKnownEntry(entry) || entry.type === "authentication") return OWN_WITH_CALL;
    const isRead =
      entry.type === "gateway_access"
        ? entry.method === "GET"
        : entry.action === "list" || entry.action === "retrieve";
    if (isRead && entry.type === "gateway_access") this.#ownCalls.add(call);
    return isRead ? OWN : 0;
  }

  #principalOf(id: string): number {
    const known = this.#principals.get(id);
    if (known !== undefined) return known;
    if (this.#principalList.length >= MOST_PRINCIPALS) return MOST_PRINCIPALS;
    const index = this.#principalList.push(id) - 1;
    this.#principals.set(id, index);
    return index;
  }

  at(index: number): EpochMs {
    return this.#at.get(index);
  }

  typeAt(index: number): EventType | null {
    return EVENT_TYPES[this.#type.get(index) - 1] ?? null;
  }

  callAt(index: number): number {
    return this.#call.get(index);
  }

  deedAt(index: number): number {
    return this.#deed.get(index);
  }

  /** About as long as its record is, in characters. */
  sizeAt(index: number): number {
    return this.#size.get(index);
  }

  /** Null where there are too many to tell them apart. */
  principalAt(index: number): string | null {
    return this.#principalList[this.#principal.get(index)] ?? null;
  }

  isAscii(index: number): boolean {
    return (this.#traits.get(index) & NOT_ASCII) === 0;
  }

  hasBar(index: number): boolean {
    return (this.#traits.get(index) & BAR) !== 0;
  }

  /** Whether it is there only because the viewer looked. Once all are added. */
  isOwnRead(index: number): boolean {
    const traits = this.#traits.get(index);
    if ((traits & OWN) !== 0) return true;
    return (traits & OWN_WITH_CALL) !== 0 && this.#ownCalls.has(this.#call.get(index));
  }
}

function typeOf(entry: ReadEntry): EventType | null {
  if (!isKnownEntry(entry)) return null;
  return entry.type === "gateway_access" ? "access" : entry.type;
}

/** Under the names that records have. */
function valueOf(entry: ReadEntry, key: string): string | undefined {
  if (key === "trace_id") return entry.trace_id;
  if (key === "principal_id") return entry.principal_id;
  if (!isKnownEntry(entry)) return undefined;
  switch (entry.type) {
    case "authentication":
      if (key === "name") return entry.outcome;
      return key === "event_class_id" ? entry.authentication_type : undefined;
    case "authorization":
      if (key === "name") return entry.resource;
      if (key === "event_class_id") return entry.service;
      return key === "action" ? entry.action : undefined;
    case "gateway_access":
      if (key === "act") return entry.method;
      if (key === "request") return entry.uri;
      return key === "status" ? String(entry.status_code) : undefined;
    default:
      return entry satisfies never;
  }
}

/** What only its type has; values that are in its record too. */
function ownTexts(entry: ReadEntry): readonly string[] {
  if (!isKnownEntry(entry)) return [];
  switch (entry.type) {
    case "authentication":
      return [entry.uri];
    case "authorization":
      return [entry.service, entry.resource.slice(entry.resource.lastIndexOf(":") + 1), entry.action];
    case "gateway_access":
      return [entry.uri, entry.query];
    default:
      return entry satisfies never;
  }
}
