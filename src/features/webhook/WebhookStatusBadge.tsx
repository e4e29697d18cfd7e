import type { WebhookStatus } from "@/contract/webhook-status";
import { useT } from "@/i18n/use-t";
import { StatusBadge } from "@/ui/StatusBadge";
import { badgeWords } from "./badge-words";

export interface WebhookStatusBadgeProps {
  readonly status: WebhookStatus;
}

/** The truth about a webhook, as the API reports it. */
export function WebhookStatusBadge({ status }: WebhookStatusBadgeProps) {
  const t = useT();
  const { tone, word, reason } = badgeWords(status);
  return (
    <StatusBadge tone={tone} label={word === null ? status.webhook_status : t(word)} reason={t(reason)} />
  );
}
