import type { Scenario } from "@/mock-server/service/sandbox/sandbox-call";
import { freshScenario } from "./fresh";
import { hostileScenario } from "./hostile";
import { outageScenario } from "./outage";
import { rotationScenario } from "./rotation";
import { tourScenario } from "./tour";

/** Every world that can be begun, in the order in which they are offered. */
export const SCENARIOS: readonly Scenario[] = [
  tourScenario,
  freshScenario,
  outageScenario,
  rotationScenario,
  hostileScenario,
];
