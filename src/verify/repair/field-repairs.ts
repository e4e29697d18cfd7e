// What stores do to single fields of a record, and how it is undone. One row each; see text-repairs.ts. A row gives fields
// to write anew; none of them searches.

import type { CauseId } from "@/verify/causes";
import { OUTCOME_NAMES, severityOfFields } from "@/verify/record/derived-fields";
import {
  EXTENSION_KEYS,
  isKnownKey,
  OPTIONAL_KEYS,
  REQUIRED_TEXTS,
  typeOfName,
} from "@/verify/record/record-keys";
import { instantOf } from "@/verify/record/signed-text";
import { eventTypeOf, fieldOf, type StoredField, withValues } from "@/verify/record/stored-record";
import { parseRfc3339, SECOND_MS, toRfc3339, type EpochMs } from "@/lib/epoch";
import { encodeEntities } from "./html-entities";

type Fields = readonly StoredField[];

export interface FieldRepair {
  readonly cause: CauseId;
  readonly tries: (fields: Fields) => readonly Fields[];
  /** So many of its results, the first ones, are tried together with those of others; all would be too many texts. */
  readonly paired: number;
}

/** Of a type with two texts that a record may go without. */
export const MOST_SETS_OF_EMPTY = 4;

export const FIELD_REPAIRS: readonly FieldRepair[] = [
  { cause: "separators", tries: withoutSeparators, paired: 1 },
  { cause: "time_rewritten", tries: withTimes, paired: Infinity },
  { cause: "field_dropped", tries: withDropped, paired: MOST_SETS_OF_EMPTY },
  { cause: "percent_decoded", tries: percentEncoded, paired: Infinity },
  { cause: "html_entities", tries: (fields) => mapped(fields, TEXT_KEYS, encodeEntities), paired: 1 },
  {
    cause: "html_entities",
    tries: (fields) => TEXT_KEYS.flatMap((key) => mapped(fields, [key], encodeEntities)),
    paired: 0,
  },
];

/** Those whose values a person or a program typed. */
const TEXT_KEYS = ["request", "query", "user_agent", "principal_name"] as const;

function mapped(
  fields: Fields,
  keys: readonly string[],
  change: (text: string) => string,
): readonly Fields[] {
  const values = Object.fromEntries(
    fields.filter(({ key }) => keys.includes(key)).map(({ key, value }) => [key, change(value)]),
  );
  return [...changedFields(fields, values)];
}

function changedFields(fields: Fields, values: Readonly<Record<string, string>>): readonly Fields[] {
  const repaired = withValues(fields, values);
  return repaired.some(({ value }, index) => value !== fields[index]?.value) ? [repaired] : [];
}

const SEPARATED = /^\d{1,3}(?:[,.'’_\s]\d{3})+$/u;

function withoutSeparators(fields: Fields): readonly Fields[] {
  return changedFields(
    fields,
    Object.fromEntries(
      fields
        .filter(({ key, value }) => ["rt", "status", "trace_id"].includes(key) && SEPARATED.test(value))
        .map(({ key, value }) => [key, value.replace(/\D/g, "")]),
    ),
  );
}

/** `2026-11-21 09:30:00.123`, `11/21/2026, 9:30:00.123 AM [UTC]`, `Nov 21 2026 09:30:00.123 UTC`. Without a zone: UTC. */
export function readInstant(text: string): EpochMs | null {
  const plain = text.trim().replace(/\s*\[?UTC\]?$|\s*\[?GMT\]?$/i, "");
  const iso = plain.replace(/^(\d{4}-\d\d-\d\d)[ T]/, "$1T");
  const instant = parseRfc3339(iso) ?? parseRfc3339(`${iso}Z`);
  if (instant !== null) return instant;
  if (/^\d{9,10}(?:\.\d+)?$/.test(plain)) return Math.round(Number(plain) * SECOND_MS);
  if (!/[a-z]{3}|\d\/\d/i.test(plain) || !/\d:\d\d/.test(plain)) return null;
  const other = Date.parse(`${plain.replace(/ @/, "")} UTC`);
  return Number.isNaN(other) ? null : other;
}

/** When it happened, however a store has written it; null where it says that nowhere. */
export function storedInstant(fields: Fields): EpochMs | null {
  const rt = fieldOf(fields, "rt") ?? "";
  return /^\d{11,15}$/.test(rt) ? Number(rt) : (readInstant(rt) ?? instantOf(fields));
}

function withTimes(fields: Fields): readonly Fields[] {
  const rt = fieldOf(fields, "rt") ?? "";
  const plain = storedInstant(fields);
  if (plain === null) return [];
  // Seconds as a floating-point number, cut to milliseconds, are often one short.
  const instants = rt === String(plain) ? [plain] : [plain, plain + 1];
  const complete = withMissing(fields, { rt: "", event_ts: "" });
  return instants.flatMap((instant) =>
    changedFields(complete, {
      rt: String(instant),
      event_ts: toRfc3339(instant).replace(/\.\d+Z$/, "Z"),
    }),
  );
}

function withMissing(fields: Fields, values: Readonly<Record<string, string>>): Fields {
  const missing = Object.entries(values).filter(([key]) => fieldOf(fields, key) === undefined);
  return [...fields, ...missing.map(([key, value]) => ({ key, value, kind: "column" as const }))];
}

/**
 * What follows from the other fields is put back. Then what a store that drops empty texts may have dropped: of those that
 * every record has, all that are missing; of those that it may go without, each set, so none is left out. The likely sets
 * come first: `kong_initiated` is never empty, and the product tells whether there was a `portal_id`.
 */
function withDropped(fields: Fields): readonly Fields[] {
  const complete = withDerived(fields);
  const type = eventTypeOf(complete);
  if (type === null) return [];
  const isMissing = (key: string) => fieldOf(complete, key) === undefined;
  const needed = REQUIRED_TEXTS[type].filter(isMissing);
  const optional = EXTENSION_KEYS[type].filter((key) => OPTIONAL_KEYS.includes(key) && isMissing(key));
  const isPortal = fieldOf(complete, "event_product") === "Dev-Portal";
  const isLikely = (set: readonly string[]) =>
    !set.includes("kong_initiated") &&
    (!optional.includes("portal_id") || set.includes("portal_id") === isPortal);
  const sets = subsets(optional);
  const [likely, others] = [sets.filter(isLikely), sets.filter((set) => !isLikely(set))];
  // A signer may itself have left them out.
  const fewer = needed.length === 0 ? [] : [[], ...(needed.length > 1 ? needed.map((key) => [key]) : [])];
  // A store with a column for each fills in what a record has not. What says something was not filled in.
  const surplus = OPTIONAL_KEYS.filter((key) => FILLED_IN.has(fieldOf(fields, key) ?? "there"));
  const empty = (keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, key === "kong_initiated" ? "true" : ""]));
  return [
    ...[...[...likely, ...others].map((set) => needed.concat(set)), ...fewer].map((keys) =>
      withMissing(complete, empty(keys)),
    ),
    ...surplus.map((key) => fields.filter((field) => field.key !== key)),
  ].filter((repaired) => repaired.length !== fields.length);
}

const FILLED_IN: ReadonlySet<string> = new Set(["", "-", "null", "false"]);

function subsets(keys: readonly string[]): readonly (readonly string[])[] {
  let sets: readonly (readonly string[])[] = [[]];
  for (const key of keys) sets = sets.concat(sets.map((set) => set.concat(key)));
  return sets;
}

/** Constants, the time of the header, the severity and whether a sign-in succeeded follow from other fields. */
function withDerived(fields: Fields): Fields {
  const instant = instantOf(fields);
  const named = nameOf(fields);
  const product = fieldOf(fields, "portal_id") === undefined ? "Konnect" : "Dev-Portal";
  const first = withMissing(fields, {
    event_vendor: "KongInc",
    event_version: "1.0",
    cef_version: "0",
    event_product: product,
    ...(instant === null ? {} : { event_ts: toRfc3339(instant).replace(/\.\d+Z$/, "Z") }),
    ...(named === null ? {} : { name: named }),
    ...(fieldOf(fields, "act") === undefined ? {} : { event_class_id: "KongGateway" }),
  });
  const severity = severityOfFields(first);
  const success = (fieldOf(first, "name") ?? "").startsWith(OUTCOME_NAMES)
    ? String(fieldOf(first, "name") === `${OUTCOME_NAMES}SUCCESS`)
    : null;
  return withMissing(first, {
    ...(severity === null ? {} : { severity: String(severity) }),
    ...(success === null ? {} : { success }),
  });
}

/** Stores that want a message in every record take the name for it: then it stands under a name of theirs. */
function nameOf(fields: Fields): string | null {
  if (fieldOf(fields, "act") !== undefined && fieldOf(fields, "status") !== undefined) return "Ingress";
  return fields.find(({ key, value }) => !isKnownKey(key) && typeOfName(value) !== null)?.value ?? null;
}

/** Half of a character, left by a cut: no sender has encoded that, and nothing can. */
const HALF_CHARACTER = /\p{Surrogate}/u;

/** What decoding took away comes back by encoding; which characters the sender had encoded differs. */
function percentEncoded(fields: Fields): readonly Fields[] {
  const isCut = fields.some(
    ({ key, value }) => ["request", "query"].includes(key) && HALF_CHARACTER.test(value),
  );
  if (isCut) return [];
  return [
    ...mapped(fields, ["request", "query"], encodeURI),
    ...mapped(fields, ["request", "query"], (text) => encodeURI(text).replaceAll("%20", "+")),
    ...mapped(fields, ["query"], encodeQuery),
    ...mapped(fields, ["query"], (text) => encodeQuery(text).replaceAll("%20", "+")),
    ...mapped(fields, ["request"], (text) =>
      text.replaceAll(/%[\da-f]{2}/g, (escape) => escape.toUpperCase()),
    ),
    ...mapped(fields, ["request"], (text) => (text.endsWith("/") ? text.slice(0, -1) : `${text}/`)),
  ];
}

function encodeQuery(text: string): string {
  return text
    .split("&")
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [
        encodeURIComponent(name),
        ...(value.length > 0 ? [encodeURIComponent(value.join("="))] : []),
      ].join("=");
    })
    .join("&");
}
