import { MutationObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { connectToTestServer, problemResponse, type SeenRequest } from "@/api/http/connection.test-support";
import { destinationMutations, destinationQueries } from "@/api/webhook/destination-queries";
import { identityQueries } from "./identity-queries";
import { portalWebhookMutations, portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { portalQueries } from "@/api/portal-queries";
import { createQueryClient } from "@/api/query/query-client";

const NOW = "2026-11-21T09:30:00Z";
const DESTINATION = {
  id: "d1",
  name: "SIEM",
  endpoint: "https://siem.example.com/",
  log_format: "cef",
  skip_ssl_verification: false,
  created_at: NOW,
  updated_at: NOW,
};
const PORTAL = {
  name: "P",
  display_name: "P",
  description: null,
  authentication_enabled: true,
  rbac_enabled: false,
  default_domain: "portal.example.com",
  canonical_domain: "portal.example.com",
  created_at: NOW,
  updated_at: NOW,
};

const REFUSED = () => problemResponse(403, { status: 403, title: "Forbidden", instance: "", detail: "no" });
const FAILED = () => problemResponse(400, { status: 400, title: "Bad", instance: "", detail: "no" });
const hostOf = ({ url }: SeenRequest) => new URL(url).hostname.split(".")[0];

/** Answers by the host that was asked; every other host refuses. */
function servedBy(hosts: Readonly<Record<string, (request: SeenRequest) => Response>>) {
  return connectToTestServer((request) => (hosts[hostOf(request) ?? ""] ?? REFUSED)(request));
}

const changed = () => Response.json(DESTINATION);

function auditLogsAdminOf(...regions: readonly string[]) {
  return { teams: [], roles: regions.map((region) => ({ name: "Admin", entityType: "Audit Logs", region })) };
}

const portalPage = (...ids: string[]) =>
  Response.json({
    data: ids.map((id) => ({ ...PORTAL, id })),
    meta: { page: { number: 1, size: 100, total: ids.length } },
  });

describe("portals", () => {
  it("are asked for once where the global host answers", async () => {
    const server = servedBy({ global: () => portalPage("p1") });
    expect(await createQueryClient().fetchQuery(portalQueries.listing())).toMatchObject({
      portals: [{ id: "p1" }],
      refused: [],
      failed: [],
    });
    expect(server.calls()).toHaveLength(1);
  });

  it("come from the regions that answer where the global host refuses, and the others are named", async () => {
    servedBy({ us: FAILED, eu: () => portalPage("p1", "p2"), sg: () => portalPage() });
    expect(await createQueryClient().fetchQuery(portalQueries.listing())).toMatchObject({
      portals: [{ id: "p1" }, { id: "p2" }],
      refused: ["au", "me", "in"],
      failed: ["us"],
    });
  });

  it("are refused as a whole where every region refuses", async () => {
    servedBy({});
    await expect(createQueryClient().fetchQuery(portalQueries.listing())).rejects.toMatchObject({
      status: 403,
    });
  });

  it("have failed, and are not refused, where a region that matters gave no list", async () => {
    servedBy({ eu: FAILED });
    await expect(createQueryClient().fetchQuery(portalQueries.listing())).rejects.toMatchObject({
      status: 400,
    });
  });

  it("never ask more than three regions at a time", async () => {
    let open = 0;
    let most = 0;
    connectToTestServer(async (request) => {
      if (hostOf(request) === "global") return REFUSED();
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
      open -= 1;
      return portalPage();
    });
    await createQueryClient().fetchQuery(portalQueries.listing());
    expect(most).toBe(3);
  });

  it("that a regional list has shown are asked on their region's host at once", async () => {
    const client = createQueryClient();
    const server = servedBy({
      eu: ({ url }) => (url.endsWith("webhook") ? Response.json({ enabled: true }) : portalPage("p1")),
    });
    await client.fetchQuery(portalQueries.listing());
    const before = server.calls().length;
    await client.fetchQuery(portalWebhookQueries.detail("p1"));
    expect(server.calls().slice(before)).toEqual(["GET https://eu.test/v3/portals/p1/audit-log-webhook"]);
  });

  it("of a link are found in the region that knows them", async () => {
    const client = createQueryClient();
    const server = servedBy({
      au: () => problemResponse(404, { title: "Not Found" }),
      eu: ({ url }) => Response.json(url.endsWith("webhook") ? { enabled: false } : { ...PORTAL, id: "p9" }),
    });
    expect(await client.fetchQuery(portalWebhookQueries.detail("p9"))).toEqual({ enabled: false });
    const before = server.calls().length;
    await client.fetchQuery(portalQueries.detail("p9"));
    expect(server.calls().slice(before)).toEqual(["GET https://eu.test/v3/portals/p9"]);
  });

  it("that no region shows stay refused, because they may exist", async () => {
    servedBy({ eu: () => problemResponse(404, { title: "Not Found" }) });
    await expect(createQueryClient().fetchQuery(portalQueries.detail("p9"))).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe("destinations", () => {
  const list = () => Response.json({ data: [DESTINATION], meta: { size: 1000, next: null, previous: null } });

  it("are read, and then changed, on the first region's host that answers", async () => {
    const client = createQueryClient();
    const server = servedBy({
      eu: ({ method }) => (method === "PATCH" ? Response.json(DESTINATION) : list()),
    });
    expect(await client.fetchQuery(destinationQueries.list())).toHaveLength(1);
    const before = server.calls().length;
    await new MutationObserver(client, destinationMutations.update("d1")).mutate({ name: "B" });
    expect(server.calls().slice(before)).toEqual(["PATCH https://eu.test/v3/audit-log-destinations/d1"]);
  });

  it("are refused after one search where no host answers", async () => {
    const server = servedBy({});
    await expect(createQueryClient().fetchQuery(destinationQueries.list())).rejects.toMatchObject({
      status: 403,
    });
    expect(server.calls()).toHaveLength(7);
  });

  it("are searched for again once the host that answered refuses", async () => {
    const client = createQueryClient();
    servedBy({ eu: list });
    await client.fetchQuery(destinationQueries.list());
    const server = servedBy({ sg: list });
    await client.fetchQuery({ ...destinationQueries.list(), staleTime: 0 });
    expect(server.calls().at(-1)).toContain("https://sg.test/");
  });

  it("fail as they would on the global host for any other reason", async () => {
    const server = servedBy({ global: FAILED, eu: list });
    await expect(createQueryClient().fetchQuery(destinationQueries.list())).rejects.toMatchObject({
      status: 400,
    });
    expect(server.calls()).toHaveLength(1);
  });

  it("stay readable where they are when a change is refused there", async () => {
    const client = createQueryClient();
    const server = servedBy({ eu: ({ method }) => (method === "GET" ? list() : REFUSED()) });
    await client.fetchQuery(destinationQueries.list());
    const before = server.calls().length;
    const update = new MutationObserver(client, destinationMutations.update("d1"));
    await expect(update.mutate({ name: "B" })).rejects.toMatchObject({ status: 403 });
    await client.fetchQuery({ ...destinationQueries.list(), staleTime: 0 });
    expect(server.calls().slice(before)).toEqual([
      "PATCH https://eu.test/v3/audit-log-destinations/d1",
      expect.stringContaining("GET https://eu.test/"),
    ]);
  });

  it("are changed on the host of the role that the global one does not know, and go on being read there", async () => {
    const client = createQueryClient();
    client.setQueryData(identityQueries.access().queryKey, auditLogsAdminOf("us", "sg"));
    const server = servedBy({ global: ({ method }) => (method === "GET" ? list() : REFUSED()), sg: changed });
    const update = new MutationObserver(client, destinationMutations.update("d1"));
    await update.mutate({ name: "B" });
    await client.fetchQuery(destinationQueries.list());
    expect(server.calls()).toEqual([
      "PATCH https://global.test/v3/audit-log-destinations/d1",
      "PATCH https://us.test/v3/audit-log-destinations/d1",
      "PATCH https://sg.test/v3/audit-log-destinations/d1",
      expect.stringContaining("GET https://global.test/"),
    ]);
  });

  it("are not changed on a second host after anything but a refusal", async () => {
    const client = createQueryClient();
    client.setQueryData(identityQueries.access().queryKey, auditLogsAdminOf("us", "sg"));
    const server = servedBy({ us: FAILED, sg: changed });
    const update = new MutationObserver(client, destinationMutations.update("d1"));
    await expect(update.mutate({ name: "B" })).rejects.toMatchObject({ status: 400 });
    expect(server.calls()).toHaveLength(2);
  });
});

it("a change of a portal that no region of the user's roles knows stays refused", async () => {
  const client = createQueryClient();
  client.setQueryData(identityQueries.access().queryKey, auditLogsAdminOf("us"));
  const server = servedBy({ us: () => problemResponse(404, { title: "Not Found" }) });
  const update = new MutationObserver(client, portalWebhookMutations.update("p1"));
  await expect(update.mutate({ enabled: true })).rejects.toMatchObject({ status: 403 });
  expect(server.calls()).toHaveLength(2);
});
