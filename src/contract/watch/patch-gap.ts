// What people tell of a gap, on the wire.

import * as z from "zod/mini";
import { instantSchema } from "@/contract/wire/instant";
import { requestBody } from "@/contract/wire/request-body";

const reasonSchema = z.object({ reason: z.string() });

/** `PATCH`: exactly one of them. Blank or long reasons and windows that do not fit are refused by `src/history`. */
export const patchGapSchema = requestBody(
  z
    .object({
      accepted: z.exactOptional(reasonSchema),
      verified: z.exactOptional(
        z.object({
          from: instantSchema,
          /** Exclusive. */
          to: instantSchema,
          input_sha256: z.string().check(z.regex(/^[\da-f]{64}$/)),
          checked: z.int().check(z.minimum(0)),
          missing: z.int().check(z.minimum(0)),
        }),
      ),
      reopened: z.exactOptional(reasonSchema),
    })
    .check(
      z.refine((body) => Object.keys(body).length === 1, {
        params: {
          rule: "invalid",
          reason: "must have exactly one of accepted, verified and reopened",
          detail: "Invalid value",
        },
      }),
    ),
);
export type PatchGap = z.infer<typeof patchGapSchema>;
