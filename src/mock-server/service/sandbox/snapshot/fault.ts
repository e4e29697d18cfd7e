// What is wrong with a snapshot, as the item of a 400: where it is and why it cannot be taken. The item stays short,
// even when the names in a damaged document are long and odd.

import type * as z from "zod/mini";
import { toInvalidParameters } from "@/contract/wire/invalid-parameters";
import type { InvalidParameter } from "@/contract/wire/problem";

/** What is shown of a name that the document itself gives. */
const NAME_LIMIT = 80;

function clipped(name: string): string {
  return name.length > NAME_LIMIT ? `${name.slice(0, NAME_LIMIT)}…` : name;
}

/** A record in its table, an entry in its log, or a part of the document. */
export type Place =
  | { readonly table: string; readonly key: string }
  | { readonly log: string; readonly seq: number | string }
  | { readonly part: string };

function nameOf(place: Place): string {
  if ("table" in place) return `records.${clipped(place.table)}[${clipped(place.key)}]`;
  return "log" in place ? `logs.${clipped(place.log)}[${clipped(String(place.seq))}]` : place.part;
}

/** @param path within the record or entry, dotted; "" for the whole of it */
export function faultAt(place: Place, path: string, reason: string): InvalidParameter {
  return inPlace(place, path, { field: "", reason, rule: "invalid" });
}

/** What a schema has against a value, its first finding. */
export function schemaFault(
  place: Place,
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
): InvalidParameter {
  const [item] = toInvalidParameters(issues, input);
  if (!item || item.field === "body") return faultAt(place, "", "is not what belongs there");
  return inPlace(place, item.field, item);
}

function inPlace(place: Place, path: string, item: InvalidParameter): InvalidParameter {
  return { ...item, field: nameOf(place) + (path === "" ? "" : `.${clipped(path)}`) };
}
