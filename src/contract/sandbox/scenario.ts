// The worlds that the mock server can begin with. Names only; what is in them is the mock server's.

import * as z from "zod/mini";

/**
 * * `fresh`: organisation, users, portals and receivers; nothing configured.
 * * `tour`: what a first visit shows, with traffic going on.
 * * `outage`: a receiver that fails for a while.
 * * `rotation`: several signing keys.
 * * `hostile`: values made to break parsers and pages.
 */
export const SCENARIO_IDS = ["fresh", "tour", "outage", "rotation", "hostile"] as const;

export const scenarioIdSchema = z.enum(SCENARIO_IDS);
export type ScenarioId = z.infer<typeof scenarioIdSchema>;

const scenarioSchema = z.object({
  id: scenarioIdSchema,
  title: z.string(),
  description: z.string(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const scenarioListSchema = z.object({ data: z.array(scenarioSchema) });
export type ScenarioList = z.infer<typeof scenarioListSchema>;
