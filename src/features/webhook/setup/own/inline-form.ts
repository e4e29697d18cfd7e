import * as z from "zod/mini";
import { authorizationTextSchema, destinationTextSchema } from "@/contract/webhook/destination-text";
import { readInstant } from "@/contract/wire/instant";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import type { UpdateOrgWebhookV2 } from "@/contract/webhook/org-webhook-v2-body";
import type { Secret } from "@/lib/secret";

/** A webhook's own settings, as v2 shows and takes them. */
export interface InlineFormValues {
  endpoint: string;
  authorization: Secret;
  /** One to choose from, or what was stored before. */
  logFormat: string;
  isSslVerificationDisabled: boolean;
  isEnabled: boolean;
}

export const schema: z.ZodMiniType<InlineFormValues, InlineFormValues> = z.object({
  endpoint: destinationTextSchema("endpoint"),
  authorization: authorizationTextSchema,
  logFormat: z.string(),
  isSslVerificationDisabled: z.boolean(),
  isEnabled: z.boolean(),
});

export function toFormValues(settings: OrgWebhookV2): InlineFormValues {
  return {
    endpoint: settings.endpoint,
    authorization: { mode: "keep" },
    logFormat: settings.log_format,
    isSslVerificationDisabled: settings.skip_ssl_verification,
    isEnabled: settings.enabled,
  };
}

/** A replaced authorization shows in nothing but the time, and two saves may share an instant. */
export function hasMoved(opened: OrgWebhookV2, stored: OrgWebhookV2): boolean {
  return (
    readInstant(opened.updated_at) !== readInstant(stored.updated_at) ||
    opened.endpoint !== stored.endpoint ||
    opened.enabled !== stored.enabled ||
    opened.log_format !== stored.log_format ||
    opened.skip_ssl_verification !== stored.skip_ssl_verification
  );
}

/** A new authorization cannot be compared with the stored one. */
export function isAlready(values: InlineFormValues, stored: OrgWebhookV2): boolean {
  return Object.keys(toChanges(values, stored)).length === 0;
}

/** Only what differs: `enabled: true` once more would resume a webhook that has stopped. */
export function toChanges(values: InlineFormValues, stored: OrgWebhookV2): UpdateOrgWebhookV2 {
  const before = toFormValues(stored);
  const { endpoint, authorization, logFormat, isSslVerificationDisabled } = values;
  return {
    ...(values.isEnabled !== before.isEnabled && { enabled: values.isEnabled }),
    ...(endpoint !== before.endpoint && { endpoint }),
    ...(authorization.mode === "replace" && { authorization: authorization.value }),
    ...(logFormat !== before.logFormat && { log_format: logFormat }),
    ...(isSslVerificationDisabled !== before.isSslVerificationDisabled && {
      skip_ssl_verification: isSslVerificationDisabled,
    }),
  };
}

/** What the form is about to save. The secret has no place in it. */
export interface InlinePlan {
  readonly settings: Omit<OrgWebhookV2, "updated_at">;
  readonly changes: Omit<UpdateOrgWebhookV2, "authorization">;
  /** Whether all is as it is stored; a replaced authorization never is. */
  readonly isAsSaved: boolean;
  /** Whether an authorization value is sent along. */
  readonly replacesAuthorization: boolean;
}

export function inlinePlan(values: InlineFormValues, stored: OrgWebhookV2): InlinePlan {
  const trimmed = { ...values, endpoint: values.endpoint.trim() };
  const { authorization: _secret, ...changes } = toChanges(trimmed, stored);
  return {
    settings: {
      endpoint: trimmed.endpoint,
      enabled: values.isEnabled,
      log_format: values.logFormat,
      skip_ssl_verification: values.isSslVerificationDisabled,
    },
    changes,
    isAsSaved: isAlready(trimmed, stored),
    replacesAuthorization: values.authorization.mode === "replace",
  };
}

export const fieldMapping = {
  endpoint: "endpoint",
  authorization: "authorization",
  log_format: "logFormat",
  skip_ssl_verification: "isSslVerificationDisabled",
  enabled: "isEnabled",
} as const;
