// Things that forms do, with ordinary and with hostile values, for the tests of every notation.

import { REGIONS } from "@/audit-log/region";
import type { Destination } from "@/contract/webhook/destination";
import type { AsCodeSubject, DestinationSettings } from "@/entities/place/as-code-subject";

export const DESTINATION_ID = "6f1de9b5-4c2b-4c5e-9d0a-0c5a3f6b7e11";
export const PORTAL_ID = "f32d905a-ed33-46a3-a093-d8f536af9a8a";

export const SETTINGS: DestinationSettings = {
  name: "SIEM production",
  endpoint: "https://siem.example.com/services/collector/raw?a=1&b=2",
  log_format: "cef",
  skip_ssl_verification: false,
};

const OWN_SETTINGS = {
  endpoint: "https://own.example.com/in?token=t",
  enabled: true,
  log_format: "json",
  skip_ssl_verification: true,
} as const;

export const DESTINATION: Destination = {
  ...SETTINGS,
  id: DESTINATION_ID,
  created_at: "2026-11-21T09:30:00Z",
  updated_at: "2026-11-21T09:30:00Z",
};

/** Names that try to end a string, to run something, or to read a variable, in one of the languages. */
export const HOSTILE_TEXTS: readonly string[] = [
  "it's",
  "'; touch pwned; '",
  "$(touch pwned) `touch pwned` $HOME ${HOME} $AUTHORIZATION",
  "!! !-1 *",
  'say "hi" \\ and \\" and \\n',
  "two\nlines\r\nand a tab\t.",
  "${var.authorization} %{ if true } $${x} %%{y} $$${z} $ { % {",
  "#{x} {{x}} <script>alert(1)</script>",
  "\u0000\u0007\u001b[31m\u007f",
  "\u2028\u2029\u202Etxt.exe\u202C",
  "日本語 🔑 é",
  "__proto__",
  "\u{E000} $& $1 $$ $`",
  "EOF\nEOT\n*/ // --",
  "-d@/etc/passwd",
];

export const RANGE = { start_at: "2026-11-21T08:00:00.000Z", end_at: "2026-11-21T09:00:00.000Z" };

export const SUBJECTS: Readonly<Record<string, AsCodeSubject>> = {
  "a new destination": { kind: "create-destination", settings: SETTINGS },
  "a changed destination": {
    kind: "update-destination",
    destinationId: DESTINATION_ID,
    settings: { ...SETTINGS, log_format: "json" },
    changes: { log_format: "json" },
    replacesAuthorization: false,
  },
  "a replaced authorization": {
    kind: "update-destination",
    destinationId: DESTINATION_ID,
    settings: SETTINGS,
    changes: {},
    replacesAuthorization: true,
  },
  "a webhook that is switched on": {
    kind: "org-webhook",
    region: "eu",
    changes: { enabled: true, audit_log_destination_id: DESTINATION_ID },
    isAsSaved: false,
    isEnabled: true,
    destinationId: DESTINATION_ID,
    destination: DESTINATION,
  },
  "one destination for all regions": {
    kind: "all-regions",
    changes: { audit_log_destination_id: DESTINATION_ID, enabled: true },
    isEnabled: true,
    destination: DESTINATION,
    regions: REGIONS,
    calls: "one",
  },
  "one destination for some regions": {
    kind: "all-regions",
    changes: { audit_log_destination_id: DESTINATION_ID, enabled: true },
    isEnabled: true,
    destination: DESTINATION,
    regions: ["eu", "sg"],
    calls: "each",
  },
  "a webhook's own settings": {
    kind: "inline-webhook",
    region: "me",
    settings: OWN_SETTINGS,
    changes: { enabled: true, log_format: "json" },
    isAsSaved: false,
    replacesAuthorization: false,
  },
  "a webhook's own settings with a new authorization": {
    kind: "inline-webhook",
    region: "me",
    settings: OWN_SETTINGS,
    changes: { enabled: true },
    isAsSaved: false,
    replacesAuthorization: true,
  },
  "a portal's webhook": {
    kind: "portal-webhook",
    portalId: PORTAL_ID,
    changes: { enabled: false },
    isAsSaved: false,
    isEnabled: false,
    destinationId: DESTINATION_ID,
    destination: DESTINATION,
  },
  "a destination as it is": {
    kind: "update-destination",
    destinationId: DESTINATION_ID,
    settings: SETTINGS,
    changes: {},
    replacesAuthorization: false,
  },
  "a webhook as it is": {
    kind: "org-webhook",
    region: "eu",
    changes: { enabled: true },
    isAsSaved: true,
    isEnabled: true,
    destinationId: DESTINATION_ID,
    destination: DESTINATION,
  },
  "a webhook's own settings as they are": {
    kind: "inline-webhook",
    region: "me",
    settings: OWN_SETTINGS,
    changes: { enabled: true },
    isAsSaved: true,
    replacesAuthorization: false,
  },
  "a portal's webhook as it is": {
    kind: "portal-webhook",
    portalId: PORTAL_ID,
    changes: { enabled: true },
    isAsSaved: true,
    isEnabled: true,
    destinationId: DESTINATION_ID,
    destination: DESTINATION,
  },
  "a replay": { kind: "region-replay", region: "sg", range: RANGE },
  "a portal's replay": { kind: "portal-replay", portalId: PORTAL_ID, range: RANGE },
};
