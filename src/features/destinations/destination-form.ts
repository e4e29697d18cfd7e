import * as z from "zod/mini";
import { DEFAULT_LOG_FORMAT } from "@/audit-log/record/log-format";
import type { Destination } from "@/contract/webhook/destination";
import type { CreateDestination, UpdateDestination } from "@/contract/webhook/destination-body";
import { authorizationTextSchema, destinationTextSchema } from "@/contract/webhook/destination-text";
import type { Secret } from "@/lib/secret";

export interface DestinationFormValues {
  name: string;
  endpoint: string;
  authorization: Secret;
  /** One to choose from, or what was stored before. */
  logFormat: string;
  isSslVerificationDisabled: boolean;
}

export const schema: z.ZodMiniType<DestinationFormValues, DestinationFormValues> = z.object({
  name: destinationTextSchema("name"),
  endpoint: destinationTextSchema("endpoint"),
  authorization: authorizationTextSchema,
  logFormat: z.string(),
  isSslVerificationDisabled: z.boolean(),
});

export const emptyValues: DestinationFormValues = {
  name: "",
  endpoint: "",
  authorization: { mode: "replace", value: "" },
  logFormat: DEFAULT_LOG_FORMAT,
  isSslVerificationDisabled: false,
};

export function toFormValues(destination: Destination): DestinationFormValues {
  return {
    name: destination.name,
    endpoint: destination.endpoint,
    authorization: { mode: "keep" },
    logFormat: destination.log_format,
    isSslVerificationDisabled: destination.skip_ssl_verification,
  };
}

/** A new destination has no stored secret to keep; the schema of the API refuses one without. */
export function toRequest(values: DestinationFormValues): CreateDestination {
  const { authorization } = values;
  return {
    ...readableFields(values),
    authorization: authorization.mode === "replace" ? authorization.value : "",
  };
}

/** Only what differs from what is stored, so that a save changes nothing that the form did not change. */
export function toChanges(values: DestinationFormValues, stored: Destination): UpdateDestination {
  const { name, endpoint, log_format, skip_ssl_verification } = readableFields(values);
  const { authorization } = values;
  return {
    ...(name !== stored.name && { name }),
    ...(endpoint !== stored.endpoint && { endpoint }),
    ...(log_format !== stored.log_format && { log_format }),
    ...(skip_ssl_verification !== stored.skip_ssl_verification && { skip_ssl_verification }),
    ...(authorization.mode === "replace" && { authorization: authorization.value }),
  };
}

function readableFields(values: DestinationFormValues) {
  return {
    name: values.name,
    endpoint: values.endpoint,
    log_format: values.logFormat,
    skip_ssl_verification: values.isSslVerificationDisabled,
  };
}

/** Which field of the API's errors is which field of the form. */
export const fieldMapping = {
  name: "name",
  endpoint: "endpoint",
  authorization: "authorization",
  log_format: "logFormat",
  skip_ssl_verification: "isSslVerificationDisabled",
} as const;
