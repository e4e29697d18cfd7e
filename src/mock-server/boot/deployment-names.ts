// The names by which the pages and workers of this deployment, and of no other on the origin, find each other.

import { deploymentName } from "@/lib/deployment-name";

const here = (name: string) => deploymentName(name, import.meta.env.BASE_URL);

export const NAMES = {
  worker: here("world"),
  /** The lock of the worker that owns the stored world. */
  owner: here("audit-logs-console/world"),
  /** A worker that waits for the world asks its owner here to hand it over. */
  handOver: here("audit-logs-console/hand-over"),
  /** The beginning of the name of the lock that a worker holds as long as it lives. */
  life: here("audit-logs-console/worker"),
  database: here("audit-logs-console"),
  setAside: here("audit-logs-console-set-aside"),
} as const;
