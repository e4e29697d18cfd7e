// What a check comes to: one sentence, and two facts with their counts. Content and copy are never one badge.

import { changedCount, genuineCount, type Summary } from "@/verify/tally/tally";
import { isAuthentic, type Verdict, VERDICTS } from "@/verify/verdict";
import type { Tone } from "@/ui/state/StatusBadge";

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  intact: "success",
  authentic_altered: "info",
  authentic_restored: "warning",
  cut_off: "warning",
  unsigned: "neutral",
  no_known_key: "warning",
  not_explained: "danger",
  not_a_record: "neutral",
};

interface FactPart {
  readonly id: string;
  readonly verdicts: readonly Verdict[];
  readonly tone: Tone;
}

/** Whether Konnect wrote what a record says. Every verdict of a record once. */
export const CONTENT_PARTS = [
  { id: "genuine", verdicts: VERDICTS.filter(isAuthentic), tone: "success" },
  { id: "notExplained", verdicts: ["not_explained"], tone: "danger" },
  { id: "noKey", verdicts: ["no_known_key"], tone: "warning" },
  { id: "uncheckable", verdicts: ["cut_off", "unsigned"], tone: "neutral" },
] as const satisfies readonly FactPart[];

/** Whether what is stored is what was sent. */
export const COPY_PARTS = [
  { id: "unaltered", verdicts: ["intact"], tone: "success" },
  { id: "altered", verdicts: ["authentic_altered"], tone: "info" },
  { id: "restored", verdicts: ["authentic_restored"], tone: "warning" },
  { id: "unknown", verdicts: ["not_explained", "no_known_key", "cut_off", "unsigned"], tone: "neutral" },
] as const satisfies readonly FactPart[];

/** How many records of a part say what Konnect signed: a changed one is told apart. */
export function contentCount(summary: Summary, { id, verdicts }: (typeof CONTENT_PARTS)[number]): number {
  return id === "genuine" ? genuineCount(summary) : countOf(summary, verdicts);
}

export function countOf({ verdicts }: Pick<Summary, "verdicts">, of: readonly Verdict[]): number {
  return of.reduce((sum, verdict) => sum + verdicts[verdict], 0);
}

/** With no record there is nothing to count. `unreadable`: nothing of it could be read. `changed`: by proof. */
export type Sentence =
  | "unreadable"
  | "noRecords"
  | "noKeys"
  | "changed"
  | "allIntact"
  | "allGenuine"
  | "someGenuine"
  | "noneGenuine";

/** The one thing to say first. */
export function sentenceOf(summary: Summary, keyCount: number): Sentence {
  const { records, verdicts, parts } = summary;
  if (records === 0) return parts.every(({ problem }) => problem !== null) ? "unreadable" : "noRecords";
  if (keyCount === 0) return "noKeys";
  if (changedCount(summary) > 0) return "changed";
  if (verdicts.intact === records) return "allIntact";
  const genuine = countOf(summary, CONTENT_PARTS[0].verdicts);
  if (genuine === records) return "allGenuine";
  return genuine === 0 ? "noneGenuine" : "someGenuine";
}
