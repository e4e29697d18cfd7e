// What every request body of the API shares: a property that is null counts as not given.

import * as z from "zod/mini";

const DROP_NULLS = z.transform(withoutNulls);

/**
 * The schema of a request body: properties that are null or undefined are dropped before `schema` sees them.
 * So a required one is missing, an optional one is absent and a default applies. Anything but an object goes on unchanged, to be refused by `schema`.
 */
export function requestBody<T extends z.core.SomeType>(schema: T): z.ZodMiniPipe<z.ZodMiniTransform, T> {
  // a schema refuses any input it does not know; its input type only helps writers
  const anyInput = schema as T & z.core.$ZodType;
  return z.pipe(DROP_NULLS, anyInput);
}

/** Whether `requestBody` made this schema. */
export function dropsNulls(schema: z.core.$ZodType): boolean {
  const { def } = schema._zod;
  return "in" in def && def.in === DROP_NULLS;
}

function withoutNulls(body: unknown): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== null && value !== undefined),
  );
}
