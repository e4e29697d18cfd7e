import { useQueryClient } from "@tanstack/react-query";
import type { ApiError } from "@/api/api-error";
import { orgWebhookQueries } from "@/api/org-webhook";
import type { Region } from "@/audit-log/region";
import type { OrgWebhookV2 } from "@/contract/org-webhook";
import type { ShownError } from "@/ui/state/shown-error";
import { hasMoved } from "./inline-form";
import { useGuardedWebhookSave } from "@/features/webhook/setup/use-guarded-webhook-save";

export interface InlineEnd<TValues, TResult> {
  readonly region: Region;
  readonly opened: OrgWebhookV2;
  readonly send: (values: TValues) => Promise<TResult>;
  readonly isAlready: (values: TValues, stored: OrgWebhookV2) => boolean;
  readonly saveError?: (failure: ApiError) => ShownError;
}

/** Ends a webhook's own settings, its authorization with them, but looks first whether they are still what was opened. */
export function useGuardedInlineEnd<TValues, TResult>({
  region,
  opened,
  send,
  isAlready,
  saveError,
}: InlineEnd<TValues, TResult>) {
  const client = useQueryClient();
  return useGuardedWebhookSave<OrgWebhookV2, TValues, TResult>({
    scope: { kind: "region", region },
    opened,
    look: () => client.query({ ...orgWebhookQueries.settings(region), staleTime: 0 }),
    hasMoved,
    isAlready,
    send,
    ...(saveError && { saveError }),
  });
}
