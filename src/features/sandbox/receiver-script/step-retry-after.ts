import type { BehaviourStep } from "@/contract/sandbox/receiver";

/** The `Retry-After` that a step answers with; null when it has none. Headers come as an object or as pairs. */
export function stepRetryAfter(step: BehaviourStep): string | null {
  if (!("respond" in step)) return null;
  const { headers = {} } = step.respond;
  const pairs = Array.isArray(headers) ? headers : Object.entries(headers);
  return pairs.find(([name]) => name.toLowerCase() === "retry-after")?.[1] ?? null;
}
