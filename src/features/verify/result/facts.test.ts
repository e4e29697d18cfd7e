import { expect, test } from "vitest";
import type { Summary } from "@/verify/tally/tally";
import { type Verdict, VERDICTS } from "@/verify/verdict";
import { CONTENT_PARTS, COPY_PARTS, countOf, sentenceOf } from "./facts";

function summary(counts: Partial<Record<Verdict, number>>, problem: "empty" | null = null): Summary {
  const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, counts[verdict] ?? 0])) as Record<
    Verdict,
    number
  >;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const part = { name: "x", layers: [], format: null, product: null, rows: all, records: all, problem };
  return { parts: [part], records: all - verdicts.not_a_record, verdicts, causes: [], duplicates: 0 };
}

test.each([
  [summary({}, "empty"), 1, "unreadable"],
  [summary({ not_a_record: 3 }), 1, "noRecords"],
  [summary({ no_known_key: 3 }), 0, "noKeys"],
  [summary({ intact: 3, not_a_record: 1 }), 1, "allIntact"],
  [summary({ intact: 3, authentic_altered: 1, authentic_restored: 1 }), 1, "allGenuine"],
  [summary({ intact: 3, cut_off: 1 }), 1, "someGenuine"],
  [summary({ not_explained: 3 }), 1, "noneGenuine"],
  [
    {
      ...summary({ intact: 3, authentic_restored: 2 }),
      causes: [{ id: "value_changed", count: 1, setting: null }],
    },
    1,
    "changed",
  ],
] as const)("%#: the sentence", (given, keyCount, sentence) => {
  expect(sentenceOf(given, keyCount)).toBe(sentence);
});

test("each of the two facts counts every record once", () => {
  const each = summary(Object.fromEntries(VERDICTS.map((verdict, index) => [verdict, 2 ** index])));
  for (const parts of [CONTENT_PARTS, COPY_PARTS]) {
    expect(parts.reduce((sum, { verdicts }) => sum + countOf(each, verdicts), 0)).toBe(each.records);
  }
});
