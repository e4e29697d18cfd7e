// The calls of a look at a webhook: where each is asked, and what it answers. A portal is asked about on the host of its
// region, which every role that may read it may ask.

import type * as z from "zod/mini";
import type { ApiHost, ApiVersion } from "@/contract/api-host";
import { apiPaths } from "@/contract/paths";
import { destinationSchema } from "@/contract/webhook/destination";
import { orgWebhookSchema } from "@/contract/webhook/org-webhook";
import { orgWebhookV2Schema } from "@/contract/webhook/org-webhook-v2";
import { portalWebhookSchema } from "@/contract/webhook/portal-webhook";
import { replayJobSchema } from "@/contract/webhook/replay-job";
import { webhookStatusSchema } from "@/contract/webhook/webhook-status";
import type { Scope } from "@/history/facts";

/** A `GET` and the form of its answer. */
export interface ReadCall<Schema extends z.core.$ZodType = z.core.$ZodType> {
  readonly host: ApiHost;
  readonly version: ApiVersion;
  /** Without the version; a query may follow. */
  readonly path: string;
  readonly schema: Schema;
}

function call<Schema extends z.core.$ZodType>(
  { region }: Scope,
  path: string,
  schema: Schema,
  version: ApiVersion = "v3",
): ReadCall<Schema> {
  return { host: region, version, path, schema };
}

export const lookCalls = {
  /** This and the next one make no audit events. */
  status: (scope: Scope) =>
    call(
      scope,
      scope.portalId === null ? apiPaths.orgWebhookStatus() : apiPaths.portalWebhookStatus(scope.portalId),
      webhookStatusSchema,
    ),
  job: (scope: Scope) =>
    call(
      scope,
      scope.portalId === null ? apiPaths.orgReplayJob() : apiPaths.portalReplayJob(scope.portalId),
      replayJobSchema,
    ),
  orgWebhook: (scope: Scope) => call(scope, apiPaths.orgWebhook(), orgWebhookSchema),
  /** Only v2 says when it was changed. */
  orgSettings: (scope: Scope) => call(scope, apiPaths.orgWebhook(), orgWebhookV2Schema, "v2"),
  portalWebhook: (scope: Scope, portalId: string) =>
    call(scope, apiPaths.portalWebhook(portalId), portalWebhookSchema),
  destination: (scope: Scope, destinationId: string) =>
    call(scope, apiPaths.destination(destinationId), destinationSchema),
} as const;

/** How many calls a look makes: at least, and with the details that are not asked each time. */
export const CALLS_OF_A_LOOK = { always: 2, detailsOfRegion: 3, detailsOfPortal: 2 } as const;
