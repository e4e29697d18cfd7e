import type { UseQueryResult } from "@tanstack/react-query";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Destination } from "@/contract/webhook/destination";
import type { OrgWebhook } from "@/contract/webhook/org-webhook";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import type { PortalWebhook } from "@/contract/webhook/portal-webhook";
import { webhookDestination, type WebhookDestination } from "@/contract/webhook/webhook-destination";
import type { Region } from "@/audit-log/region";
import type { EpochMs } from "@/lib/epoch";
import { changedAt } from "@/entities/webhook/changed-at";

/** A part of a row that comes on its own, and may fail on its own. */
export type RowPart<T> =
  | { readonly state: "loaded"; readonly value: T }
  | { readonly state: "pending" }
  | { readonly state: "failed" }
  | { readonly state: "forbidden" };

/** One webhook among several. */
export interface WebhookRow {
  readonly id: string;
  readonly name: string;
  /** `null`: not known. */
  readonly region: Region | null;
  readonly scope: WebhookScope;
  readonly webhook: RowPart<OrgWebhook | PortalWebhook>;
  readonly status: RowPart<SeenStatus>;
  readonly target: WebhookDestination;
  /** When the setting was last changed, as far as it is known. */
  readonly changedAt: EpochMs | null;
  /** Each asks again for a part that could not be read. */
  readonly rereads: readonly (() => unknown)[];
}

type Query<T> = Pick<UseQueryResult<T>, "data" | "error" | "refetch">;

/** What was read once stays while it cannot be read again. */
export function rowPart<T>({ data, error }: Pick<Query<T>, "data" | "error">): RowPart<T> {
  if (data !== undefined) return { state: "loaded", value: data };
  if (error === null) return { state: "pending" };
  return { state: error.status === 403 ? "forbidden" : "failed" };
}

export interface RowQueries {
  readonly webhook: Query<OrgWebhook | PortalWebhook>;
  readonly status: Query<SeenStatus>;
  readonly destinations: Query<readonly Destination[]>;
}

export function webhookRow(
  subject: Pick<WebhookRow, "id" | "name" | "region" | "scope">,
  { webhook, status, destinations }: RowQueries,
  /** Of a region, once they were asked for. */
  settings?: OrgWebhookV2,
): WebhookRow {
  const target = rowTarget(rowPart(webhook), rowPart(destinations));
  return {
    ...subject,
    webhook: rowPart(webhook),
    status: rowPart(status),
    target,
    changedAt: changedAt(target, settings),
    rereads: [webhook, status].flatMap(({ error, refetch }) => (error === null ? [] : [refetch])),
  };
}

function rowTarget(
  webhook: RowPart<OrgWebhook | PortalWebhook>,
  destinations: RowPart<readonly Destination[]>,
): WebhookDestination {
  if (webhook.state === "pending") return { kind: "pending" };
  if (webhook.state !== "loaded") return { kind: "not_readable" };
  const listOrState = destinations.state === "loaded" ? destinations.value : listState(destinations.state);
  return webhookDestination(webhook.value.audit_log_destination_id, listOrState);
}

function listState(state: "pending" | "failed" | "forbidden"): "pending" | "not_readable" {
  return state === "pending" ? "pending" : "not_readable";
}
