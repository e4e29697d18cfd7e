import * as z from "zod/mini";
import type { CreateDestination } from "@/contract/webhook/destination-body";
import { authorizationTextSchema, destinationTextSchema } from "@/contract/webhook/destination-text";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import type { Secret } from "@/lib/secret";

/** What a destination has and a webhook's own settings cannot give: a name, and the authorization, which no API shows. */
export interface ConvertFormValues {
  name: string;
  authorization: Secret;
}

export const schema: z.ZodMiniType<ConvertFormValues, ConvertFormValues> = z.object({
  name: destinationTextSchema("name"),
  authorization: authorizationTextSchema,
});

export const emptyValues: ConvertFormValues = { name: "", authorization: { mode: "replace", value: "" } };

/** The same endpoint, format and flag under a name. */
export function toDestination(values: ConvertFormValues, settings: OrgWebhookV2): CreateDestination {
  return {
    name: values.name,
    endpoint: settings.endpoint,
    authorization: values.authorization.mode === "replace" ? values.authorization.value : "",
    log_format: settings.log_format,
    skip_ssl_verification: settings.skip_ssl_verification,
  };
}

export const fieldMapping = { name: "name", authorization: "authorization" } as const;
