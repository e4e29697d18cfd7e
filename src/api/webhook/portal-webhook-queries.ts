// The audit-log webhook of a Dev Portal, and its status. Asked on the global host, which finds the portal by its id, or
// where that refuses, on the one of the portal's region.

import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { apiPaths } from "@/contract/paths";
import {
  type PortalWebhook,
  portalWebhookSchema,
  type UpdatePortalWebhook,
} from "@/contract/webhook/portal-webhook";
import { type WebhookStatus, webhookStatusSchema } from "@/contract/webhook/webhook-status";
import { createConcurrencyGate } from "@/lib/concurrency-gate";
import { type ApiRequest, noContentSchema, request } from "@/api/http/client";
import { safeStorage } from "@/lib/safe-storage";
import { MOVE_NOTES_KEY } from "./move-notes-key";
import { askPermittedHost, changeOnPermittedHost } from "@/api/identity/permitted-host";

/** For the reads: an organisation may have hundreds of portals, and lists of them ask about each. */
const gate = createConcurrencyGate(6);

export const portalWebhookQueries = {
  all: () => ["portal-webhook"] as const,
  /** Everything about the webhook of one portal. */
  portal: (portalId: string) => [...portalWebhookQueries.all(), portalId] as const,
  detail: (portalId: string) =>
    queryOptions({
      queryKey: [...portalWebhookQueries.portal(portalId), "detail"],
      queryFn: ({ signal, client }) =>
        readOfPortal(client, portalId, {
          path: apiPaths.portalWebhook(portalId),
          schema: portalWebhookSchema,
          signal,
        }),
    }),
  /** Changes by itself; see `statusPolling`. */
  status: (portalId: string) =>
    queryOptions({
      queryKey: [...portalWebhookQueries.portal(portalId), "status"],
      queryFn: ({ signal, client }) => readPortalStatus(client, portalId, signal),
    }),
};

export function readPortalStatus(
  client: QueryClient,
  portalId: string,
  signal: AbortSignal,
): Promise<WebhookStatus> {
  const path = apiPaths.portalWebhookStatus(portalId);
  return readOfPortal(client, portalId, { path, schema: webhookStatusSchema, signal });
}

function readOfPortal<T>(
  client: QueryClient,
  portalId: string,
  read: Required<Pick<ApiRequest<T>, "path" | "schema" | "signal">>,
): Promise<T> {
  return gate.run(
    () =>
      askPermittedHost(client, { kind: "portal", portalId }, (host) =>
        request({ host, version: "v3", method: "GET", ...read }),
      ),
    read.signal,
  );
}

interface PortalSetUp {
  readonly portalId: string;
  readonly body: UpdatePortalWebhook;
}

export const portalWebhookMutations = {
  /** What is absent from the body is unchanged. `enabled: true` also resumes a webhook that has become inactive. */
  update: (portalId: string) =>
    mutationOptions({
      mutationKey: [...portalWebhookQueries.portal(portalId), "update"],
      meta: {
        invalidates: [portalWebhookQueries.portal(portalId)],
        answers: portalWebhookQueries.detail(portalId).queryKey,
      },
      mutationFn: (body: UpdatePortalWebhook, { client }) => patchWebhook(client, portalId, body),
    }),
  /** For callers that learn only with the call which portal it is about. */
  setUp: () =>
    mutationOptions({
      mutationKey: [...portalWebhookQueries.all(), "set-up"],
      onSuccess: (
        webhook: PortalWebhook,
        { portalId }: PortalSetUp,
        _onMutateResult: unknown,
        { client },
      ) => {
        client.setQueryData(portalWebhookQueries.detail(portalId).queryKey, webhook);
      },
      // Not awaited, as in `createQueryClient`.
      onSettled: (_data, _error, { portalId }, _onMutateResult, { client }) => {
        void client.invalidateQueries({ queryKey: portalWebhookQueries.portal(portalId) });
      },
      mutationFn: ({ portalId, body }, { client }) => patchWebhook(client, portalId, body),
    }),
  /** Back to unconfigured. The API refuses it with 409 while a replay job is running. */
  remove: (portalId: string) =>
    mutationOptions({
      mutationKey: [...portalWebhookQueries.portal(portalId), "remove"],
      meta: { invalidates: [portalWebhookQueries.portal(portalId)] },
      mutationFn: (_variables: void, { client }) =>
        withoutNote(portalId, () =>
          changeOnPermittedHost(client, { kind: "portal", portalId }, (host) =>
            request({
              host,
              version: "v3",
              method: "DELETE",
              path: apiPaths.portalWebhook(portalId),
              schema: noContentSchema,
            }),
          ),
        ),
    }),
};

function patchWebhook(
  client: QueryClient,
  portalId: string,
  body: UpdatePortalWebhook,
): Promise<PortalWebhook> {
  const patch = () =>
    changeOnPermittedHost(client, { kind: "portal", portalId }, (host) =>
      request({
        host,
        version: "v3",
        method: "PATCH",
        path: apiPaths.portalWebhook(portalId),
        body,
        schema: portalWebhookSchema,
      }),
    );
  return body.audit_log_destination_id === undefined ? patch() : withoutNote(portalId, patch);
}

/** The note is dropped before, since the answer may be lost; and after, since another tab may have looked meanwhile. */
async function withoutNote<T>(portalId: string, change: () => Promise<T>): Promise<T> {
  // Loaded with the first change. Where that fails, all notes go: without one, nothing is taken for proven.
  const drop = await import("./move-notes").then(
    ({ moveNotes }) => moveNotes.drop,
    () => () => safeStorage(() => localStorage).remove(MOVE_NOTES_KEY),
  );
  drop(portalId);
  try {
    return await change();
  } finally {
    drop(portalId);
  }
}
