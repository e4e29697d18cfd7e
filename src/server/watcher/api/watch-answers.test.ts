// The watch API of a watcher: who is let in, what each token sees, and how seldom Konnect is asked about it.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gapListSchema } from "@/contract/watch/gap";
import { watchSchema, webhookHistorySchema } from "@/contract/watch/watch-history";
import { REGIONS } from "@/audit-log/region";
import { MINUTE_MS } from "@/lib/epoch";
import { expectShape } from "@/mock-server/testing/api.test-support";
import { START } from "@/mock-server/testing/mock-server.test-support";
import { changeWebhook } from "@/mock-server/testing/watch.test-support";
import { removeFolders, type TestWatcher, watching } from "@/server/watcher/watcher.test-support";

afterAll(removeFolders);

interface WithGap extends TestWatcher {
  readonly id: string;
}

async function withGap(): Promise<WithGap> {
  const watcher = await watching();
  await changeWebhook(watcher.server, { enabled: false });
  await watcher.pass(2 * MINUTE_MS, 10_000);
  const { body } = await watcher.call("GET", "/gaps");
  return Object.assign(watcher, { id: body.data[0].id });
}

/** For tests that leave it as it is. */
let shared: WithGap;
beforeAll(async () => {
  shared = await withGap();
});

describe("what it answers", () => {
  test("who watches, history and gaps, in the contract's form and by the API's clock", async () => {
    const watcher = shared;
    const about = await watcher.call("GET", "");
    expectShape(watchSchema, about.body);
    expect(about.body).toMatchObject({ kind: "watcher", interval_s: 60, problems: [] });
    expect(Date.parse(about.body.since)).toBe(START);
    expect(Date.parse(about.headers["date"] ?? "")).toBeGreaterThan(START);
    const history = await watcher.call("GET", "/history");
    expectShape(webhookHistorySchema, history.body);
    expect(
      history.body.data.map(({ scope }: { scope: { region: string } }) => scope.region).slice(0, 6),
    ).toEqual(REGIONS);
    expect(history.body.data).toHaveLength(9);
    expectShape(gapListSchema, (await watcher.call("GET", "/gaps")).body);
    expect((await watcher.call("GET", `/gaps/${watcher.id}`)).body.id).toBe(watcher.id);
  });

  test.each([
    ["GET", "/nothing", 404],
    ["GET", "/gaps/none", 404],
    ["DELETE", "/gaps/none", 405],
    ["GET", "/history?from=2026-01-01T00:00:00Z&to=2026-11-01T00:00:00Z", 400],
    ["GET", "/gaps?state=odd", 400],
    ["GET", "/gaps?page[size]=1001", 400],
  ])("%s %s: %i", async (method, path, status) => {
    const watcher = shared;
    const { status: answered, body } = await watcher.call(method, path);
    expect([answered, body.status]).toEqual([status, status]);
  });
});

describe("who may", () => {
  test.each([
    [null, 401],
    ["kpat_unknown", 401],
    ["kpat_expired", 401],
  ])("the token %s: %s", async (token, status) => {
    const watcher = shared;
    for (const path of ["", "/history", "/gaps"])
      expect((await watcher.call("GET", path, { token })).status).toBe(status);
    expect((await watcher.call("PATCH", `/gaps/${watcher.id}`, { token, body: {} })).status).toBe(status);
  });

  test("a token of another organisation: 403", async () => {
    const watcher = await withGap();
    watcher.refuse = ({ path, token }) =>
      path === "/v3/organizations/me" && token === "kpat_org_admin"
        ? {
            text: JSON.stringify({
              id: "11111111-1111-4111-8111-111111111111",
              name: "Other",
              login_path: "other",
              state: "active",
              created_at: "2026-01-01T00:00:00Z",
              updated_at: "2026-01-01T00:00:00Z",
            }),
          }
        : null;
    await watcher.pass(MINUTE_MS, 10_000);
    for (const path of ["", "/history", "/gaps", `/gaps/${watcher.id}`])
      expect((await watcher.call("GET", path)).status).toBe(403);
  });

  test("Konnect cannot be asked: 503, and nothing is told", async () => {
    const watcher = await withGap();
    watcher.refuse = ({ path }) => (path.includes("/me") ? "network" : null);
    await watcher.pass(MINUTE_MS, 10_000);
    expect((await watcher.call("GET", "/gaps")).status).toBe(503);
  });

  test.each([
    ["kpat_org_admin", 9, 200, 200],
    ["kpat_org_read_only", 9, 200, 403],
    ["kpat_audit_admin_eu", 2, 404, 403],
    ["kpat_portal_admin", 3, 404, 403],
    ["kpat_no_role", 0, 404, 403],
  ])("%s sees %i webhooks, the gap of the US: %i, and closing it: %i", async (token, count, read, patch) => {
    const watcher = await withGap();
    expect((await watcher.call("GET", "/history", { token })).body.data).toHaveLength(count);
    expect((await watcher.call("GET", `/gaps/${watcher.id}`, { token })).status).toBe(read);
    expect((await watcher.call("GET", "/gaps", { token })).body.data).toHaveLength(read === 200 ? 1 : 0);
    const body = { accepted: { reason: "known" } };
    expect((await watcher.call("PATCH", `/gaps/${watcher.id}`, { token, body })).status).toBe(patch);
  });

  test.each([
    [{}, 400],
    [{ accepted: { reason: " " } }, 400],
    [{ accepted: { reason: "x" }, reopened: { reason: "x" } }, 400],
    [{ reopened: { reason: "x" } }, 409],
  ])("a PATCH with %j: %i", async (body, status) => {
    const watcher = shared;
    const answer = await watcher.call("PATCH", `/gaps/${watcher.id}`, { body });
    expect(answer.status).toBe(status);
    expect("invalid_parameters" in answer.body).toBe(status === 400);
  });

  test("whose token it is, is asked once a minute, with that token alone", async () => {
    const watcher = await withGap();
    await watcher.pass(MINUTE_MS, 10_000);
    const asked = () =>
      watcher.asked.filter(
        ({ token, path }) => token === "kpat_org_admin" && path.endsWith("/organizations/me"),
      ).length;
    const before = asked();
    await Promise.all([1, 2, 3, 4].map(() => watcher.call("GET", "/gaps")));
    expect(asked()).toBe(before + 1);
    await watcher.pass(MINUTE_MS, 10_000);
    await watcher.call("GET", "/gaps");
    expect(asked()).toBe(before + 2);
    const own = watcher.asked.filter(({ path }) => path.includes("audit-log")).map(({ token }) => token);
    expect(new Set(own)).toEqual(new Set(["kpat_org_read_only"]));
  });
});
