import { expect, test } from "vitest";
import { areAllAuthentic, type Verdict, VERDICTS } from "./verdict";

const none = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>; // all of them

test.each<[Verdict, boolean]>([
  ["intact", true],
  ["authentic_altered", true],
  ["authentic_restored", true],
  ["cut_off", false],
  ["unsigned", false],
  ["no_known_key", false],
  ["not_explained", false],
  ["not_a_record", true],
])("one record that is %s leaves what arrived proven: %s", (verdict, isProof) => {
  expect(areAllAuthentic({ ...none, intact: 5, [verdict]: 1 })).toBe(isProof);
});
