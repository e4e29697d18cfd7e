import { useState } from "react";

/** The first of all arrays that hold the same. */
export function useSame<Item>(items: readonly Item[]): readonly Item[] {
  const [kept, setKept] = useState(items);
  if (kept.length === items.length && kept.every((item, place) => item === items[place])) return kept;
  setKept(items);
  return items;
}
