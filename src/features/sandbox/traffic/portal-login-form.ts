// The form that lets a developer sign in to a portal.

import * as z from "zod/mini";
import { LOGIN_OUTCOMES, type PortalLogin } from "@/contract/sandbox/events";

export const portalLoginFormSchema = z.object({
  portalId: z.string().check(z.minLength(1, { error: "required" })),
  outcome: z.enum(LOGIN_OUTCOMES),
  /** `""`: any developer. */
  developer: z.string().check(z.trim()),
});
export type PortalLoginValues = z.infer<typeof portalLoginFormSchema>;

export function emptyValues(portalIds: readonly string[]): PortalLoginValues {
  return { portalId: portalIds[0] ?? "", outcome: "success", developer: "" };
}

export function toRequest({ outcome, developer }: PortalLoginValues): PortalLogin {
  return { outcome, ...(developer !== "" && { developer }) };
}
