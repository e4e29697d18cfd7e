import type { ScenarioId } from "@/contract/sandbox/scenario";
import { DAY_MS, HOUR_MS } from "@/lib/epoch";
import type { Scenario } from "@/mock-server/service/sandbox/sandbox-call";
import { freshScenario } from "./fresh";
import { tourScenario } from "./tour";

// What fills the worlds that a first visit does not begin with is loaded when one of them is begun.

const outageScenario = {
  id: "outage",
  title: "Outage",
  description:
    "A collector failed half an hour ago and is back; the webhook has stopped and a gap waits to be replayed.",
  historyMs: HOUR_MS,
  setUp: async (context) => (await import("./outage")).setUp(context),
} as const satisfies Scenario;

const rotationScenario = {
  id: "rotation",
  title: "Key rotation",
  description: "Three signing keys in three days; every record verifies with the key of its time.",
  historyMs: 3 * DAY_MS,
  setUp: async (context) => (await import("./rotation")).setUp(context),
} as const satisfies Scenario;

const hostileScenario = {
  id: "hostile",
  title: "Hostile values",
  description:
    "Line breaks, separators, markup, broken Unicode and very long text in every field that takes text.",
  historyMs: HOUR_MS,
  setUp: async (context) => (await import("./hostile")).setUp(context),
} as const satisfies Scenario;

/** The world of each name in the contract. */
const WORLDS = {
  tour: tourScenario,
  fresh: freshScenario,
  outage: outageScenario,
  rotation: rotationScenario,
  hostile: hostileScenario,
} satisfies { readonly [Id in ScenarioId]: Scenario & { readonly id: Id } };

/** Every world that can be begun, in the order in which they are offered. */
export const SCENARIOS: readonly Scenario[] = Object.values(WORLDS);
