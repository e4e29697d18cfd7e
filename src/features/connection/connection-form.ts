// The form that connects the console to an API: where, as whom, and for how long the token is kept.

import * as z from "zod/mini";
import { type ApiBaseUrlFault, readApiBaseUrl } from "@/api/session/api-base-url";
import type { SignIn } from "@/api/session/session";

const FAULT_MESSAGES: Readonly<Record<ApiBaseUrlFault, string>> = {
  blank: "required",
  no_region: "connection.fault.noRegion",
  not_url: "connection.fault.notUrl",
  not_https: "connection.fault.notHttps",
  unwanted_parts: "connection.fault.unwantedParts",
};

export interface ConnectionValues {
  readonly apiBaseUrl: string;
  readonly token: string;
  readonly isRemembered: boolean;
}

export function connectionFormSchema(pageOrigin: string) {
  return z.object({
    apiBaseUrl: z.string().check((context) => {
      const read = readApiBaseUrl(context.value, pageOrigin);
      if (read.ok) return;
      context.issues.push({ code: "custom", input: context.value, message: FAULT_MESSAGES[read.fault] });
    }),
    token: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, { error: "required", abort: true }),
        z.regex(/^[\x21-\x7E]+$/, { error: "connection.fault.tokenCharacters" }),
      ),
    isRemembered: z.boolean(),
  });
}

export function emptyValues(apiBaseUrl: string): ConnectionValues {
  return { apiBaseUrl, token: "", isRemembered: false };
}

/** @param values ones that passed the schema */
export function toSignIn(
  { apiBaseUrl, token, isRemembered }: ConnectionValues,
  pageOrigin: string,
): Omit<SignIn, "organizationId"> {
  const read = readApiBaseUrl(apiBaseUrl, pageOrigin);
  return {
    apiBaseUrl: read.ok ? read.baseUrl : apiBaseUrl,
    token,
    remember: isRemembered ? "tab" : "no",
  };
}
