import { DAMAGES } from "@/verify/lab/damages/damages";

/** A JSON record as it is stored after one of the lab's damages. @throws Error where that changes nothing */
export function damaged(record: string, damageId: string): string {
  const text = DAMAGES.find(({ id }) => id === damageId)?.apply(record, "json");
  if (text === null || text === undefined) throw new Error(`${damageId} changes nothing of ${record}`);
  return text;
}
