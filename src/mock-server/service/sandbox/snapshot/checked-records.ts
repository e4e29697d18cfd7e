// Records that are held against the schemas of their tables, from a document or from the store. Reading stops at the
// first thing that is wrong.

import * as z from "zod/mini";
import type { InvalidParameter } from "@/contract/wire/problem";
import type { StoredRecord } from "@/mock-server/engine/ports";
import { faultAt, type Place, schemaFault } from "./fault";
import { TABLES, type WorldTables } from "./tables";

export class Damage extends Error {
  readonly item: InvalidParameter;

  constructor(item: InvalidParameter) {
    super(item.reason);
    this.item = item;
  }
}

/** @throws Damage when the input is not what the schema asks for */
export function parsed<T extends z.core.$ZodType>(place: Place, schema: T, input: unknown): z.core.output<T> {
  const { success, data, error } = z.safeParse(schema, input);
  if (!success) throw new Damage(schemaFault(place, error.issues, input));
  return data;
}

/** The records as their schemas make them. @throws Damage at the first that is none of its table, or there twice */
export function checkedRecords(records: readonly StoredRecord[]): readonly StoredRecord[] {
  const places = new Set<string>();
  return records.map(({ table, key, value, order }) => {
    const place = { table, key };
    if (!isTable(table)) throw new Damage(faultAt(place, "", "is of a table that there is not"));
    const { schema, keyOf } = TABLES[table];
    const checked = parsed(place, schema, value);
    // A table's own schema has made its value.
    if (keyOf && (keyOf as (value: unknown) => string)(checked) !== key) {
      throw new Damage(faultAt(place, "", "must have the key that follows from it"));
    }
    if (places.has(`${table}\n${key}`)) throw new Damage(faultAt(place, "", "must be there once"));
    places.add(`${table}\n${key}`);
    return { table, key, value: checked, order };
  });
}

function isTable(name: string): name is keyof WorldTables {
  return Object.hasOwn(TABLES, name);
}
