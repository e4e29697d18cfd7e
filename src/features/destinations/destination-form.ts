import * as z from "zod/mini";
import { LOG_FORMATS, type LogFormat } from "@/audit-log/log-format";
import {
  authorizationSchema,
  type CreateDestination,
  type Destination,
  DESTINATION_LIMITS,
  destinationNameSchema,
  endpointSchema,
  type UpdateDestination,
} from "@/contract/destination";

/** A value that can be written and never read: what is stored stays, or is replaced by what was typed. */
export type Secret = { readonly mode: "keep" } | { readonly mode: "replace"; readonly value: string };

export interface DestinationFormValues {
  name: string;
  endpoint: string;
  authorization: Secret;
  logFormat: LogFormat;
  isSslVerificationDisabled: boolean;
}

type TextField = "name" | "endpoint" | "authorization";

// The contract decides what is valid; here only stands what to say about it.
const CONTRACT = {
  name: destinationNameSchema,
  endpoint: endpointSchema,
  authorization: authorizationSchema,
};

/** The message for a value, as `useFieldErrorText` reads it; null when it is valid. */
function faultOf(field: TextField, text: string): string | null {
  if (z.safeParse(CONTRACT[field], text).success) return null;
  const maximum = DESTINATION_LIMITS[field];
  if (text.trim() === "") return "required";
  if (text.length > maximum) return `max_length?maximum=${maximum}`;
  if (field === "endpoint" && /^http:/i.test(text)) return "destinations.errors.endpointNotHttps";
  if (field === "endpoint") return "destinations.errors.endpointNotUrl";
  if (field === "authorization") return "destinations.errors.authorizationControlCharacters";
  return "invalid";
}

function trimmedText(field: TextField) {
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
