import type { SeenStatus } from "@/api/sandbox/seen-status";
import { useT } from "@/i18n/use-t";
import type { EpochMs } from "@/lib/epoch";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { badgeWords } from "./badge-words";

export interface WebhookStatusBadgeProps {
  readonly status: SeenStatus;
  /** When the setting was last changed, as far as it is known. */
  readonly changedAt: EpochMs | null;
  /** How many gaps of it are not closed, as far as it is known. */
  readonly openGaps?: number;
}

/** The truth about a webhook, as the API reports it. */
export function WebhookStatusBadge({ status, changedAt, openGaps = 0 }: WebhookStatusBadgeProps) {
  const t = useT();
  const { tone, word, reason } = badgeWords(status, changedAt, openGaps);
  return (
    <StatusBadge tone={tone} label={word === null ? status.webhook_status : t(word)} reason={t(reason)} />
  );
}
