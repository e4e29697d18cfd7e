// What the command says of completeness: for a person, and in its JSON document.

import { assertNever } from "@/lib/assert-never";
import { toRfc3339 } from "@/lib/epoch";
import type { Comparison, ReplayWindow, SharedTrait } from "@/verify/compare/comparison";
import type { NothingToCompare } from "@/verify/compare/compare-window";
import type { RestoreOutcome } from "@/verify/restore/restore-records";
import { en } from "@/verify/words/en";

const number = (count: number) => count.toLocaleString("en-US");
const line = (count: number, text: string) => `  ${number(count).padStart(12)}  ${text}\n`;

export const NOTHING_TO_COMPARE: Readonly<Record<NothingToCompare, string>> = {
  no_times:
    "no record of the export that Konnect could be asked about says when it happened; those of Dev Portals cannot be pulled (--from and --to say what the export was asked for)",
  too_old: "all of the export is older than the seven days for which Konnect keeps what it recorded",
  in_the_future: "the export is of a time that is still to come, by Konnect's clock",
};

export function* completenessText(
  comparison: Comparison,
  { restored, notTried }: RestoreOutcome,
): Generator<string> {
  const { region, window, recorded, received, unproven, missing, edge, ownReads, unknown, notCompared } =
    comparison;
  yield `\nCompleteness: region ${region}, ${span(window)}\n`;
  yield line(recorded, "recorded by Konnect");
  yield line(received, "of them are in the export");
  if (unproven > 0) yield line(unproven, "of these only as copies that are not proven");
  yield line(missing, "are missing");
  const lines: readonly (readonly [number, string])[] = [
    [edge, "not found within the first or last minute, where they may still be on their way"],
    [ownReads, "calls of this command, left out"],
    [unknown, "in the export, but not recorded in this region: of another region, or altered"],
    [restored, "proven only with values that Konnect recorded"],
    [notTried, "not held against what Konnect recorded: there was no room for all"],
    [comparison.deliveredAgain, "came again, by a retry or a replay"],
    [comparison.otherFormat, "came in a second format"],
    [comparison.matchedLoosely.byCall, "told by their call alone, in other words than recorded"],
    [comparison.matchedLoosely.bySecond, "damaged, and told by their second and type alone"],
    [notCompared.outside, "outside of this window: checked by signature only"],
    [notCompared.portal, "of a Dev Portal, which cannot be pulled: checked by signature only"],
    [notCompared.otherOrganization, "of another organization: checked by signature only"],
    [notCompared.unidentified, "too damaged to be looked up"],
  ];
  for (const [count, text] of lines) if (count > 0) yield line(count, text);
  if (comparison.windows.length === 0) return;
  yield "\nWhat to send again, in this order (replay job)\n";
  for (const each of comparison.windows) yield windowLine(each);
  for (const trait of comparison.shared) yield `  All of the scattered ones ${traitText(trait)}.\n`;
  const { calls, withoutAccess } = comparison.incompleteCalls;
  if (calls > 0)
    yield `  ${number(calls)} calls are there in part; the access record is missing of ${number(withoutAccess)}.\n`;
}

function windowLine({ from, to, missing, unproven, resent, reasons }: ReplayWindow): string {
  const names = reasons.map((reason) => en.replayReasons[reason].title.toLowerCase()).join(", ");
  const again = resent === 0 ? "" : `; ${number(resent)} would come again`;
  return line(missing + unproven, `${span({ from, to })} (${names}${again})`);
}

function span({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${toRfc3339(from)} to ${toRfc3339(to)}`;
}

function traitText(trait: SharedTrait): string {
  switch (trait.trait) {
    case "type":
      return `are of the type ${trait.type}`;
    case "principal":
      return `are of the principal ${trait.principalId}`;
    case "longer_than":
      return `are longer than about ${number(trait.bytes)} bytes`;
    case "not_ascii":
      return "have characters beyond ASCII";
    case "bar":
      return "have a | in a value";
    default:
      return assertNever(trait);
  }
}

export function completenessJson(
  { window, recorded, received, unproven, missing, unknown, ownReads, windows }: Comparison,
  { restored, notTried }: RestoreOutcome,
) {
  const instants = ({ from, to }: { readonly from: number; readonly to: number }) => ({
    from: toRfc3339(from),
    to: toRfc3339(to),
  });
  return {
    window: instants(window),
    recorded,
    received,
    missing,
    unknown,
    own_reads: ownReads,
    unproven,
    restored,
    not_tried: notTried,
    gaps: windows
      .filter((each) => each.missing > 0)
      .toSorted((a, b) => a.from - b.from)
      .map((each) => ({ from: toRfc3339(each.from), to: toRfc3339(each.to), missing: each.missing })),
  };
}
