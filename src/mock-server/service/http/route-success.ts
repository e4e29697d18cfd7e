// How the rows of the route tables say what a call answers.

import type * as z from "zod/mini";
import type { Route } from "./route";

/** 200 with a body of this schema. */
export function ok(schema: z.core.$ZodType): Route["success"] {
  return { status: 200, schema };
}

/** 201 with a body of this schema. */
export function created(schema: z.core.$ZodType): Route["success"] {
  return { status: 201, schema };
}

/** 202 with a body of this schema. */
export function accepted(schema: z.core.$ZodType): Route["success"] {
  return { status: 202, schema };
}

/** 204 without a body. */
export const NO_CONTENT: Route["success"] = { status: 204 };
