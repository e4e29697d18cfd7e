import { expect, test } from "vitest";
import { API_HOSTS, type ApiHost } from "@/contract/api-host";
import type { Action, Area, Team } from "@/contract/identity/permissions";
import type { AuditLogsAdminRole, User } from "@/mock-server/service/tables/directory";
import { mayDo } from "./access-control";

const ACTIONS: Action[] = ["list", "retrieve", "create", "edit", "delete"];
const ALL = [...ACTIONS];
const READS: Action[] = ["list", "retrieve"];
const NONE: Action[] = [];

function user(teams: Team[], ...regions: AuditLogsAdminRole["entityRegion"][]): User {
  return {
    id: "me",
    kind: "user",
    email: "",
    fullName: "",
    preferredName: "",
    teams,
    roles: regions.map((entityRegion) => ({ id: entityRegion, entityRegion })),
    createdAt: 0,
    updatedAt: 0,
  };
}

type Row = [who: string, user: User, hosts: readonly ApiHost[], Partial<Record<Area, Action[]>>];

const EVERYTHING = { destinations: ALL, "org-webhook": ALL, pull: ALL, portals: ALL };
const OTHER_THAN_EU = API_HOSTS.filter((host) => host !== "eu");

const ROWS: Row[] = [
  ["an Organization Admin", user(["Organization Admin"]), API_HOSTS, EVERYTHING],
  [
    "an Organization Admin (Read Only)",
    user(["Organization Admin (Read Only)"]),
    API_HOSTS,
    { destinations: READS, "org-webhook": READS, pull: READS, portals: READS },
  ],
  ["a Portal Admin", user(["Portal Admin"]), API_HOSTS, { destinations: [...READS, "create"], portals: ALL }],
  ["an Audit Logs admin of one region, there", user([], "eu"), ["eu"], { ...EVERYTHING, portals: READS }],
  ["an Audit Logs admin of one region, elsewhere", user([], "eu"), OTHER_THAN_EU, {}],
  ["an Audit Logs admin of all regions", user([], "*"), API_HOSTS, { ...EVERYTHING, portals: READS }],
  ["any other user", user([]), API_HOSTS, {}],
];

test.each(ROWS)("%s may do what the contract says and no more", (_who, caller, hosts, allowed) => {
  for (const host of hosts) {
    for (const area of ["destinations", "org-webhook", "pull", "portals"] as const) {
      const done = ACTIONS.filter((action) => mayDo(caller, { area, action, host, accountId: undefined }));
      expect(done, `${area} on ${host}`).toEqual(
        ACTIONS.filter((each) => (allowed[area] ?? NONE).includes(each)),
      );
    }
    expect(mayDo(caller, { area: "common", action: "list", host, accountId: undefined })).toBe(true);
    expect(mayDo(caller, { area: "accounts", action: "list", host, accountId: "me" })).toBe(true);
  }
});

test.each([
  ["Organization Admin", true],
  ["Organization Admin (Read Only)", true],
  ["Portal Admin", false],
] as const)("%s sees the account of another user: %s", (team, isAllowed) => {
  const intent = { area: "accounts", action: "list", host: "global", accountId: "other" } as const;
  expect(mayDo(user([team]), intent)).toBe(isAllowed);
});
