import type { PlainMessageKey } from "@/i18n/message-key";
import {
  AUDIT_LOGS_SETUP_PATH,
  GAPS_PATH,
  LOGS_PATH,
  OVERVIEW_PATH,
  PORTALS_PATH,
  VERIFY_PATH,
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
      { labelKey: "app.navigation.verify", to: VERIFY_PATH },
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

/** The same in every mode: the sandbox stands in the demo's dock, the connection in the account's menu. */
export function navigationGroups(): readonly NavigationGroup[] {
  return PRODUCT_GROUPS;
}
