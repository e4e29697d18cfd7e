// Code that the first file of a visit has loaded while the console's own is on its way, and that is there by then.

import { once } from "@/lib/once";

export const liveParts = once(() => import("./live-parts"));
export const overviewPage = once(() => import("@/pages/overview/OverviewPage"));
export const konnectPage = once(() => import("@/pages/organization/audit-logs-setup/KonnectPage"));
export const auditLogsSetupLayout = once(
  () => import("@/pages/organization/audit-logs-setup/AuditLogsSetupLayout"),
);
