// The section of a report on completeness.

import { toRfc3339 } from "@/lib/epoch";
import { escaped, facts as factTable, paragraph, table } from "./html-parts";
import type { ReportFacts } from "./report-facts";
import { counted, spanText } from "./report-format";
import type { ReportWords } from "./words/report-words";

export function* completenessHtml({ completeness }: ReportFacts, words: ReportWords): Generator<string> {
  const { labels, replayReasons } = words;
  if (completeness.kind === "not_checked") {
    yield paragraph(words.result.notCompared);
    if (completeness.reason !== null) yield paragraph(completeness.reason);
    return;
  }
  const { comparison, restored, pull, address } = completeness;
  const number = counted(words);
  const outOf = (count: number) => `${number(count)} / ${number(comparison.recorded)}`;
  yield factTable([
    [labels.region, comparison.region],
    [labels.window, spanText(comparison.window, "")],
    [
      labels.address,
      `${address}: ${words.pull(number(pull.entries), number(pull.pages), number(pull.calls))}`,
    ],
    [labels.recorded, number(comparison.recorded)],
    [labels.received, outOf(comparison.received)],
    [labels.unproven, outOf(comparison.unproven)],
    [labels.restored, number(restored.restored)],
    [labels.notTried, number(restored.notTried)],
    [labels.missing, outOf(comparison.missing)],
    [labels.edge, outOf(comparison.edge)],
    [labels.ownReads, number(comparison.ownReads)],
    [labels.unknown, number(comparison.unknown)],
    [labels.again, number(comparison.deliveredAgain)],
    [labels.otherFormat, number(comparison.otherFormat)],
    [labels.byCall, number(comparison.matchedLoosely.byCall)],
    [labels.bySecond, number(comparison.matchedLoosely.bySecond)],
  ]);
  if (comparison.windows.length === 0) return;
  yield* table(
    [labels.from, labels.to, labels.missing, labels.notProven, labels.resent, labels.kind],
    comparison.windows.map(({ from, to, missing, unproven, resent, reasons }) => [
      toRfc3339(from),
      toRfc3339(to),
      number(missing),
      number(unproven),
      number(resent),
      reasons.map((reason) => replayReasons[reason].title).join(", "),
    ]),
  );
  const reasons = new Set(comparison.windows.flatMap((window) => window.reasons));
  yield `<ul>${[...reasons].map((reason) => `<li>${escaped(`${replayReasons[reason].title}: ${replayReasons[reason].meaning}`)}</li>`).join("")}</ul>\n`;
  for (const trait of comparison.shared) yield paragraph(words.shared(trait));
  const { calls, withoutAccess } = comparison.incompleteCalls;
  if (calls > 0) yield paragraph(words.incompleteCalls(number(calls), number(withoutAccess)));
}
