// Code that the first file of a visit has loaded while the console's own is on its way, and that is there by then; with the
// words that it says.

import type { LaterNamespace } from "@/i18n/resources";
import { once } from "@/lib/once";

function firstCode<T>(words: readonly LaterNamespace[], load: () => Promise<T>) {
  return { words, load: once(load) };
}

export const liveParts = firstCode(["connection"], () => import("./live-parts"));
export const overviewPage = firstCode(
  ["history", "overview", "webhook"],
  () => import("@/pages/overview/OverviewPage"),
);
export const konnectPage = firstCode(
  ["history", "overview", "webhook"],
  () => import("@/pages/organization/audit-logs-setup/KonnectPage"),
);
export const auditLogsSetupLayout = firstCode(
  ["webhook"],
  () => import("@/pages/organization/audit-logs-setup/AuditLogsSetupLayout"),
);
