// The organisation's webhook as v2 shows and takes it: with settings of its own instead of a reference. They are kept
// in a destination that only this webhook knows.

import { DEFAULT_LOG_FORMAT } from "@/audit-log/record/log-format";
import { REGIONS } from "@/audit-log/region";
import { ZERO_TIME } from "@/contract/wire/instant";
import { type OrgWebhookV2, UNCONFIGURED_ENDPOINT } from "@/contract/webhook/org-webhook-v2";
import { type TakenOrgWebhookV2, updateOrgWebhookV2Schema } from "@/contract/webhook/org-webhook-v2-body";
import { toRfc3339 } from "@/lib/epoch";
import type { Destination } from "@/mock-server/engine/lane/delivery";
import { type Scope, scopeKey } from "@/mock-server/engine/lane/scope";
import { parseBody } from "@/contract/wire/parse-body";
import { type ApiCall, singleRegion } from "@/mock-server/service/http/call";
import { type ServiceResult, success } from "@/mock-server/service/http/result";
import { configureWebhook, requiredField, webhookOf } from "./webhook-lane";

const SETTINGS = ["endpoint", "authorization", "log_format", "skip_ssl_verification"] as const;

function destinationOf(call: ApiCall, scope: Scope): Destination | undefined {
  const { destinationId } = webhookOf(call, scope);
  return destinationId === null ? undefined : call.world.destinations.get(destinationId);
}

function webhookBody(call: ApiCall): OrgWebhookV2 {
  const scope: Scope = { kind: "region", region: singleRegion(call.host) };
  const { enabled, updatedAt } = webhookOf(call, scope);
  const destination = destinationOf(call, scope);
  return {
    endpoint: destination?.endpoint ?? UNCONFIGURED_ENDPOINT,
    enabled,
    log_format: destination?.logFormat ?? DEFAULT_LOG_FORMAT,
    skip_ssl_verification: destination?.skipSslVerification ?? false,
    updated_at: destination ? toRfc3339(updatedAt) : ZERO_TIME,
  };
}

/** The settings in force: its own, or those of the destination that v3 refers to. */
export function getOrgWebhookV2(call: ApiCall): ServiceResult {
  return success(200, webhookBody(call));
}

/** On the global host the change applies to every region, or, when one of them refuses it, to none. */
export async function updateOrgWebhookV2(call: ApiCall): Promise<ServiceResult> {
  const parsed = parseBody(call, updateOrgWebhookV2Schema);
  if (!parsed.ok) return parsed;
  const body = parsed.value;
  const regions = call.host === "global" ? REGIONS : [call.host];
  const scopes = regions.map((region): Scope => ({ kind: "region", region }));
  const hasSettings = SETTINGS.some((name) => body[name] !== undefined);
  const lacksEndpoint = (scope: Scope) =>
    !destinationOf(call, scope) && body.endpoint === undefined && (hasSettings || body.enabled === true);
  if (scopes.some(lacksEndpoint)) return requiredField("endpoint");
  for (const scope of scopes) await apply(call, scope, body, hasSettings ? "settings" : "switch");
  return success(200, webhookBody(call));
}

async function apply(
  call: ApiCall,
  scope: Scope,
  body: TakenOrgWebhookV2,
  what: "settings" | "switch",
): Promise<void> {
  const before = destinationOf(call, scope);
  if (what === "switch") {
    // Without a destination the body only switched off what was never on.
    if (before) await configureWebhook(call, scope, { destination: before, enabled: body.enabled });
    return;
  }
  const isOwn = before?.ownedBy === scopeKey(scope);
  const destination: Destination = {
    id: isOwn ? before.id : call.world.random.uuid(),
    name: "",
    endpoint: body.endpoint ?? before?.endpoint ?? "",
    // The secret of a destination that others share does not become this webhook's own.
    authorization: body.authorization ?? (isOwn ? before.authorization : null),
    logFormat: body.log_format ?? before?.logFormat ?? DEFAULT_LOG_FORMAT,
    skipSslVerification: body.skip_ssl_verification ?? before?.skipSslVerification ?? false,
    ownedBy: scopeKey(scope),
    createdAt: isOwn ? before.createdAt : call.now,
    updatedAt: call.now,
  };
  await configureWebhook(call, scope, { destination, enabled: body.enabled });
}
