// The form that makes the API fail.

import * as z from "zod/mini";
import type { ApiFault } from "@/contract/sandbox/api-fault";
import { assertNever } from "@/lib/assert-never";
import { checkFaults } from "@/features/sandbox/form-faults";
import { wholeNumberFault } from "@/features/sandbox/whole-number";

export const FAULT_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

const trimmed = z.string().check(z.trim());

export const apiFaultFormSchema = z
  .object({
    method: z.enum(["any", ...FAULT_METHODS]),
    pathPrefix: trimmed,
    effect: z.enum(["status", "failure", "delay"]),
    status: trimmed,
    delayMs: trimmed,
    times: trimmed,
  })
  .check(
    checkFaults(({ pathPrefix, effect, status, delayMs, times }) => ({
      pathPrefix: pathFault(pathPrefix),
      status: effect === "status" ? wholeNumberFault(status, { minimum: 400, maximum: 599 }) : null,
      delayMs: effect === "delay" ? wholeNumberFault(delayMs, { minimum: 0, maximum: 60_000 }) : null,
      times: wholeNumberFault(times, { minimum: 1, maximum: 10_000 }),
    })),
  );
export type ApiFaultValues = z.infer<typeof apiFaultFormSchema>;

export const emptyValues: ApiFaultValues = {
  method: "any",
  pathPrefix: "/v3/audit-log-webhook",
  effect: "status",
  status: "503",
  delayMs: "3000",
  times: "1",
};

export function toFault(values: ApiFaultValues): ApiFault {
  const shared = {
    ...(values.method !== "any" && { method: values.method }),
    path_prefix: values.pathPrefix,
    times: Number(values.times),
  };
  switch (values.effect) {
    case "status":
      return { ...shared, status: Number(values.status) };
    case "failure":
      // A browser only sees that there was no answer, for every kind.
      return { ...shared, fail: "reset" };
    case "delay":
      return { ...shared, delay_ms: Number(values.delayMs) };
    default:
      return assertNever(values.effect);
  }
}

function pathFault(text: string): string | null {
  if (text === "") return "required";
  return text.startsWith("/") ? null : "sandbox.faults.notPath";
}
