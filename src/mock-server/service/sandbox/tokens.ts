// The fixed tokens of the simulation and their states, and the change of the signing key.

import { type Token as TokenBody, updateTokenSchema } from "@/contract/sandbox/token";
import { parseBody } from "@/contract/wire/parse-body";
import { param } from "@/mock-server/service/http/call";
import { directoryOf, type Token } from "@/mock-server/service/tables/directory";
import { failure, type ServiceResult, success } from "@/mock-server/service/http/result";
import { addSigningKey } from "@/mock-server/service/tables/signing-key";
import type { SandboxCall } from "./sandbox-call";

function toBody(call: SandboxCall, { token, label, kind, state, userId }: Token): TokenBody {
  const user = directoryOf(call.world).users.get(userId);
  const roles = user?.roles.map(({ entityRegion }) => `Audit Logs Admin (${entityRegion})`) ?? [];
  return {
    token,
    label,
    kind: kind === "pat" ? "personal" : "system_account",
    state,
    roles: [...(user?.teams ?? []), ...roles],
  };
}

/** All of them, in a fixed order. */
export function listTokens(call: SandboxCall): ServiceResult {
  const data = directoryOf(call.world)
    .tokens.values()
    .map((token) => toBody(call, token));
  return success(200, { data });
}

/** Changes the state; calls with the token notice at once. */
export function updateToken(call: SandboxCall): ServiceResult {
  const { tokens } = directoryOf(call.world);
  const token = tokens.get(param(call, "token"));
  if (!token) return failure({ code: "not-found" });
  const parsed = parseBody(call, updateTokenSchema);
  if (!parsed.ok) return parsed;
  const updated: Token = { ...token, state: parsed.value.state };
  tokens.put(updated.token, updated);
  return success(200, toBody(call, updated));
}

/** Events recorded from now on are signed with a new key; it comes first in the JWKS, the old ones stay after it. */
export function rotateKeys({ world }: SandboxCall): ServiceResult {
  return success(201, { kid: addSigningKey(world).kid });
}
