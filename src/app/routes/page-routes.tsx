// Every page and its address. Each is loaded when it is first visited.

import { Navigate, redirect, type RouteObject } from "react-router-dom";
import { capabilities } from "@/api/session/capabilities";
import {
  ALERT_RULES_PATH,
  ALL_REGIONS_PATH,
  AUDIT_LOGS_SETUP_PATH,
  CONNECTION_PATH,
  DESTINATIONS_PATH,
  DEV_PORTAL_WEBHOOKS_PATH,
  EVENT_REFERENCE_PATH,
  GAPS_PATH,
  KONNECT_PATH,
  LOGS_PATH,
  NEW_DESTINATION_PATH,
  NEW_RECEIVER_PATH,
  NEW_PORTAL_WEBHOOK_PATH,
  OVERVIEW_PATH,
  PORTALS_PATH,
  ROUTE_PATTERNS,
  SANDBOX_PATH,
  SET_UP_EXPORT_PATH,
  VERIFY_PATH,
  WEBHOOK_TABS,
  type WebhookTab,
} from "@/lib/console-paths";
import { auditLogsSetupLayout, konnectPage, overviewPage } from "@/app/start/first-code";
import { lazyPage } from "./lazy-page";

/** Tabs are routes of their own under the layout of their page; the bare address leads to the first one. */
function firstTab(tab: string): RouteObject {
  return { index: true, element: <Navigate to={tab} replace /> };
}

/** The tabs of one webhook, of a region or of a portal. */
function webhookTabs(pages: Readonly<Record<WebhookTab, ReturnType<typeof lazyPage>>>): RouteObject[] {
  const tabs = WEBHOOK_TABS.filter((tab) => tab !== "deliveries" || capabilities().hasDeliveries);
  return [firstTab("setup"), ...tabs.map((path) => ({ path, lazy: pages[path] }))];
}

const OVERVIEW_PAGE: RouteObject = {
  path: OVERVIEW_PATH,
  lazy: lazyPage(overviewPage.words, async () => (await overviewPage.load()).OverviewPage),
};

const WEBHOOK_SETUP: readonly RouteObject[] = [
  {
    path: AUDIT_LOGS_SETUP_PATH,
    lazy: lazyPage(
      auditLogsSetupLayout.words,
      async () => (await auditLogsSetupLayout.load()).AuditLogsSetupLayout,
    ),
    children: [
      { index: true, element: null, loader: () => redirect(KONNECT_PATH) },
      {
        path: KONNECT_PATH,
        lazy: lazyPage(konnectPage.words, async () => (await konnectPage.load()).KonnectPage),
      },
      {
        path: DEV_PORTAL_WEBHOOKS_PATH,
        lazy: lazyPage(
          ["portals", "webhook"],
          async () =>
            (await import("@/pages/organization/audit-logs-setup/DevPortalWebhooksPage"))
              .DevPortalWebhooksPage,
        ),
      },
      {
        path: DESTINATIONS_PATH,
        lazy: lazyPage(
          ["destinations", "webhook"],
          async () =>
            (await import("@/pages/organization/audit-logs-setup/destinations/DestinationsPage"))
              .DestinationsPage,
        ),
      },
      {
        path: SET_UP_EXPORT_PATH,
        lazy: lazyPage(
          ["asCode", "setUpExport"],
          async () => (await import("@/pages/organization/audit-logs-setup/SetUpExportPage")).SetUpExportPage,
        ),
      },
    ],
  },
  {
    path: ALL_REGIONS_PATH,
    lazy: lazyPage(
      ["allRegions", "asCode", "history", "overview", "setup", "webhook"],
      async () => (await import("@/pages/organization/audit-logs-setup/AllRegionsPage")).AllRegionsPage,
    ),
  },
  {
    path: NEW_PORTAL_WEBHOOK_PATH,
    lazy: lazyPage(
      ["asCode", "portals", "setup", "webhook"],
      async () =>
        (await import("@/pages/organization/audit-logs-setup/NewPortalWebhookPage")).NewPortalWebhookPage,
    ),
  },
  {
    path: NEW_DESTINATION_PATH,
    lazy: lazyPage(
      ["asCode", "destinations"],
      async () =>
        (await import("@/pages/organization/audit-logs-setup/destinations/NewDestinationPage"))
          .NewDestinationPage,
    ),
  },
  {
    path: ROUTE_PATTERNS.destination,
    lazy: lazyPage(
      ["asCode", "destinations", "webhook"],
      async () =>
        (await import("@/pages/organization/audit-logs-setup/destinations/EditDestinationPage"))
          .EditDestinationPage,
    ),
  },
  {
    path: `${ROUTE_PATTERNS.destination}/rotate-token`,
    lazy: lazyPage(
      ["destinations", "rotation", "status", "webhook"],
      async () =>
        (await import("@/pages/organization/audit-logs-setup/destinations/RotateTokenPage")).RotateTokenPage,
    ),
  },
];

function regionPages(): RouteObject {
  return {
    path: ROUTE_PATTERNS.regionWebhook,
    lazy: lazyPage(
      ["history", "replay", "status", "webhook"],
      async () => (await import("@/pages/organization/audit-logs-setup/RegionLayout")).RegionLayout,
    ),
    children: webhookTabs({
      setup: lazyPage(
        ["asCode", "destinations", "setup", "status", "webhook"],
        async () => (await import("@/pages/organization/audit-logs-setup/RegionSetupPage")).RegionSetupPage,
      ),
      status: lazyPage(
        ["history", "setup", "status", "watchNotes", "webhook"],
        async () => (await import("@/pages/organization/audit-logs-setup/RegionStatusPage")).RegionStatusPage,
      ),
      replay: lazyPage(
        ["asCode", "history", "replay", "setup", "time", "webhook"],
        async () => (await import("@/pages/organization/audit-logs-setup/RegionReplayPage")).RegionReplayPage,
      ),
      deliveries: lazyPage(
        ["deliveries", "webhook"],
        async () =>
          (await import("@/pages/organization/audit-logs-setup/RegionDeliveriesPage")).RegionDeliveriesPage,
      ),
    }),
  };
}

function portalPages(): readonly RouteObject[] {
  return [
    {
      path: PORTALS_PATH,
      lazy: lazyPage(
        ["portals", "webhook"],
        async () => (await import("@/pages/dev-portal/PortalsPage")).PortalsPage,
      ),
    },
    {
      path: ROUTE_PATTERNS.portalAuditLogs,
      lazy: lazyPage(
        ["history", "portals", "replay", "status", "webhook"],
        async () =>
          (await import("@/pages/dev-portal/settings/audit-logs/PortalAuditLogsLayout"))
            .PortalAuditLogsLayout,
      ),
      children: webhookTabs({
        setup: lazyPage(
          ["asCode", "destinations", "setup", "status", "webhook"],
          async () =>
            (await import("@/pages/dev-portal/settings/audit-logs/PortalSetupPage")).PortalSetupPage,
        ),
        status: lazyPage(
          ["history", "setup", "status", "watchNotes", "webhook"],
          async () =>
            (await import("@/pages/dev-portal/settings/audit-logs/PortalStatusPage")).PortalStatusPage,
        ),
        replay: lazyPage(
          ["asCode", "history", "replay", "setup", "time", "webhook"],
          async () =>
            (await import("@/pages/dev-portal/settings/audit-logs/PortalReplayPage")).PortalReplayPage,
        ),
        deliveries: lazyPage(
          ["deliveries", "webhook"],
          async () =>
            (await import("@/pages/dev-portal/settings/audit-logs/PortalDeliveriesPage"))
              .PortalDeliveriesPage,
        ),
      }),
    },
  ];
}

const LOGS_PAGES: readonly RouteObject[] = [
  {
    path: LOGS_PATH,
    lazy: lazyPage(
      ["logs", "history", "time", "webhook"],
      async () => (await import("@/pages/logs/LogsPage")).LogsPage,
    ),
  },
  {
    path: EVENT_REFERENCE_PATH,
    lazy: lazyPage(
      ["events", "logs"],
      async () => (await import("@/pages/logs/EventReferencePage")).EventReferencePage,
    ),
  },
  {
    path: ALERT_RULES_PATH,
    lazy: lazyPage(
      ["alerts", "logs"],
      async () => (await import("@/pages/logs/AlertRulesPage")).AlertRulesPage,
    ),
  },
];

const GAP_PAGES: readonly RouteObject[] = [
  {
    path: GAPS_PATH,
    lazy: lazyPage(
      ["gaps", "history", "watchNotes"],
      async () => (await import("@/pages/gaps/GapsPage")).GapsPage,
    ),
  },
  {
    path: ROUTE_PATTERNS.gap,
    lazy: lazyPage(["gaps", "history"], async () => (await import("@/pages/gaps/GapPage")).GapPage),
  },
];

const VERIFY_PAGE: RouteObject = {
  path: VERIFY_PATH,
  lazy: lazyPage(
    ["history", "siemQueries", "verify"],
    async () => (await import("@/pages/verify/VerifyPage")).VerifyPage,
  ),
};

const SANDBOX_PAGES: RouteObject = {
  path: SANDBOX_PATH,
  lazy: lazyPage(["sandbox"], async () => (await import("@/pages/sandbox/SandboxLayout")).SandboxLayout),
  children: [
    firstTab("clock"),
    {
      path: "clock",
      lazy: lazyPage(
        ["demo", "sandbox", "time"],
        async () => (await import("@/pages/sandbox/SandboxClockPage")).SandboxClockPage,
      ),
    },
    {
      path: "receivers",
      lazy: lazyPage(
        ["deliveries", "sandbox"],
        async () => (await import("@/pages/sandbox/SandboxReceiversPage")).SandboxReceiversPage,
      ),
    },
    {
      path: "deliveries",
      lazy: lazyPage(
        ["deliveries", "webhook"],
        async () => (await import("@/pages/sandbox/SandboxDeliveriesPage")).SandboxDeliveriesPage,
      ),
    },
    {
      path: "traffic",
      lazy: lazyPage(
        ["sandbox", "webhook"],
        async () => (await import("@/pages/sandbox/SandboxTrafficPage")).SandboxTrafficPage,
      ),
    },
  ],
};

/** Pages of their own: their heading is the receiver's name. */
const RECEIVER_PAGES: readonly RouteObject[] = [
  {
    path: NEW_RECEIVER_PATH,
    lazy: lazyPage(
      ["sandbox"],
      async () => (await import("@/pages/sandbox/NewReceiverPage")).NewReceiverPage,
    ),
  },
  {
    path: ROUTE_PATTERNS.receiver,
    lazy: lazyPage(
      ["deliveries", "sandbox"],
      async () => (await import("@/pages/sandbox/ReceiverPage")).ReceiverPage,
    ),
  },
  {
    path: ROUTE_PATTERNS.receiverSettings,
    lazy: lazyPage(
      ["sandbox"],
      async () => (await import("@/pages/sandbox/ReceiverSettingsPage")).ReceiverSettingsPage,
    ),
  },
];

/** What this mode has: places of the sandbox do not exist where there is none. Ask after `connect`. */
export function pageRoutes(): readonly RouteObject[] {
  return [
    OVERVIEW_PAGE,
    ...WEBHOOK_SETUP,
    regionPages(),
    ...portalPages(),
    ...LOGS_PAGES,
    ...GAP_PAGES,
    VERIFY_PAGE,
    ...(capabilities().hasSandbox ? [SANDBOX_PAGES, ...RECEIVER_PAGES] : []),
    {
      path: CONNECTION_PATH,
      lazy: lazyPage(
        ["connection"],
        async () => (await import("@/pages/connection/ConnectionPage")).ConnectionPage,
      ),
    },
  ];
}
