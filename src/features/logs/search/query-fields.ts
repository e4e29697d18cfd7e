// The fields that a query can name, one row each: what an entry says of it, which words it has where they are few, and
// whether it is counted beside the list. Parser, matching, facets and the buttons beside values derive from it. Knows no
// query, no router and no components.

import { REGIONS } from "@/audit-log/region";
import { AUDIT_LOG_ENTRY_TYPES, isKnownEntry, type ReadEntry } from "@/contract/audit-log-entry";
import { resourcePath } from "@/features/logs/entry/to-audit-event";
import { OUTCOME_KINDS, OUTCOME_TONES, type OutcomeKind, outcomeOf } from "@/features/logs/entry-outcome";
import { valueText } from "@/features/logs/entry-words";
import type { LogRow } from "@/features/logs/list/log-rows";

/** Most entries say one thing of a field; where they say several, the last one tells most. */
type FieldValues = string | readonly string[] | undefined;

interface QueryField {
  readonly valuesOf: (row: Pick<LogRow, "entry" | "region">) => FieldValues;
  /** All that it can be; left out where it can be anything. */
  readonly words?: readonly string[];
  /** The names of the entry's own fields that say it. */
  readonly properties?: readonly string[];
}

/** What entries of one type or another have; read by name, not by a computed key, which is far slower. */
interface Said {
  readonly action?: unknown;
  readonly principal_id?: unknown;
  readonly type?: unknown;
  readonly client_ip?: unknown;
  readonly method?: unknown;
  readonly uri?: unknown;
  readonly authentication_type?: unknown;
  readonly outcome?: unknown;
  readonly service?: unknown;
  readonly actor_id?: unknown;
  readonly portal_id?: unknown;
  readonly user_agent?: unknown;
  readonly trace_id?: unknown;
}

/** What the entry says under a name, as text. */
function said(property: keyof Said, read: (entry: Said) => unknown): QueryField {
  return {
    properties: [property],
    valuesOf: ({ entry }) => {
      const value = read(entry);
      if (typeof value === "string") return value === "" ? undefined : value;
      return value === undefined ? undefined : valueText(value);
    },
  };
}

/** As queries say it: plain words that stay the same in every language. */
const OUTCOME_WORDS_IN_QUERIES: Readonly<Record<OutcomeKind, string>> = {
  granted: "granted",
  denied: "denied",
  success: "success",
  failed: "failed",
  answered: "ok",
  refused: "refused",
  clientError: "client-error",
  serverError: "server-error",
  untold: "unknown",
};

const UUID_SEGMENT = /\/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?=\/|$)/gi;
const knownResources = new Map<string, readonly string[]>();
/** There are as many as the organization has things; past this, they are read anew. */
const MAX_KNOWN_RESOURCES = 20_000;

/** What kind of thing, and which: `portals/audit-log-webhook` and `portals/{id}/audit-log-webhook`. */
function resourceValues(resource: string, orgId: string): readonly string[] {
  const known = knownResources.get(resource);
  if (known !== undefined) return known;
  const path = resourcePath(resource, orgId);
  const kind = path.replaceAll(UUID_SEGMENT, "");
  const values = kind === path ? [path] : [kind, path];
  if (knownResources.size >= MAX_KNOWN_RESOURCES) knownResources.clear();
  knownResources.set(resource, values);
  return values;
}

const FIELDS = {
  action: said("action", (entry) => entry.action),
  resource: {
    properties: ["resource"],
    valuesOf: ({ entry }) =>
      isKnownEntry(entry) && entry.type === "authorization"
        ? resourceValues(entry.resource, entry.org_id)
        : undefined,
  },
  who: said("principal_id", (entry) => entry.principal_id),
  region: { valuesOf: ({ region }) => region, words: REGIONS },
  outcome: {
    properties: ["granted", "successful"],
    valuesOf: ({ entry }) => OUTCOME_WORDS_IN_QUERIES[outcomeOf(entry)],
    words: Object.values(OUTCOME_WORDS_IN_QUERIES),
  },
  type: { ...said("type", (entry) => entry.type), words: AUDIT_LOG_ENTRY_TYPES },
  ip: said("client_ip", (entry) => entry.client_ip),
  method: said("method", (entry) => entry.method),
  path: said("uri", (entry) => entry.uri),
  /** The class of the code, and the code. */
  status: {
    properties: ["status_code"],
    valuesOf: ({ entry }) =>
      isKnownEntry(entry) && entry.type === "gateway_access"
        ? [`${Math.floor(entry.status_code / 100)}xx`, String(entry.status_code)]
        : undefined,
  },
  signin: said("authentication_type", (entry) => entry.authentication_type),
  /** How a sign-in ended, in the log's own word. */
  reason: said("outcome", (entry) => entry.outcome),
  service: said("service", (entry) => entry.service),
  actor: said("actor_id", (entry) => entry.actor_id),
  portal: said("portal_id", (entry) => entry.portal_id),
  agent: said("user_agent", (entry) => entry.user_agent),
  trace: said("trace_id", (entry) => entry.trace_id),
} satisfies Readonly<Record<string, QueryField>>;

export type QueryFieldId = keyof typeof FIELDS;

export const QUERY_FIELDS: Readonly<Record<QueryFieldId, QueryField>> = FIELDS;

export const QUERY_FIELD_IDS = Object.keys(FIELDS) as QueryFieldId[]; // the keys of a constant

/** Counted beside the list, in this order. */
export const FACET_IDS = [
  "action",
  "resource",
  "who",
  "outcome",
  "ip",
  "type",
  "region",
] as const satisfies readonly QueryFieldId[];
export type FacetId = (typeof FACET_IDS)[number];

/** What says of a field what it says of a call: its outcome is what went wrong in it or, where nothing did, of its main event. */
function tellingEvents(id: QueryFieldId, { events, main }: CallEvents): readonly LogRow[] {
  if (id !== "outcome" || events.length === 1) return events;
  const unusual = events.filter(({ entry }) => OUTCOME_TONES[outcomeOf(entry)] !== null);
  return unusual.length > 0 ? unusual : [main];
}

interface CallEvents {
  readonly events: readonly LogRow[];
  readonly main: LogRow;
}

/** What a call, or an event alone, says of a field: each value once. */
export function callValues(id: QueryFieldId, call: CallEvents): readonly string[] {
  const { valuesOf } = QUERY_FIELDS[id];
  let first: FieldValues;
  let all: string[] | null = null;
  for (const row of tellingEvents(id, call)) {
    const values = valuesOf(row);
    if (values === undefined || values === first) continue;
    if (first === undefined) first = values;
    else all = [...(all ?? listed(first)), ...listed(values)];
  }
  return all === null ? listed(first) : distinct(all);
}

/** Whether one of a call's values passes. Made once a query and asked of a hundred thousand calls, so it makes no lists. */
export function callTest(
  id: QueryFieldId,
  passes: (value: string) => boolean,
): (call: CallEvents) => boolean {
  const { valuesOf } = QUERY_FIELDS[id];
  const has = (row: LogRow) => {
    const values = valuesOf(row);
    if (values === undefined) return false;
    return typeof values === "string" ? passes(values) : values.some(passes);
  };
  return (call) => (call.events.length === 1 ? has(call.main) : tellingEvents(id, call).some(has));
}

const NONE: readonly string[] = [];

function listed(values: FieldValues): readonly string[] {
  if (values === undefined) return NONE;
  return typeof values === "string" ? [values] : values;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** The kind of outcome that a word of a query means. */
export function outcomeKindOf(word: string): OutcomeKind | null {
  return OUTCOME_KINDS.find((kind) => OUTCOME_WORDS_IN_QUERIES[kind] === word) ?? null;
}

/** What asks for the value that an entry has under a name of the API; null where nothing does. */
export function askFor(entry: ReadEntry, property: string): { field: QueryFieldId; value: string } | null {
  const field = QUERY_FIELD_IDS.find((id) => QUERY_FIELDS[id].properties?.includes(property));
  // No field of an entry says the region.
  const value = field && listed(QUERY_FIELDS[field].valuesOf({ entry, region: "us" })).at(-1);
  return field === undefined || value === undefined ? null : { field, value };
}
