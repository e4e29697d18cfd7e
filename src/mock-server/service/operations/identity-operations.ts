// Who is calling, the organisation, control planes and signing keys: what surrounds audit logs.

import type {
  AssignedRole,
  CurrentOrganization,
  SystemAccount,
  Team as TeamBody,
  User as UserBody,
} from "@/contract/identity/identity";
import type { ControlPlane as ControlPlaneBody } from "@/contract/control-plane";
import type { Jwks } from "@/contract/jwks";
import { AUDIT_LOGS_ADMIN, type Team } from "@/contract/identity/permissions";
import { toBase64Url } from "@/lib/base64";
import { toRfc3339 } from "@/lib/epoch";
import { type ApiCall, param } from "@/mock-server/service/http/call";
import { directoryOf, organizationOf, type User } from "@/mock-server/service/tables/directory";
import { numberPage } from "@/mock-server/service/listing/number-page";
import { failure, type ServiceResult, success } from "@/mock-server/service/http/result";

/** Whose token it is. */
export function getCurrentUser(call: ApiCall): ServiceResult {
  if (!call.user) return failure({ code: "unauthorized" });
  return success(200, userBody(call.user));
}

/** All persons of the organisation; system accounts have a list of their own. */
export function listUsers(call: ApiCall): ServiceResult {
  return numberPage(accountsOf(call, "user").map(userBody), call.query);
}

/** 404 for a user that there is not, and for a system account. */
export function getUser(call: ApiCall): ServiceResult {
  const user = findUser(call);
  return user?.kind === "user" ? success(200, userBody(user)) : failure({ code: "not-found" });
}

export function listSystemAccounts(call: ApiCall): ServiceResult {
  return numberPage(accountsOf(call, "system-account").map(systemAccountBody), call.query);
}

/** 404 for a system account that there is not, and for a person. */
export function getSystemAccount(call: ApiCall): ServiceResult {
  const account = directoryOf(call.world).users.get(param(call, "accountId"));
  if (account?.kind !== "system-account") return failure({ code: "not-found" });
  return success(200, systemAccountBody(account));
}

function accountsOf(call: ApiCall, kind: User["kind"]): readonly User[] {
  return directoryOf(call.world)
    .users.values()
    .filter((user) => user.kind === kind);
}

function userBody({ id, email, fullName, preferredName, createdAt, updatedAt }: User): UserBody {
  return {
    id,
    email,
    full_name: fullName,
    preferred_name: preferredName,
    active: true,
    created_at: toRfc3339(createdAt),
    updated_at: toRfc3339(updatedAt),
  };
}

function systemAccountBody({ id, fullName, createdAt, updatedAt }: User): SystemAccount {
  return {
    id,
    name: fullName,
    konnect_managed: false,
    created_at: toRfc3339(createdAt),
    updated_at: toRfc3339(updatedAt),
  };
}

/** The one organisation of the world. */
export function getCurrentOrganization(call: ApiCall): ServiceResult {
  const { id, name, loginPath, createdAt, updatedAt } = organizationOf(call.world);
  const body: CurrentOrganization = {
    id,
    name,
    login_path: loginPath,
    state: "active",
    created_at: toRfc3339(createdAt),
    updated_at: toRfc3339(updatedAt),
  };
  return success(200, body);
}

const TEAM_IDS: Record<Team, string> = {
  "Organization Admin": "6801e673-cc10-498a-94cd-4271de07a0d3",
  "Organization Admin (Read Only)": "b2c3ae40-3a4f-4d3c-9f5b-8b8f4f9e7c11",
  "Portal Admin": "e15ae0e7-6d2c-4f2a-8b58-0d6c1d1f0a52",
};

/** 404 for a user that there is not. */
export function listUserTeams(call: ApiCall): ServiceResult {
  const user = findUser(call);
  if (!user) return failure({ code: "not-found" });
  const teams = user.teams.map((name): TeamBody => ({
    id: TEAM_IDS[name],
    name,
    system_team: true,
    created_at: toRfc3339(user.createdAt),
    updated_at: toRfc3339(user.updatedAt),
  }));
  return numberPage(teams, call.query);
}

/** Roles on audit logs only; there are no others here. */
export function listUserRoles(call: ApiCall): ServiceResult {
  const user = findUser(call);
  if (!user) return failure({ code: "not-found" });
  // Audit logs are the organisation's: there is no entity of them that a role could be on.
  const organization = organizationOf(call.world).id;
  const roles = user.roles.map(({ id, entityRegion }): AssignedRole => ({
    id,
    role_name: AUDIT_LOGS_ADMIN.name,
    entity_id: organization,
    entity_type_name: AUDIT_LOGS_ADMIN.entityType,
    entity_region: entityRegion,
  }));
  return numberPage(roles, call.query);
}

function findUser(call: ApiCall): User | undefined {
  return directoryOf(call.world).users.get(param(call, "userId"));
}

/** Those of the region, on the global host all. Calling it is the documented way to prove that logs flow. */
export function listControlPlanes(call: ApiCall): ServiceResult {
  const planes = directoryOf(call.world)
    .controlPlanes.values()
    .filter(({ region }) => call.host === "global" || call.host === region)
    .map((plane): ControlPlaneBody => {
      const prefix = plane.id.replaceAll("-", "").slice(0, 10);
      return {
        id: plane.id,
        name: plane.name,
        description: plane.description,
        labels: { ...plane.labels },
        config: {
          control_plane_endpoint: `https://${prefix}.${plane.region}.cp.konghq.com`,
          telemetry_endpoint: `https://${prefix}.${plane.region}.tp.konghq.com`,
          cluster_type: "CLUSTER_TYPE_CONTROL_PLANE",
          auth_type: "pinned_client_certs",
          cloud_gateway: false,
          proxy_urls: [],
        },
        created_at: toRfc3339(plane.createdAt),
        updated_at: toRfc3339(plane.updatedAt),
      };
    });
  return numberPage(planes, call.query);
}

/** The keys that verify records: the one that signs now first, older ones after it. */
export async function getJwks({ world, crypto }: ApiCall): Promise<ServiceResult> {
  const newestFirst = world.keys.values().toReversed();
  const body: Jwks = {
    keys: await Promise.all(
      newestFirst.map(async ({ kid, privateSeed }) => ({
        kty: "OKP",
        alg: "EdDSA",
        crv: "Ed25519",
        kid,
        x: toBase64Url(await crypto.publicKey(privateSeed)),
      })),
    ),
  };
  return success(200, body);
}
