import type { Scenario } from "@/mock-server/service/sandbox/sandbox-call";
import { freshScenario } from "./fresh";
import { tourScenario } from "./tour";

/** Every world that can be begun, in the order in which they are offered. */
export const SCENARIOS: readonly Scenario[] = [tourScenario, freshScenario];
