import type { ScenarioId } from "@/contract/sandbox/scenario";
import type { Scenario } from "@/mock-server/service/sandbox/sandbox-call";
import { freshScenario } from "./fresh";
import { hostileScenario } from "./hostile";
import { outageScenario } from "./outage";
import { rotationScenario } from "./rotation";
import { tourScenario } from "./tour";

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
