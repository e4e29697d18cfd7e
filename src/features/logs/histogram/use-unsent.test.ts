import { expect, test } from "vitest";
import { gapOf } from "@/entities/gap/gap.test-support";
import { unsentOf } from "./use-unsent";

const at = (hour: number) => Date.UTC(2026, 10, 21, hour);
const iso = (hour: number) => new Date(at(hour)).toISOString();

test("gaps are unsent as far as they lie in the range, those without an end up to its end", () => {
  const gaps = [
    gapOf({ scope: { region: "eu" }, from: iso(8), to: iso(10) }),
    gapOf({ scope: { region: "au" }, from: iso(11), to: null }),
    gapOf({ scope: { region: "us" }, from: iso(1), to: iso(9) }),
    gapOf({ scope: { region: "us", portal_id: "p" }, from: iso(8), to: null }),
  ];
  expect(unsentOf(gaps, at(9), at(12))).toEqual([
    { region: "eu", from: at(9), to: at(10) },
    { region: "au", from: at(11), to: at(12) },
  ]);
});
