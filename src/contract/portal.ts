// Dev Portals, as far as their audit logs need them. A portal lives in one region; only its host name says in which.

import * as z from "zod/mini";
import { isRegion, type Region } from "@/audit-log/region";
import { isUuid } from "@/lib/uuid";
import { bodyRule, notBlank } from "@/contract/wire/body-rule";
import { instantSchema } from "@/contract/wire/instant";
import { cursorPageSchema, numberPageSchema } from "@/contract/wire/pagination";

const PORTAL_LIMITS = { name: 255, description: 512, labelValue: 63 } as const;

const labelsSchema = z.record(z.string(), z.string());
const visibilitySchema = z.enum(["public", "private"]);

export const portalSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What developers see. */
  display_name: z.string(),
  description: z.nullable(z.string()),
  authentication_enabled: z.boolean(),
  rbac_enabled: z.boolean(),
  sipr_enabled: z.exactOptional(z.boolean()),
  /** `public` or `private`; a newer API may have more words. */
  default_api_visibility: z.exactOptional(z.string()),
  default_page_visibility: z.exactOptional(z.string()),
  default_application_auth_strategy_id: z.exactOptional(z.nullable(z.string())),
  auto_approve_developers: z.exactOptional(z.boolean()),
  auto_approve_applications: z.exactOptional(z.boolean()),
  /** Host name given by Konnect. */
  default_domain: z.string(),
  /** Host name under which the portal is reached: the default one or one of its own. */
  canonical_domain: z.string(),
  labels: z.exactOptional(labelsSchema),
  notifications_developer_pii_visibility_enabled: z.exactOptional(z.boolean()),
  created_at: instantSchema,
  updated_at: instantSchema,
});
export type Portal = z.infer<typeof portalSchema>;

/**
 * A portal as a server has to answer it: with each field that the published document requires, since generated clients
 * refuse an answer without one. The console reads `portalSchema`, which asks for no more than it shows.
 */
export const completePortalSchema = z.extend(portalSchema, {
  sipr_enabled: z.boolean(),
  default_api_visibility: visibilitySchema,
  default_page_visibility: visibilitySchema,
  default_application_auth_strategy_id: z.nullable(z.string()),
  auto_approve_developers: z.boolean(),
  auto_approve_applications: z.boolean(),
});
export type CompletePortal = z.infer<typeof completePortalSchema>;

/** The region in a host name given by Konnect, such as `1a2b.us.portal.konghq.com`; null where the name has none. */
export function portalRegion({ default_domain }: Pick<Portal, "default_domain">): Region | null {
  const label = /\.(\w+)\.(?:kongportals\.com|portal\.konghq\.com)$/.exec(default_domain)?.[1];
  return isRegion(label) ? label : null;
}

export const portalListSchema = z.object({
  data: z.array(portalSchema),
  meta: z.object({ page: numberPageSchema }),
});
export type PortalList = z.infer<typeof portalListSchema>;

export const completePortalListSchema = z.extend(portalListSchema, { data: z.array(completePortalSchema) });

const LABEL = /^[\dA-Za-z](?:[\w.-]*[\dA-Za-z])?$/;

/** Letters and digits, with `-`, `.` and `_` between them. */
const labelFormat = bodyRule(
  (text) => LABEL.test(text),
  { rule: "is_label", reason: "is not a label", detail: "Invalid value" },
  { pattern: LABEL.source },
);

const strategyIdFormat = bodyRule(
  isUuid,
  { rule: "is_uuid", reason: "must be a UUID", detail: "Invalid value" },
  { format: "uuid" },
);

const portalNameSchema = z.string().check(notBlank, z.maxLength(PORTAL_LIMITS.name));

const optionalPortalFields = {
  display_name: z.exactOptional(portalNameSchema),
  description: z.exactOptional(z.nullable(z.string().check(z.maxLength(PORTAL_LIMITS.description)))),
  authentication_enabled: z.exactOptional(z.boolean()),
  rbac_enabled: z.exactOptional(z.boolean()),
  sipr_enabled: z.exactOptional(z.boolean()),
  default_api_visibility: z.exactOptional(visibilitySchema),
  default_page_visibility: z.exactOptional(visibilitySchema),
  default_application_auth_strategy_id: z.exactOptional(z.nullable(z.string().check(strategyIdFormat))),
  auto_approve_developers: z.exactOptional(z.boolean()),
  auto_approve_applications: z.exactOptional(z.boolean()),
  /** A label whose value is null is taken away. */
  labels: z.exactOptional(
    z.nullable(
      z.record(
        z.string(),
        z.nullable(z.string().check(z.minLength(1), z.maxLength(PORTAL_LIMITS.labelValue), labelFormat)),
      ),
    ),
  ),
  notifications_developer_pii_visibility_enabled: z.exactOptional(z.boolean()),
  // Set by the server; taken and ignored, because clients send back what they read.
  id: z.exactOptional(z.unknown()),
  default_domain: z.exactOptional(z.unknown()),
  canonical_domain: z.exactOptional(z.unknown()),
  created_at: z.exactOptional(z.unknown()),
  updated_at: z.exactOptional(z.unknown()),
};

/** `POST`: only the name is required. Unlike destinations, portals refuse unknown properties, and null means null. */
export const createPortalSchema = z.strictObject({ name: portalNameSchema, ...optionalPortalFields });
export type CreatePortal = z.infer<typeof createPortalSchema>;

/** `PATCH`: what is absent keeps its value. */
export const updatePortalSchema = z.strictObject({
  name: z.exactOptional(portalNameSchema),
  ...optionalPortalFields,
});
export type UpdatePortal = z.infer<typeof updatePortalSchema>;

// What tools that keep a portal as text ask of it beside its audit logs, as far as lists of none need it.

export const portalPagesSchema = z.object({ data: z.array(z.unknown()) });
export type PortalPages = z.infer<typeof portalPagesSchema>;

export const portalIdentityProvidersSchema = z.array(z.unknown());
export type PortalIdentityProviders = z.infer<typeof portalIdentityProvidersSchema>;

/** Of snippets and of teams. */
export const portalContentSchema = z.object({
  data: z.array(z.unknown()),
  meta: z.object({ page: numberPageSchema }),
});

/** The page stands in `meta` itself, as with destinations. */
export const portalIpAllowListSchema = z.object({ data: z.array(z.unknown()), meta: cursorPageSchema });
export type PortalIpAllowList = z.infer<typeof portalIpAllowListSchema>;
