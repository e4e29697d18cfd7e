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

/** What the entry says under a name, as text. */
function said(property: string): QueryField {
  return {
    properties: [property],
    valuesOf: ({ entry }) => {
      const value = Object.hasOwn(entry, property) ? entry[property as keyof ReadEntry] : undefined; // own
      return value === undefined || value === "" ? undefined : valueText(value);
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
  action: said("action"),
  resource: {
    properties: ["resource"],
    valuesOf: ({ entry }) =>
      isKnownEntry(entry) && entry.type === "authorization"
        ? resourceValues(entry.resource, entry.org_id)
        : undefined,
  },
  who: said("principal_id"),
  region: { valuesOf: ({ region }) => region, words: REGIONS },
  outcome: {
    properties: ["granted", "successful"],
    valuesOf: ({ entry }) => OUTCOME_WORDS_IN_QUERIES[outcomeOf(entry)],
    words: Object.values(OUTCOME_WORDS_IN_QUERIES),
  },
  type: { ...said("type"), words: AUDIT_LOG_ENTRY_TYPES },
  ip: said("client_ip"),
  method: said("method"),
  path: said("uri"),
  /** The class of the code, and the code. */
  status: {
    properties: ["status_code"],
    valuesOf: ({ entry }) =>
      isKnownEntry(entry) && entry.type === "gateway_access"
        ? [`${Math.floor(entry.status_code / 100)}xx`, String(entry.status_code)]
        : undefined,
  },
  signin: said("authentication_type"),
  /** How a sign-in ended, in the log's own word. */
  reason: said("outcome"),
  service: said("service"),
  actor: said("actor_id"),
  portal: said("portal_id"),
  agent: said("user_agent"),
  trace: said("trace_id"),
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

/**
 * What a call, or an event alone, says of a field: all that its events say. Its outcome is what went wrong, and where
 * nothing did, how the event ended that tells most.
 */
export function callValues(
  id: QueryFieldId,
  { events, main }: { readonly events: readonly LogRow[]; readonly main: LogRow },
): readonly string[] {
  const [only] = events;
  if (events.length === 1 && only !== undefined) return listed(QUERY_FIELDS[id].valuesOf(only));
  if (id === "region") return [main.region];
  if (id === "outcome") {
    const unusual = events.filter(({ entry }) => OUTCOME_TONES[outcomeOf(entry)] !== null);
    return distinct((unusual.length > 0 ? unusual : [main]).map(({ entry }) => entry).map(outcomeWordOf));
  }
  const { valuesOf } = QUERY_FIELDS[id];
  let first: FieldValues;
  let all: string[] | null = null;
  for (const row of events) {
    const values = valuesOf(row);
    if (values === undefined || values === first) continue;
    if (first === undefined) first = values;
    else all = [...(all ?? listed(first)), ...listed(values)];
  }
  return all === null ? listed(first) : distinct(all);
}

function outcomeWordOf(entry: ReadEntry): string {
  return OUTCOME_WORDS_IN_QUERIES[outcomeOf(entry)];
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
