import { capabilities } from "@/api/session/capabilities";
import type { PlainMessageKey } from "@/i18n/message-key";
import {
  AUDIT_LOGS_SETUP_PATH,
  CONNECTION_PATH,
  GAPS_PATH,
  LOGS_PATH,
  OVERVIEW_PATH,
  PORTALS_PATH,
  sandboxPath,
} from "@/lib/console-paths";

export interface NavigationEntry {
  readonly labelKey: PlainMessageKey;
  readonly to: string;
}

export interface NavigationGroup {
  /** Null where the one entry says it all. */
  readonly labelKey: PlainMessageKey | null;
  readonly entries: readonly NavigationEntry[];
}

const PRODUCT_GROUPS: readonly NavigationGroup[] = [
  {
    labelKey: "app.navigation.auditLogs",
    entries: [
      { labelKey: "app.navigation.overview", to: OVERVIEW_PATH },
      { labelKey: "app.navigation.logs", to: LOGS_PATH },
      { labelKey: "app.navigation.gaps", to: GAPS_PATH },
    ],
  },
  {
    labelKey: "app.navigation.organization",
    entries: [{ labelKey: "app.navigation.auditLogsSetup", to: AUDIT_LOGS_SETUP_PATH }],
  },
  {
    labelKey: "app.navigation.devPortal",
    entries: [{ labelKey: "app.navigation.portals", to: PORTALS_PATH }],
  },
];

const SANDBOX_GROUP: NavigationGroup = {
  labelKey: "app.navigation.sandbox",
  entries: [
    { labelKey: "app.navigation.clock", to: sandboxPath("clock") },
    { labelKey: "app.navigation.receivers", to: sandboxPath("receivers") },
    { labelKey: "app.navigation.deliveries", to: sandboxPath("deliveries") },
    { labelKey: "app.navigation.traffic", to: sandboxPath("traffic") },
  ],
};

const SETTINGS_GROUP: NavigationGroup = {
  labelKey: "app.navigation.console",
  entries: [{ labelKey: "app.navigation.connection", to: CONNECTION_PATH }],
};

export function navigationGroups(): readonly NavigationGroup[] {
  const sandbox = capabilities().hasSandbox ? [SANDBOX_GROUP] : [];
  return [...PRODUCT_GROUPS, ...sandbox, SETTINGS_GROUP];
}
