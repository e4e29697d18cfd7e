// Control planes, as far as audit logs need them: reading the list is the documented way to prove that logs flow.

import * as z from "zod/mini";
import { instantSchema } from "@/contract/wire/instant";
import { numberPageSchema } from "@/contract/wire/pagination";

export const controlPlaneSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.exactOptional(z.nullable(z.string())),
  labels: z.exactOptional(z.nullable(z.record(z.string(), z.string()))),
  /** Endpoints, cluster type and the like; nothing here depends on them. */
  config: z.looseObject({}),
  created_at: instantSchema,
  updated_at: instantSchema,
});
export type ControlPlane = z.infer<typeof controlPlaneSchema>;

export const controlPlaneListSchema = z.object({
  data: z.array(controlPlaneSchema),
  meta: z.object({ page: numberPageSchema }),
});
export type ControlPlaneList = z.infer<typeof controlPlaneListSchema>;

/** A parameter that means nothing to the API: what it is called with stands in the query of the access event. */
export const PROBE_PARAM = "probe";

/** That query. @param nonce without characters that have to be encoded */
export function probeQuery(nonce: string): string {
  return `${PROBE_PARAM}=${nonce}`;
}
