import { expect, test } from "vitest";
import {
  latestPerPlace,
  MAX_PROBES,
  probesOf,
  readProbes,
  withChanges,
  withoutProbe,
  withProbe,
} from "./probe";
import { probeOf } from "./probe.test-support";

test("what was stored is read back, and nothing else", () => {
  const probe = probeOf({ verdict: { word: "found", at: 7 } });
  expect(readProbes(JSON.stringify([probe, { nonce: "alc-x" }, null, 7]))).toEqual([probe]);
  for (const text of [null, "", "{}", "[", "7"]) expect(readProbes(text)).toEqual([]);
});

test("a changed probe keeps its place, a new one comes first, and the oldest are let go of", () => {
  let probes = readProbes(null);
  for (let number = 0; number <= MAX_PROBES; number += 1) {
    probes = withProbe(probes, probeOf({ nonce: `alc-${number}` }));
  }
  expect(probes).toHaveLength(MAX_PROBES);
  expect([probes[0]?.nonce, probes.at(-1)?.nonce]).toEqual([`alc-${MAX_PROBES}`, "alc-1"]);
  const verdict = { word: "not_there", at: 7 } as const;
  const changed = withChanges(probes, "alc-7", { verdict });
  expect(changed.map((probe) => probe.verdict)).toEqual(
    probes.map(({ nonce }) => (nonce === "alc-7" ? verdict : null)),
  );
  expect(withChanges(probes, "alc-0", { verdict })).toEqual(probes);
  expect(withoutProbe(changed, "alc-7")).toHaveLength(MAX_PROBES - 1);
});

test("a destination has the latest of each place that sent to it", () => {
  const portal = { kind: "portal", portalId: "p1" } as const;
  const probes = [
    probeOf({ nonce: "1", destinationId: "other" }),
    probeOf({ nonce: "2", scope: portal }),
    probeOf({ nonce: "3" }),
    probeOf({ nonce: "4", scope: portal }),
    probeOf({ nonce: "5", scope: { kind: "region", region: "eu" } }),
    probeOf({ nonce: "6" }),
  ];
  expect(latestPerPlace(probes, "d1").map(({ nonce }) => nonce)).toEqual(["2", "3", "5"]);
  expect(probesOf(probes, portal).map(({ nonce }) => nonce)).toEqual(["2", "4"]);
  expect(probesOf(probes, { kind: "region", region: "us" }).map(({ nonce }) => nonce)).toEqual([
    "1",
    "3",
    "6",
  ]);
});
