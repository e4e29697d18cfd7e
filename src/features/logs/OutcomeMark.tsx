import type { ReadEntry } from "@/contract/audit-log-entry";
import { useT } from "@/i18n/use-t";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { OUTCOME_TONES, outcomeOf } from "./entry-outcome";
import { outcomeWord } from "./entry-words";

export interface OutcomeMarkProps {
  readonly entry: ReadEntry;
}

/** A badge for what did not go as usual; a plain word for what did. */
export function OutcomeMark({ entry }: OutcomeMarkProps) {
  const t = useT();
  const tone = OUTCOME_TONES[outcomeOf(entry)];
  const word = outcomeWord(entry, t);
  return tone === null ? <span>{word}</span> : <StatusBadge tone={tone} label={word} />;
}
