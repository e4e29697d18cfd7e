import { replaceEqualDeep } from "@tanstack/react-query";
import { useState } from "react";

/**
 * What was put together from the answers of queries, with each part of the last time that is equal to the new one: what
 * is drawn from a part is drawn anew only with it.
 *
 * @param value plain objects and arrays; anything else in it is equal where it is the same
 */
export function useSameWhileEqual<T>(value: T): T {
  const [last, setLast] = useState(value);
  const next = replaceEqualDeep(last, value);
  if (next !== last) setLast(next);
  return next;
}
