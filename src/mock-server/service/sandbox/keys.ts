// Changing the signing key.

import { type ServiceResult, success } from "@/mock-server/service/result";
import { addSigningKey } from "@/mock-server/service/signing-key";
import type { SandboxCall } from "./sandbox-call";

/** Events recorded from now on are signed with a new key; it comes first in the JWKS, the old ones stay after it. */
export function rotateKeys({ world }: SandboxCall): ServiceResult {
  return success(201, { kid: addSigningKey(world).kid });
}
