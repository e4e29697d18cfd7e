// How a request to a collector ended, for deliveries and for what receivers got.

import * as z from "zod/mini";
import { TRANSPORT_ERRORS } from "@/audit-log/delivery/transport-error";

/** With an HTTP status code, or without an answer. */
export const transportOutcomeSchema = z.union([
  z.strictObject({ status: z.int() }),
  z.strictObject({ fail: z.enum(TRANSPORT_ERRORS) }),
]);
export type TransportOutcome = z.infer<typeof transportOutcomeSchema>;
