// A snapshot with one thing wrong with it, anywhere in it, as plain data that fast-check can make up and shrink.

import * as fc from "fast-check";
import { hostile } from "./any-body.test-support";

/** Where: which table or log, which of its records or entries, which value in that; and what becomes of it. */
export interface Damage {
  readonly group: number;
  readonly item: number;
  readonly value: number;
  readonly how: "replace" | "delete" | "swap" | "duplicate" | "truncate";
  /** For `replace`. */
  readonly by: unknown;
}

const odd = fc.oneof(
  fc.constantFrom<unknown[]>(null, true, false, 0, 1, -1, 2, 0.5, 512, 1e15, 2 ** 53, 1e300, [], {}, [null]),
  fc.constantFrom<unknown[]>("us", "region/eu", "dlv_1", "retrying", "pending", { $base64: "AAAA" }),
  hostile,
);

export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  group: fc.nat(40),
  item: fc.nat(),
  value: fc.nat(),
  how: fc.constantFrom("replace", "replace", "replace", "delete", "swap", "duplicate", "truncate"),
  by: odd,
});

type Parent = Record<string | number, unknown>;

/** A place for a value: where it is, and under which name. */
interface Slot {
  readonly parent: Parent;
  readonly name: string | number;
}

function isParent(value: unknown): value is Parent {
  return typeof value === "object" && value !== null;
}

/** Every value in a value, itself excepted. */
function slotsIn(parent: unknown): Slot[] {
  if (!isParent(parent)) return [];
  const names = [...(Array.isArray(parent) ? parent.keys() : Object.keys(parent))];
  const own = names.map((name) => ({ parent, name }));
  return own.concat(names.flatMap((name) => slotsIn(parent[name])));
}

/** @param snapshot as the server gave it @returns it, damaged */
export function damaged(snapshot: string, { group, item, value, how, by }: Damage): string {
  const document = JSON.parse(snapshot);
  const tables = new Map<string, unknown[]>();
  for (const record of document.records)
    tables.set(record.table, [...(tables.get(record.table) ?? []), record]);
  const logs: unknown[][] = Object.values(document.logs);
  const groups = [...tables.values(), ...logs.filter((entries) => entries.length > 0), [document]];
  const items = groups[group % groups.length]!; // some group
  const chosen = items[item % items.length]; // none of them is empty
  const slots =
    chosen === document ? Object.keys(document).map((name) => ({ parent: document, name })) : slotsIn(chosen);
  const { parent, name } = slots[value % slots.length]!; // every record and entry has values
  switch (how) {
    case "replace":
      parent[name] = by;
      break;
    case "delete":
      if (Array.isArray(parent)) parent.splice(Number(name), 1);
      else delete parent[name];
      break;
    case "swap": {
      const other = items[(item + 1) % items.length];
      const theirs = slotsIn(other).find((slot) => slot.name === name && slot.parent !== parent);
      if (theirs) [parent[name], theirs.parent[name]] = [theirs.parent[name], parent[name]];
      break;
    }
    case "duplicate":
      if (logs.includes(items)) items.push(chosen);
      else if (chosen !== document) document.records.push(chosen);
      break;
    case "truncate": {
      const list = Array.isArray(parent[name])
        ? parent[name]
        : logs.includes(items)
          ? items
          : document.records;
      list.length = Math.min(list.length, value % (list.length + 1));
      break;
    }
  }
  return JSON.stringify(document);
}
