// The step from answers of the API to a look of src/history: what was said of a webhook, and when. Written once, for
// every host that looks now and then. Asks for nothing itself (observe.ts).

import type { Attempt, ReplayJob, WebhookFacts } from "@/history/facts";
import type { Details } from "@/history/ledger";
import type { Look } from "@/history/doubt";
import { endpointHost } from "@/lib/endpoint-host";
import type { EpochMs } from "@/lib/epoch";
import type { Destination } from "@/contract/webhook/destination";
import type { OrgWebhook } from "@/contract/webhook/org-webhook";
import { type OrgWebhookV2, UNCONFIGURED_ENDPOINT } from "@/contract/webhook/org-webhook-v2";
import type { PortalWebhook } from "@/contract/webhook/portal-webhook";
import type { ReplayJob as ReplayJobBody } from "@/contract/webhook/replay-job";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { readInstant } from "@/contract/wire/instant";

/** The `Date` of an answer (RFC 9110 §6.6.1); null where it says none. */
export function readDate(text: string | null | undefined): EpochMs | null {
  const instant = Date.parse(text ?? "");
  return Number.isNaN(instant) ? null : instant;
}

function factsOf(status: WebhookStatus): WebhookFacts {
  return {
    enabled: status.webhook_enabled,
    status: status.webhook_status,
    lastAttempt: attemptOf(status),
  };
}

function attemptOf({
  last_attempt_at,
  last_response_code,
  last_response_message,
}: WebhookStatus): Attempt | null {
  const at = readInstant(last_attempt_at);
  return at === null ? null : { at, code: last_response_code ?? null, message: last_response_message ?? "" };
}

/** Null before the first job. */
export function replayJobOf({ start_at, end_at, status, updated_at }: ReplayJobBody): ReplayJob | null {
  const [startAt, endAt, updatedAt] = [readInstant(start_at), readInstant(end_at), readInstant(updated_at)];
  if (startAt === null || endAt === null || updatedAt === null) return null;
  return { startAt, endAt, status, updatedAt };
}

/** The answers about one webhook and the destination that it names. */
export type DetailAnswers =
  | {
      readonly webhook: OrgWebhook;
      readonly settings: OrgWebhookV2;
      /** Null where it names none, or one that cannot be read. */
      readonly destination: Destination | null;
    }
  | { readonly webhook: PortalWebhook; readonly settings: null; readonly destination: Destination | null };

function detailsOf({ webhook, settings, destination }: DetailAnswers): Details {
  const endpoint = settings && settings.endpoint !== UNCONFIGURED_ENDPOINT ? settings.endpoint : "";
  return {
    destinationId: webhook.audit_log_destination_id || null,
    endpointHost: endpointHost(destination?.endpoint ?? endpoint) || null,
    webhookUpdatedAt: settings && readInstant(settings.updated_at),
    destinationUpdatedAt: destination && readInstant(destination.updated_at),
  };
}

export interface Observation {
  /** The `Date` of the answer with the status. */
  readonly at: EpochMs;
  readonly intervalMs: number;
  readonly status: WebhookStatus;
  readonly job: ReplayJobBody;
  /** Null where they were not asked for. */
  readonly details: DetailAnswers | null;
}

export function lookOf({ at, intervalMs, status, job, details }: Observation): Look {
  return {
    at,
    intervalMs,
    ...factsOf(status),
    job: replayJobOf(job),
    details: details && detailsOf(details),
  };
}
