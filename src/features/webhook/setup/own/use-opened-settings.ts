import { useState } from "react";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";

/** What a drawer began with: the settings follow what others save while it is closed, and stay as they are while it is open. */
export function useOpenedSettings(isOpen: boolean, settings: OrgWebhookV2): OrgWebhookV2 {
  const [opened, setOpened] = useState(settings);
  if (isOpen || opened === settings) return opened;
  setOpened(settings);
  return settings;
}
