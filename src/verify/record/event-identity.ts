// What makes an event the same event on both sides of a comparison: in a record of an export, and in an entry of the pull
// API. Two numbers of 32 bits, which together with its type and second stand for all of it.

import type { EventType } from "@/audit-log/record/event";
import { toWellFormed } from "@/audit-log/record/well-formed";

export interface EventIdentity {
  /** Of the trace id, which all events of one call share; 0 where it is not known. */
  readonly call: number;
  /** Of the principal and of what was done; 0 where part of that is not known. */
  readonly deed: number;
}

/** What a record says, under the names of the JSON form. */
type ValueOf = (key: string) => string | undefined;

export function identityOf(type: EventType | null, valueOf: ValueOf): EventIdentity {
  const trace = valueOf("trace_id");
  const parts = type === null ? [] : DEEDS[type](valueOf);
  const isWhole = parts.length > 0 && parts.every((part) => part !== undefined);
  return {
    call: trace === undefined || trace === "" ? 0 : hashOf(trace),
    deed: isWhole ? hashOf([valueOf("principal_id") ?? "", ...parts].join("|")) : 0,
  };
}

/** Only what both sides have: the pull API writes resources as KRNs, and words in lower case. */
const DEEDS: Readonly<Record<EventType, (valueOf: ValueOf) => readonly (string | undefined)[]>> = {
  authentication: (valueOf) => [
    word(valueOf("name"), "AUTHENTICATION_OUTCOME_"),
    word(valueOf("event_class_id"), "AUTHENTICATION_TYPE_"),
  ],
  authorization: (valueOf) => [
    valueOf("event_class_id"),
    optional(lastPath, word(valueOf("name"), "Authz.")),
    valueOf("action"),
  ],
  access: (valueOf) => [valueOf("act"), valueOf("request")?.split("?", 1)[0], valueOf("status")],
};

function word(value: string | undefined, prefix: string): string | undefined {
  return (value?.startsWith(prefix) ? value.slice(prefix.length) : value)?.toLowerCase();
}

function optional(change: (text: string) => string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : change(text);
}

/** Of a KRN, what the record has. */
export function lastPath(resource: string): string {
  return resource.slice(resource.lastIndexOf(":") + 1);
}

/** FNV-1a over UTF-16 code units, its bits mixed once more. Never 0. Line ends are blanks, as in the header of CEF. */
function hashOf(value: string): number {
  const text = toWellFormed(value).replace(/[\r\n]+/g, " ");
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0 || 1;
}
