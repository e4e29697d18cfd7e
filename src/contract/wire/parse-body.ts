// Reads the JSON of a request's body, for every server of this contract.

import * as z from "zod/mini";
import { type Checked, invalidField, ok } from "./checked";
import { toInvalidParameters, toProblemDetail } from "./invalid-parameters";

/** Reads the JSON object, or list, in the body and checks it by its schema. */
export function parseBody<T extends z.core.$ZodType>(
  call: { body: Uint8Array<ArrayBuffer> | null },
  schema: T,
  shape: "object" | "list" = "object",
): Checked<z.core.output<T>> {
  const input = readJson(call.body);
  if (typeof input !== "object" || input === null || Array.isArray(input) !== (shape === "list")) {
    const item = { field: "body", reason: "request format is invalid", rule: "invalid" } as const;
    return invalidField("Could not parse request body", item);
  }
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return ok(parsed.data);
  const { issues } = parsed.error;
  const [detail, items] = [toProblemDetail(issues, input), toInvalidParameters(issues, input)];
  return { ok: false, error: { code: "invalid", detail, items } };
}

/** The parsed JSON; undefined when the bytes are not UTF-8 or not JSON. */
function readJson(body: Uint8Array<ArrayBuffer> | null): unknown {
  if (!body) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
