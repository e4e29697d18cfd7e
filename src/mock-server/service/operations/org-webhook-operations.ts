// The use-cases of the organisation's webhook, one in each region. v3 refers to a destination.

import { REGIONS, type Region } from "@/audit-log/region";
import { type OrgWebhook, updateOrgWebhookSchema } from "@/contract/webhook/org-webhook";
import type { ApiHost } from "@/contract/api-host";
import type { Webhook } from "@/mock-server/engine/lane/delivery";
import type { Scope } from "@/mock-server/engine/lane/scope";
import { parseBody } from "@/contract/wire/parse-body";
import { type ApiCall, singleRegion } from "@/mock-server/service/http/call";
import { getReplayJob, putReplayJob } from "@/mock-server/service/jobs/replay-job";
import { type ServiceResult, success } from "@/mock-server/service/http/result";
import {
  applyReference,
  clearWebhook,
  planReference,
  type Reference,
  statusBody,
  webhookOf,
} from "./webhook-lane";

function regionScope(region: Region): Scope {
  return { kind: "region", region };
}

/** The regions that a change on a host applies to: the global host means all of them. */
function changedRegions(host: ApiHost): readonly Region[] {
  return host === "global" ? REGIONS : [host];
}

/** The webhook that a read on this host means. */
function webhookOfHost(call: ApiCall): Webhook {
  return webhookOf(call, regionScope(singleRegion(call.host)));
}

function toBody({ destinationId, enabled }: Webhook): OrgWebhook {
  return { audit_log_destination_id: destinationId ?? "", enabled };
}

/** On the global host, that of the home region; so do all reads here. */
export function getOrgWebhook(call: ApiCall): ServiceResult {
  return success(200, toBody(webhookOfHost(call)));
}

/** On the global host the change applies to every region, or, when one of them refuses it, to none. */
export async function updateOrgWebhook(call: ApiCall): Promise<ServiceResult> {
  const parsed = parseBody(call, updateOrgWebhookSchema);
  if (!parsed.ok) return parsed;
  const plans: { scope: Scope; reference: Reference }[] = [];
  for (const region of changedRegions(call.host)) {
    const scope = regionScope(region);
    const plan = planReference(call, scope, parsed.value);
    if (!plan.ok) return plan;
    plans.push({ scope, reference: plan.value });
  }
  for (const { scope, reference } of plans)
    await applyReference(call, scope, reference, parsed.value.enabled);
  return success(200, toBody(webhookOfHost(call)));
}

/** On the global host, of every region. 204 again when there is nothing to clear. */
export async function deleteOrgWebhook(call: ApiCall): Promise<ServiceResult> {
  for (const region of changedRegions(call.host)) await clearWebhook(call, regionScope(region));
  return success(204);
}

/** The job of the region. */
export function getOrgReplayJob(call: ApiCall): ServiceResult {
  return getReplayJob(call, regionScope(singleRegion(call.host)));
}

/** On the global host, for the home region. */
export function putOrgReplayJob(call: ApiCall): Promise<ServiceResult> {
  return putReplayJob(call, regionScope(singleRegion(call.host)));
}

/** The same in both versions. */
export function getOrgWebhookStatus(call: ApiCall): ServiceResult {
  return success(200, statusBody(webhookOfHost(call)));
}
