// Faults of the API made to order, over the sandbox API.

import { apiFaultListSchema } from "@/contract/sandbox/api-fault";
import { apiFaultsOf, currentApiFaults } from "@/mock-server/service/tables/api-faults";
import { parseBody } from "@/contract/wire/parse-body";
import { type ServiceResult, success } from "@/mock-server/service/http/result";
import type { SandboxCall } from "./sandbox-call";

/** Those that are left. */
export function listApiFaults(call: SandboxCall): ServiceResult {
  return success(200, currentApiFaults(call.world));
}

/** Replaces all of them; an empty list clears them. */
export function replaceApiFaults(call: SandboxCall): ServiceResult {
  const parsed = parseBody(call, apiFaultListSchema, "list");
  if (!parsed.ok) return parsed;
  apiFaultsOf(call.world).put("all", parsed.value);
  return success(200, parsed.value);
}
