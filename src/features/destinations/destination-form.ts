import * as z from "zod/mini";
import { LOG_FORMATS, type LogFormat } from "@/audit-log/log-format";
import {
  type CreateDestination,
  type Destination,
  DESTINATION_LIMITS,
  type UpdateDestination,
} from "@/contract/destination";
import { type DestinationFault, destinationFault, type DestinationText } from "@/contract/destination-fault";
import type { Secret } from "@/ui/form/secret";

export interface DestinationFormValues {
  name: string;
  endpoint: string;
  authorization: Secret;
  logFormat: LogFormat;
  isSslVerificationDisabled: boolean;
}

// The contract decides what is valid; here only stands what to say about it.
const FAULT_MESSAGES: Readonly<Record<DestinationFault, string>> = {
  blank: "required",
  too_long: "max_length",
  not_https: "destinations.errors.endpointNotHttps",
  not_url: "destinations.errors.endpointNotUrl",
  control_characters: "destinations.errors.authorizationControlCharacters",
};

/** The message for a value, as `useFieldErrorText` reads it; null when it is valid. */
function faultOf(field: DestinationText, text: string): string | null {
  const fault = destinationFault(field, text);
  if (fault === null) return null;
  const message = FAULT_MESSAGES[fault];
  return fault === "too_long" ? `${message}?maximum=${DESTINATION_LIMITS[field]}` : message;
}

function trimmedText(field: DestinationText) {
  return z.string().check(
    z.trim(),
    z.check(({ value, issues }) => {
      const fault = faultOf(field, value);
      if (fault !== null) issues.push({ code: "custom", input: value, message: fault });
    }),
  );
}

/** Not trimmed: a blank may be part of a secret. The fault is the whole field's, because the form shows it as one. */
const secretSchema = z
  .discriminatedUnion("mode", [
    z.object({ mode: z.literal("keep") }),
    z.object({ mode: z.literal("replace"), value: z.string() }),
  ])
  .check(
    z.check(({ value: secret, issues }) => {
      const fault = secret.mode === "keep" ? null : faultOf("authorization", secret.value);
      // The input stays out of the issue, so that no message can carry it.
      if (fault !== null) issues.push({ code: "custom", input: null, message: fault });
    }),
  );

export const schema: z.ZodMiniType<DestinationFormValues, DestinationFormValues> = z.object({
  name: trimmedText("name"),
  endpoint: trimmedText("endpoint"),
  authorization: secretSchema,
  logFormat: z.enum(LOG_FORMATS),
  isSslVerificationDisabled: z.boolean(),
});

export const emptyValues: DestinationFormValues = {
  name: "",
  endpoint: "",
  authorization: { mode: "replace", value: "" },
  logFormat: "cef",
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
