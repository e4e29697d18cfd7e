import { expect, it } from "vitest";
import { createQueryClient } from "@/api/query/query-client";
import { connectToTestServer, problemResponse } from "@/api/http/connection.test-support";
import { principalQueries } from "./principal-queries";

const AT = "2026-11-21T09:00:00.000Z";

function user(number: number) {
  return {
    id: `u${number}`,
    email: `u${number}@acme.example`,
    full_name: `User ${number}`,
    active: true,
    created_at: AT,
    updated_at: AT,
  };
}

function page(data: readonly unknown[], total: number): Response {
  return Response.json({ data, meta: { page: { number: 1, size: 100, total } } });
}

const ADMIN = { id: "t", name: "Organization Admin", system_team: true };

/** An organization of so many users and one system account, and of a reader in the given teams. */
async function read(userCount: number, teams: readonly unknown[] = [ADMIN]) {
  const server = connectToTestServer(({ url }) => {
    const { pathname, searchParams } = new URL(url);
    if (pathname.endsWith("/users/me")) return Response.json(user(0));
    if (pathname.endsWith("/teams")) return page(teams, teams.length);
    if (pathname.endsWith("/assigned-roles")) return page([], 0);
    if (pathname.endsWith("/system-accounts")) return page([{ id: "s1", name: "terraform" }], 1);
    const first = (Number(searchParams.get("page[number]")) - 1) * 100;
    const rest = Math.max(0, Math.min(100, userCount - first));
    return page(
      Array.from({ length: rest }, (_, index) => user(first + index)),
      userCount,
    );
  });
  const client = createQueryClient({ maxReadRetries: 0 });
  return { server, directory: await client.query(principalQueries.directory()) };
}

it("reads users and system accounts, all pages of them", async () => {
  const { directory } = await read(150);
  expect(directory).toMatchObject({ kind: "read", isWhole: true });
  if (directory.kind !== "read") throw new Error("it was refused");
  expect(directory.principals.size).toBe(151);
  expect(directory.principals.get("u149")).toEqual({
    id: "u149",
    kind: "user",
    name: "User 149",
    email: "u149@acme.example",
  });
  expect(directory.principals.get("s1")).toMatchObject({ kind: "system-account", name: "terraform" });
});

it("stops after ten pages, and says that there are more", async () => {
  const { directory } = await read(1001);
  expect(directory).toMatchObject({ kind: "read", isWhole: false });
});

it("does not ask for what the reader is known not to be allowed", async () => {
  const { directory, server } = await read(5, []);
  expect(directory).toEqual({ kind: "refused" });
  expect(server.calls().filter((call) => call.includes("system-accounts"))).toEqual([]);
});

it("takes a refusal for an answer where only the API can tell", async () => {
  connectToTestServer(({ url }) => {
    if (url.includes("/users/me")) return Response.json(user(0));
    if (url.includes("/teams")) return page([{ id: "t", name: "Auditors", system_team: false }], 1);
    if (url.includes("/assigned-roles")) return page([], 0);
    return problemResponse(403, { status: 403, title: "Forbidden" });
  });
  const client = createQueryClient({ maxReadRetries: 0 });
  expect(await client.query(principalQueries.directory())).toEqual({ kind: "refused" });
});
