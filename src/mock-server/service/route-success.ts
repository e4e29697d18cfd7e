// How the rows of the route tables say what a call answers.

import type * as z from "zod/mini";
import type { Route } from "./route";

export function ok(schema: z.core.$ZodType): Route["success"] {
  return { status: 200, schema };
}

export function created(schema: z.core.$ZodType): Route["success"] {
  return { status: 201, schema };
}

export function accepted(schema: z.core.$ZodType): Route["success"] {
  return { status: 202, schema };
}

export const NO_CONTENT: Route["success"] = { status: 204 };
