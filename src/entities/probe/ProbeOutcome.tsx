import type { PlainMessageKey } from "@/i18n/message-key";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { StatusBadge, type Tone } from "@/ui/state/StatusBadge";
import type { Probe, ProbeVerdict } from "./probe";

export interface ProbeOutcomeProps {
  readonly probe: Probe;
}

const LOOKS: Readonly<Record<ProbeVerdict, { readonly tone: Tone; readonly word: PlainMessageKey }>> = {
  found: { tone: "success", word: "setup.probe.outcome.found" },
  not_there: { tone: "danger", word: "setup.probe.outcome.not_there" },
};

/** Whether the event was found in the SIEM, and when that was said. Needs the words `setup`. */
export function ProbeOutcome({ probe: { verdict, askedAt } }: ProbeOutcomeProps) {
  const t = useT();
  const dateTime = useDateTime();
  if (verdict === null) {
    return <StatusBadge tone="info" label={t("setup.probe.outcome.open")} reason={dateTime(askedAt)} />;
  }
  const { tone, word } = LOOKS[verdict.word];
  return <StatusBadge tone={tone} label={t(word)} reason={dateTime(verdict.at)} />;
}
