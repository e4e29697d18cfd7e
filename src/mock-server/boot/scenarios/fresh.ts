import type { Scenario } from "@/mock-server/service/sandbox/sandbox-call";
import { setUpOrganization } from "./organization";

/** Nothing is configured yet, nothing has happened. */
export const freshScenario = {
  id: "fresh",
  title: "Fresh organization",
  description:
    "Users, three portals, two control planes and three healthy collectors. No destination, no webhook, no events.",
  historyMs: 0,
  async setUp({ world }) {
    setUpOrganization(world);
  },
} as const satisfies Scenario;
