import { capabilities } from "@/api/session/capabilities";
import type { PlainMessageKey } from "@/i18n/message-key";
import {
  ALERT_RULES_PATH,
  ALL_REGIONS_PATH,
  CONNECTION_PATH,
  DESTINATIONS_PATH,
  DEV_PORTAL_WEBHOOKS_PATH,
  EVENT_REFERENCE_PATH,
  KONNECT_PATH,
  NEW_DESTINATION_PATH,
  NEW_PORTAL_WEBHOOK_PATH,
  sandboxPath,
  SET_UP_EXPORT_PATH,
} from "@/lib/console-paths";
import { navigationGroups } from "@/app/layout/navigation";

export interface PalettePlace {
  readonly to: string;
  readonly labelKey: PlainMessageKey;
  /** Where it stands in the navigation; null for a place that stands for itself. */
  readonly groupKey: PlainMessageKey | null;
}

const SETUP = "app.navigation.auditLogsSetup";

/** Below the entries of the navigation. */
const TABS: readonly PalettePlace[] = [
  { to: EVENT_REFERENCE_PATH, labelKey: "app.navigation.eventReference", groupKey: "app.navigation.logs" },
  { to: ALERT_RULES_PATH, labelKey: "app.navigation.alertRules", groupKey: "app.navigation.logs" },
  { to: KONNECT_PATH, labelKey: "app.navigation.konnect", groupKey: SETUP },
  { to: DEV_PORTAL_WEBHOOKS_PATH, labelKey: "app.navigation.devPortal", groupKey: SETUP },
  { to: DESTINATIONS_PATH, labelKey: "app.navigation.webhookDestination", groupKey: SETUP },
  { to: NEW_DESTINATION_PATH, labelKey: "app.navigation.newWebhook", groupKey: SETUP },
  { to: NEW_PORTAL_WEBHOOK_PATH, labelKey: "webhook.devPortal.create", groupKey: SETUP },
  { to: ALL_REGIONS_PATH, labelKey: "webhook.konnect.forAll", groupKey: SETUP },
  { to: SET_UP_EXPORT_PATH, labelKey: "palette.setUpExport", groupKey: SETUP },
];

const SANDBOX = "app.navigation.sandbox";

/** In the demo's dock. */
const SANDBOX_PLACES: readonly PalettePlace[] = [
  { to: sandboxPath("clock"), labelKey: "app.navigation.clock", groupKey: SANDBOX },
  { to: sandboxPath("receivers"), labelKey: "app.navigation.receivers", groupKey: SANDBOX },
  { to: sandboxPath("deliveries"), labelKey: "app.navigation.deliveries", groupKey: SANDBOX },
  { to: sandboxPath("traffic"), labelKey: "app.navigation.traffic", groupKey: SANDBOX },
];

/** What people type for places that are called something else. */
export const PLACE_KEYWORDS: Readonly<Partial<Record<PlainMessageKey, PlainMessageKey>>> = {
  "app.navigation.overview": "palette.keywords.overview",
  "app.navigation.logs": "palette.keywords.logs",
  "app.navigation.eventReference": "palette.keywords.eventReference",
  "app.navigation.alertRules": "palette.keywords.alertRules",
  "app.navigation.gaps": "palette.keywords.gaps",
  "app.navigation.verify": "palette.keywords.verify",
  "app.navigation.konnect": "palette.keywords.konnect",
  "palette.setUpExport": "palette.keywords.setUpExport",
};

export function palettePlaces(): readonly PalettePlace[] {
  return [
    ...navigationGroups().flatMap(({ labelKey: groupKey, entries }) =>
      entries.map(({ to, labelKey }) => ({ to, labelKey, groupKey })),
    ),
    ...TABS,
    ...(capabilities().hasSandbox ? SANDBOX_PLACES : []),
    { to: CONNECTION_PATH, labelKey: "app.navigation.connection", groupKey: "app.navigation.console" },
  ];
}
