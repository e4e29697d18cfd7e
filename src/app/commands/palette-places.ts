import type { PlainMessageKey } from "@/i18n/message-key";
import {
  ALL_REGIONS_PATH,
  DESTINATIONS_PATH,
  DEV_PORTAL_WEBHOOKS_PATH,
  KONNECT_PATH,
  NEW_DESTINATION_PATH,
  NEW_PORTAL_WEBHOOK_PATH,
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
  { to: KONNECT_PATH, labelKey: "app.navigation.konnect", groupKey: SETUP },
  { to: DEV_PORTAL_WEBHOOKS_PATH, labelKey: "app.navigation.devPortal", groupKey: SETUP },
  { to: DESTINATIONS_PATH, labelKey: "app.navigation.webhookDestination", groupKey: SETUP },
  { to: NEW_DESTINATION_PATH, labelKey: "app.navigation.newWebhook", groupKey: SETUP },
  { to: NEW_PORTAL_WEBHOOK_PATH, labelKey: "webhook.devPortal.create", groupKey: SETUP },
  { to: ALL_REGIONS_PATH, labelKey: "webhook.konnect.forAll", groupKey: SETUP },
];

export function palettePlaces(): readonly PalettePlace[] {
  return [
    ...navigationGroups().flatMap(({ labelKey: groupKey, entries }) =>
      entries.map(({ to, labelKey }) => ({ to, labelKey, groupKey })),
    ),
    ...TABS,
  ];
}
