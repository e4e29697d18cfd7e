// The use-cases of Dev Portals and of their audit-log webhooks. A portal lives in one region.

import { HOME_REGION, type Region } from "@/audit-log/region";
import {
  type CompletePortal,
  createPortalSchema,
  type PortalIdentityProviders,
  type PortalIpAllowList,
  type PortalPages,
  type UpdatePortal,
  updatePortalSchema,
} from "@/contract/portal";
import { type PortalWebhook, updatePortalWebhookSchema } from "@/contract/webhook/portal-webhook";
import { toRfc3339 } from "@/lib/epoch";
import type { Webhook } from "@/mock-server/engine/lane/delivery";
import { type Scope, scopeKey } from "@/mock-server/engine/lane/scope";
import { parseBody } from "@/contract/wire/parse-body";
import { type ApiCall, param } from "@/mock-server/service/http/call";
import { directoryOf, type Portal } from "@/mock-server/service/tables/directory";
import { numberPage } from "@/mock-server/service/listing/number-page";
import {
  dropReplayJob,
  getReplayJob,
  isReplayRunning,
  putReplayJob,
} from "@/mock-server/service/jobs/replay-job";
import { failure, type ServiceResult, success } from "@/mock-server/service/http/result";
import { notePortalGone } from "@/mock-server/service/history/history-hooks";
import { applyReference, clearWebhook, planReference, statusBody, webhookOf } from "./webhook-lane";

const IP_ALLOW_LIST_PAGE = 100;

/** The portal of the path, when the host reaches it: its own region's or the global one. */
function findPortal(call: ApiCall): Portal | null {
  const portal = directoryOf(call.world).portals.get(param(call, "portalId"));
  return portal && (call.host === "global" || call.host === portal.region) ? portal : null;
}

/** The scope of a portal's sign-ins and of its webhook. */
export function portalScope({ id, region }: { id: string; region: Region }): Scope {
  return { kind: "portal", region, portalId: id };
}

/** Where each field is kept that a call may set; labels are merged, one by one. */
const FIELDS = {
  name: "name",
  display_name: "displayName",
  description: "description",
  authentication_enabled: "authenticationEnabled",
  rbac_enabled: "rbacEnabled",
  sipr_enabled: "siprEnabled",
  default_api_visibility: "defaultApiVisibility",
  default_page_visibility: "defaultPageVisibility",
  default_application_auth_strategy_id: "defaultAuthStrategyId",
  auto_approve_developers: "autoApproveDevelopers",
  auto_approve_applications: "autoApproveApplications",
  notifications_developer_pii_visibility_enabled: "showsDeveloperPii",
} as const satisfies Partial<Record<keyof UpdatePortal, keyof Portal>>;

/** A new portal, where its creation says nothing else; also one from a world that did not keep all of this. */
const DEFAULTS = {
  description: null,
  authenticationEnabled: true,
  rbacEnabled: false,
  siprEnabled: false,
  defaultApiVisibility: "private",
  defaultPageVisibility: "private",
  defaultAuthStrategyId: null,
  autoApproveDevelopers: false,
  autoApproveApplications: false,
  showsDeveloperPii: false,
} as const satisfies Partial<Portal>;

type SettableFields = Pick<CompletePortal, keyof typeof FIELDS>;

function toBody(portal: Portal): CompletePortal {
  const whole = { ...DEFAULTS, ...portal };
  return {
    id: portal.id,
    ...(Object.fromEntries(
      Object.entries(FIELDS).map(([field, kept]) => [field, whole[kept]]),
    ) as SettableFields),
    default_domain: portal.defaultDomain,
    canonical_domain: portal.defaultDomain,
    labels: { ...portal.labels },
    created_at: toRfc3339(portal.createdAt),
    updated_at: toRfc3339(portal.updatedAt),
  };
}

/** Those of the region, on the global host all. */
export function listPortals(call: ApiCall): ServiceResult {
  const portals = directoryOf(call.world)
    .portals.values()
    .filter(({ region }) => call.host === "global" || call.host === region);
  return numberPage(portals.map(toBody), call.query);
}

/** 404 where the host does not reach it. */
export function getPortal(call: ApiCall): ServiceResult {
  const portal = findPortal(call);
  return portal ? success(200, toBody(portal)) : failure({ code: "not-found" });
}

/** The portal as the call wants it: what it leaves out stays as it is. */
function changed(portal: Portal, body: UpdatePortal): Portal {
  const given = Object.entries(FIELDS).flatMap(([field, kept]) => {
    const value = body[field as keyof typeof FIELDS];
    return value === undefined ? [] : [[kept, value]];
  });
  const labels = Object.entries({ ...portal.labels, ...body.labels }).filter(([, value]) => value !== null);
  // The body was checked, so each value is of the kind that is kept.
  return { ...portal, ...Object.fromEntries(given), labels: Object.fromEntries(labels) };
}

function isNameTaken(call: ApiCall, name: string, except?: Portal): boolean {
  return directoryOf(call.world)
    .portals.values()
    .some((portal) => portal.name === name && portal.id !== except?.id);
}

/** In the region of the host, on the global one in the home region. */
export function createPortal(call: ApiCall): ServiceResult {
  const parsed = parseBody(call, createPortalSchema);
  if (!parsed.ok) return parsed;
  const body = parsed.value;
  if (isNameTaken(call, body.name)) {
    return failure({ code: "name-taken", what: "portal", name: body.name });
  }
  const region = call.host === "global" ? HOME_REGION : call.host;
  const id = call.world.random.uuid();
  const bare: Portal = {
    id,
    region,
    name: body.name,
    displayName: body.name,
    ...DEFAULTS,
    defaultDomain: `${id.slice(0, 12).replace("-", "")}.${region}.kongportals.com`,
    labels: {},
    createdAt: call.now,
    updatedAt: call.now,
  };
  const portal = changed(bare, body);
  directoryOf(call.world).portals.put(id, portal);
  return success(201, toBody(portal));
}

/** What is absent keeps its value, each label for itself; a label whose value is null is taken away. */
export function updatePortal(call: ApiCall): ServiceResult {
  const portal = findPortal(call);
  if (!portal) return failure({ code: "not-found" });
  const parsed = parseBody(call, updatePortalSchema);
  if (!parsed.ok) return parsed;
  const body = parsed.value;
  if (body.name !== undefined && isNameTaken(call, body.name, portal)) {
    return failure({ code: "name-taken", what: "portal", name: body.name });
  }
  const after = { ...changed(portal, body), updatedAt: call.now };
  directoryOf(call.world).portals.put(portal.id, after);
  return success(200, toBody(after));
}

/**
 * What a portal holds beside its audit logs is nothing here; tools that keep a portal as text ask for it before they say
 * what they would change.
 */
function nothingOf(call: ApiCall, body: ServiceResult): ServiceResult {
  return findPortal(call) ? body : failure({ code: "not-found" });
}

/** None; the list has no pages of its own. */
export function listPortalPages(call: ApiCall): ServiceResult {
  return nothingOf(call, success(200, { data: [] } satisfies PortalPages));
}

/** None: developers sign in to the portal itself. */
export function listPortalIdentityProviders(call: ApiCall): ServiceResult {
  return nothingOf(call, success(200, [] satisfies PortalIdentityProviders));
}

/** None. */
export function listPortalTeams(call: ApiCall): ServiceResult {
  return nothingOf(call, numberPage([], call.query));
}

/** None. */
export function listPortalSnippets(call: ApiCall): ServiceResult {
  return nothingOf(call, numberPage([], call.query));
}

/** None: every address may come. */
export function listPortalIpAllowList(call: ApiCall): ServiceResult {
  const meta = { size: IP_ALLOW_LIST_PAGE, next: null, previous: null };
  return nothingOf(call, success(200, { data: [], meta } satisfies PortalIpAllowList));
}

/** Its webhook goes with it and lets go of its destination. */
export async function deletePortal(call: ApiCall): Promise<ServiceResult> {
  const portal = findPortal(call);
  if (!portal) return failure({ code: "not-found" });
  const key = scopeKey(portalScope(portal));
  await clearWebhook(call, portalScope(portal));
  await call.engine.apply(key, { type: "scope-deleted" });
  dropReplayJob(call, key);
  call.world.webhooks.delete(key);
  notePortalGone(call, key);
  directoryOf(call.world).portals.delete(portal.id);
  return success(204);
}

function webhookBody({ enabled, destinationId }: Webhook): PortalWebhook {
  return { enabled, ...(destinationId !== null && { audit_log_destination_id: destinationId }) };
}

/** Without `audit_log_destination_id` while none is set. */
export function getPortalWebhook(call: ApiCall): ServiceResult {
  const portal = findPortal(call);
  if (!portal) return failure({ code: "not-found" });
  return success(200, webhookBody(webhookOf(call, portalScope(portal))));
}

/** By reference, as v3 does it for the organisation; the same in both versions. */
export async function updatePortalWebhook(call: ApiCall): Promise<ServiceResult> {
  const portal = findPortal(call);
  if (!portal) return failure({ code: "not-found" });
  const parsed = parseBody(call, updatePortalWebhookSchema);
  if (!parsed.ok) return parsed;
  const scope = portalScope(portal);
  const plan = planReference(call, scope, parsed.value);
  if (!plan.ok) return plan;
  await applyReference(call, scope, plan.value, parsed.value.enabled);
  return success(200, webhookBody(webhookOf(call, scope)));
}

/** 409 while its replay job is running. */
export async function deletePortalWebhook(call: ApiCall): Promise<ServiceResult> {
  const portal = findPortal(call);
  if (!portal) return failure({ code: "not-found" });
  if (isReplayRunning(call.world, scopeKey(portalScope(portal)))) return failure({ code: "replay-running" });
  await clearWebhook(call, portalScope(portal));
  return success(204);
}

/** The job of the portal. */
export function getPortalReplayJob(call: ApiCall): ServiceResult {
  const portal = findPortal(call);
  return portal ? getReplayJob(call, portalScope(portal)) : failure({ code: "not-found" });
}

/** The portal's sign-ins once more. */
export async function putPortalReplayJob(call: ApiCall): Promise<ServiceResult> {
  const portal = findPortal(call);
  return portal ? putReplayJob(call, portalScope(portal)) : failure({ code: "not-found" });
}

/** As the organisation's. */
export function getPortalWebhookStatus(call: ApiCall): ServiceResult {
  const portal = findPortal(call);
  return portal
    ? success(200, statusBody(webhookOf(call, portalScope(portal))))
    : failure({ code: "not-found" });
}
