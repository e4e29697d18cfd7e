import { expect, test } from "vitest";
import type { WebhookHistory } from "@/contract/watch/watch-history";
import { gapOf } from "@/entities/gap/gap.test-support";
import { sentReading } from "./sent-reading";

const iso = (hour: string) => `2026-11-21T${hour}:00:00Z`;
const at = (hour: string) => Date.parse(iso(hour));
const scope = { region: "eu" } as const;
const open = gapOf({ scope, from: iso("10"), to: iso("11") });
const closed = gapOf({ id: "g2", scope, from: iso("09"), to: iso("12"), state: "closed" });
const HISTORY: WebhookHistory["data"] = [
  {
    scope,
    segments: [
      { from: iso("08"), to: iso("13"), state: "delivering" },
      { from: iso("13"), to: iso("14"), state: "off" },
      { from: iso("14"), to: iso("15"), state: "unobserved" },
      { from: iso("15"), to: null, state: "delivering" },
    ],
    not_observed: [{ from: iso("14"), to: iso("16") }],
  },
];

test.each([
  ["10", "inGap", "g1"],
  // Its end is not in it.
  ["11", "inGap", "g2"],
  ["12", "outside", undefined],
  ["13", "notSending", undefined],
  ["14", "notObserved", undefined],
  // What was recorded then may have been waiting when nobody looked.
  ["15", "notObserved", undefined],
  ["16", "outside", undefined],
  // Before anybody looked.
  ["07", "notObserved", undefined],
])("an event of %s o'clock: %s %s", (hour, kind, id) => {
  const reading = sentReading("eu", at(hour), [closed, open], HISTORY);
  expect([reading.kind, reading.kind === "inGap" ? reading.gap.id : undefined]).toEqual([kind, id]);
});

test("other regions and portals say nothing of it", () => {
  const others = [
    gapOf({ from: iso("10") }),
    gapOf({ scope: { ...scope, portal_id: "p" }, from: iso("10") }),
  ];
  expect(sentReading("eu", at("10"), others, HISTORY).kind).toBe("outside");
  expect(sentReading("us", at("10"), [open], HISTORY).kind).toBe("notObserved");
});
