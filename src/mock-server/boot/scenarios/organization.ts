// The organisation every scenario begins with: its people, tokens, portals, control planes and log collectors.

import type { Region } from "@/audit-log/region";
import type { Team } from "@/contract/identity/permissions";
import { DAY_MS } from "@/lib/epoch";
import type { World } from "@/mock-server/engine/world/world";
import {
  type AuditLogsAdminRole,
  directoryOf,
  type Portal,
  type Token,
  type User,
} from "@/mock-server/service/tables/directory";
import { receiversOf } from "@/mock-server/service/tables/receivers";

interface Person {
  readonly name: string;
  readonly email: string;
  readonly teams: readonly Team[];
  readonly region?: AuditLogsAdminRole["entityRegion"];
  readonly kind?: User["kind"];
  readonly tokens: readonly Omit<Token, "userId">[];
}

const PEOPLE: readonly Person[] = [
  {
    name: "Olivia Okafor",
    email: "olivia.okafor@acme.example",
    teams: ["Organization Admin"],
    tokens: [
      { token: "kpat_org_admin", label: "Organization Admin", kind: "pat", state: "valid" },
      { token: "kpat_expired", label: "Organization Admin, expired", kind: "pat", state: "expired" },
      { token: "kpat_locked", label: "Organization Admin, locked", kind: "pat", state: "locked" },
    ],
  },
  {
    name: "Ravi Raman",
    email: "ravi.raman@acme.example",
    teams: ["Organization Admin (Read Only)"],
    tokens: [{ token: "kpat_org_read_only", label: "Read only", kind: "pat", state: "valid" }],
  },
  {
    name: "Elke Eriksen",
    email: "elke.eriksen@acme.example",
    teams: [],
    region: "eu",
    tokens: [{ token: "kpat_audit_admin_eu", label: "Audit Logs Admin, EU", kind: "pat", state: "valid" }],
  },
  {
    name: "Paula Pereira",
    email: "paula.pereira@acme.example",
    teams: ["Portal Admin"],
    tokens: [{ token: "kpat_portal_admin", label: "Portal Admin", kind: "pat", state: "valid" }],
  },
  {
    name: "Noah Novak",
    email: "noah.novak@acme.example",
    teams: [],
    tokens: [{ token: "kpat_no_role", label: "No role", kind: "pat", state: "valid" }],
  },
  {
    name: "ci-pipeline",
    email: "ci-pipeline@acme.example",
    kind: "system-account",
    teams: ["Organization Admin"],
    tokens: [{ token: "spat_org_admin", label: "System account", kind: "spat", state: "valid" }],
  },
];

const PORTALS: readonly { name: string; displayName: string; region: Region; description: string | null }[] =
  [
    {
      name: "partner-apis",
      displayName: "Partner APIs",
      region: "us",
      description: "APIs for trading partners",
    },
    {
      name: "public-apis",
      displayName: "Public APIs",
      region: "eu",
      description: "Self-service for everyone",
    },
    { name: "internal-apis", displayName: "Internal APIs", region: "us", description: null },
  ];

const CONTROL_PLANES: readonly { name: string; description: string; region: Region }[] = [
  { name: "production", description: "Gateways that serve customers", region: "us" },
  { name: "staging", description: "Gateways before release", region: "us" },
];

const RECEIVERS = [
  { name: "SIEM collector", url_prefix: "https://siem.example.com/" },
  { name: "Splunk HEC", url_prefix: "https://splunk.example.com/" },
  { name: "Log lake", url_prefix: "https://logs.example.com/" },
];

/** Founded a year before the world begins. */
export function setUpOrganization(world: World): void {
  const { random } = world;
  const directory = directoryOf(world);
  const createdAt = world.facts.now - 365 * DAY_MS;
  const born = { createdAt, updatedAt: createdAt };

  const organizationId = random.uuid();
  directory.organizations.put(organizationId, {
    id: organizationId,
    name: "Acme Corporation",
    loginPath: "acme",
    ...born,
  });

  for (const { name, email, teams, region, kind = "user", tokens } of PEOPLE) {
    const id = random.uuid();
    const roles = region === undefined ? [] : [{ id: random.uuid(), entityRegion: region }];
    const preferredName = name.split(" ")[0] ?? name;
    directory.users.put(id, { id, kind, email, fullName: name, preferredName, teams, roles, ...born });
    for (const token of tokens) directory.tokens.put(token.token, { ...token, userId: id });
  }

  for (const { name, displayName, region, description } of PORTALS) {
    const id = random.uuid();
    const portal: Portal = {
      id,
      region,
      name,
      displayName,
      description,
      authenticationEnabled: true,
      rbacEnabled: false,
      autoApproveDevelopers: false,
      autoApproveApplications: false,
      defaultDomain: `${random.hex(12)}.${region}.kongportals.com`,
      labels: {},
      ...born,
    };
    directory.portals.put(id, portal);
  }

  for (const { name, description, region } of CONTROL_PLANES) {
    const id = random.uuid();
    directory.controlPlanes.put(id, { id, region, name, description, labels: {}, ...born });
  }

  for (const receiver of RECEIVERS) {
    const id = random.uuid();
    const behaviour = [{ respond: { status: 200 }, latency_ms: 40, times: 1 }];
    receiversOf(world).put(id, { id, ...receiver, behaviour, step: 0, stepUses: 0 });
  }
}
