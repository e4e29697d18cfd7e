// What organisation and portal webhooks have in common: configure, clear, status, and who refers to a destination.

import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { toRfc3339 } from "@/lib/epoch";
import { canonicalUuid } from "@/lib/uuid";
import {
  type Destination,
  targetOf,
  unconfiguredWebhook,
  type Webhook,
} from "@/mock-server/engine/lane/delivery";
import { type Scope, scopeKey } from "@/mock-server/engine/lane/scope";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { moveReplay } from "@/mock-server/service/jobs/replay-job";
import { type Failure, invalidField, ok, type Result } from "@/mock-server/service/http/result";

/** The webhook of a scope, or its default before it is configured. */
export function webhookOf({ world }: ServiceContext, scope: Scope): Webhook {
  return world.webhooks.get(scopeKey(scope)) ?? unconfiguredWebhook(scope);
}

/** Stores a destination, new or edited. Webhooks that send there go on with it at once, and their replay jobs too. */
export async function putDestination(context: ServiceContext, destination: Destination): Promise<void> {
  const users = await context.engine.putDestination(destination);
  for (const key of users) await moveReplay(context, key);
}

/** Where a webhook sends from now on, and whether it does. */
export interface WebhookChange {
  readonly destination: Destination;
  /** Absent: as it was. */
  readonly enabled?: boolean | undefined;
}

/** One that only this webhook owned goes when another takes its place. */
export async function configureWebhook(
  context: ServiceContext,
  scope: Scope,
  { destination, enabled }: WebhookChange,
): Promise<void> {
  const { world, engine } = context;
  const key = scopeKey(scope);
  const before = webhookOf(context, scope);
  if (world.destinations.get(destination.id) !== destination) await putDestination(context, destination);
  if (!world.webhooks.get(key)) world.webhooks.put(key, before);
  await engine.apply(key, { type: "configured", target: targetOf(destination), enabled });
  if (before.destinationId !== destination.id) releaseImplicit(context, before);
  await moveReplay(context, key);
}

/** Back to unconfigured; doing it twice changes nothing. */
export async function clearWebhook(context: ServiceContext, scope: Scope): Promise<void> {
  const before = webhookOf(context, scope);
  await context.engine.apply(scopeKey(scope), { type: "cleared" });
  releaseImplicit(context, before);
}

/** A destination that a webhook owned through inline settings goes when the webhook lets go of it. */
function releaseImplicit({ world }: ServiceContext, before: Webhook): void {
  const destination = before.destinationId ? world.destinations.get(before.destinationId) : undefined;
  if (destination && destination.ownedBy !== null) world.destinations.delete(destination.id);
}

/** The reference in a v3 or portal body, looked up. `none`: the body does not mention it. */
export type Reference =
  | { readonly kind: "none" }
  | { readonly kind: "cleared" }
  | { readonly kind: "destination"; readonly destination: Destination };

/** Checks a `PATCH` by reference against one webhook, before anything changes. */
export function planReference(
  context: ServiceContext,
  scope: Scope,
  body: { audit_log_destination_id?: string; enabled?: boolean },
): Result<Reference> {
  const id = body.audit_log_destination_id;
  const webhook = webhookOf(context, scope);
  const reference = resolveReference(context, scope, id);
  if (!reference) {
    return invalidField("Destination not found", {
      field: "audit_log_destination_id",
      reason: "destination does not exist",
      rule: "missing_reference",
    });
  }
  const isConfigured =
    reference.kind === "destination" || (reference.kind === "none" && webhook.destinationId !== null);
  const isEnabled = body.enabled ?? webhook.enabled;
  if (isEnabled && !isConfigured) {
    return requiredField("audit_log_destination_id");
  }
  return ok(reference);
}

/** An id is found when it is of the organisation, or the webhook's own implicit one. */
function resolveReference({ world }: ServiceContext, scope: Scope, id: string | undefined): Reference | null {
  if (id === undefined) return { kind: "none" };
  if (id === "") return { kind: "cleared" };
  const destination = world.destinations.get(canonicalUuid(id));
  const isUsable = destination && (destination.ownedBy === null || destination.ownedBy === scopeKey(scope));
  return isUsable ? { kind: "destination", destination } : null;
}

/** The 400 for a webhook that should be on and has nowhere to send. */
export function requiredField(field: string): Failure {
  return invalidField("Required field missing", { field, reason: "cannot be blank", rule: "required" });
}

/** Carries out a plan. */
export async function applyReference(
  context: ServiceContext,
  scope: Scope,
  reference: Reference,
  enabled: boolean | undefined,
): Promise<void> {
  const { destinationId } = webhookOf(context, scope);
  if (reference.kind === "cleared") return clearWebhook(context, scope);
  const destination =
    reference.kind === "destination"
      ? reference.destination
      : destinationId && context.world.destinations.get(destinationId);
  // Without either, the body only switched off what was never on.
  if (destination) await configureWebhook(context, scope, { destination, enabled });
}

/** Without what is not known before the first attempt. */
export function statusBody(webhook: Webhook): WebhookStatus {
  const { enabled, status, lastAttempt } = webhook;
  return {
    webhook_enabled: enabled,
    webhook_status: status,
    ...(lastAttempt && {
      last_attempt_at: toRfc3339(lastAttempt.at),
      ...(lastAttempt.code !== null && { last_response_code: lastAttempt.code }),
      last_response_message: lastAttempt.message,
    }),
  };
}
