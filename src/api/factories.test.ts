import {
  MutationObserver,
  type QueryKey,
  QueryObserver,
  type UseMutationOptions,
} from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { Destination } from "@/contract/webhook/destination";
import type { ApiError } from "@/api/http/api-error";
import { connectToTestServer, problemResponse } from "@/api/http/connection.test-support";
import { controlPlaneMutations } from "./control-plane-mutations";
import { destinationMutations, destinationQueries } from "@/api/webhook/destination-queries";
import { identityQueries } from "@/api/identity/identity-queries";
import { orgWebhookMutations, orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { portalWebhookMutations, portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { portalQueries } from "./portal-queries";
import { createQueryClient } from "@/api/query/query-client";
import { replayJobMutations, replayJobQueries } from "@/api/webhook/replay-job-queries";
import { clockMutations } from "@/api/sandbox/clock-mutations";
import { deliveryQueries, olderDeliveries } from "@/api/sandbox/delivery-queries";
import { keyRotationMutations } from "@/api/sandbox/key-rotation-mutations";
import { receiverMutations, receiverQueries } from "@/api/sandbox/receiver-queries";
import { snapshotMutations } from "@/api/sandbox/snapshot-mutations";
import { tokenMutations, tokenQueries } from "@/api/sandbox/token-queries";
import { trafficMutations } from "@/api/sandbox/traffic-mutations";
import { worldMutations, worldQueries } from "@/api/sandbox/world-queries";
import { signingKeyQueries } from "./signing-key-queries";
import { statusPolling } from "@/api/webhook/status-polling";

const NOW = "2026-11-21T09:30:00Z";
const DESTINATION: Destination = {
  id: "d1",
  name: "SIEM",
  endpoint: "https://siem.example.com/",
  log_format: "cef",
  skip_ssl_verification: false,
  created_at: NOW,
  updated_at: NOW,
};
const SECRET_BODY = {
  name: "SIEM",
  endpoint: "https://siem.example.com/",
  authorization: "Splunk 1",
  log_format: "cef",
  skip_ssl_verification: false,
} as const;
const RANGE = { start_at: NOW, end_at: NOW };
const SETTINGS = {
  endpoint: "https://siem.example.com/",
  enabled: true,
  log_format: "cef",
  skip_ssl_verification: false,
  updated_at: NOW,
};
const WEBHOOK = { audit_log_destination_id: "d1", enabled: true };

/** A query of every kind, under the name that the expectations use. */
const QUERIES: Readonly<Record<string, QueryKey>> = {
  destinations: destinationQueries.list().queryKey,
  "found destinations": destinationQueries.list({ nameContains: "s" }).queryKey,
  "destination d1": destinationQueries.detail("d1").queryKey,
  "destination d2": destinationQueries.detail("d2").queryKey,
  "webhook eu": orgWebhookQueries.detail("eu").queryKey,
  "settings eu": orgWebhookQueries.settings("eu").queryKey,
  "status eu": orgWebhookQueries.status("eu").queryKey,
  "webhook us": orgWebhookQueries.detail("us").queryKey,
  "status us": orgWebhookQueries.status("us").queryKey,
  portals: portalQueries.listing().queryKey,
  "portal p1": portalQueries.detail("p1").queryKey,
  "portal webhook p1": portalWebhookQueries.detail("p1").queryKey,
  "portal status p1": portalWebhookQueries.status("p1").queryKey,
  "portal webhook p2": portalWebhookQueries.detail("p2").queryKey,
  "replay eu": replayJobQueries.region("eu").queryKey,
  "replay us": replayJobQueries.region("us").queryKey,
  "replay p1": replayJobQueries.portal("p1").queryKey,
  user: identityQueries.user().queryKey,
  organization: identityQueries.organization().queryKey,
  access: identityQueries.access().queryKey,
  world: worldQueries.current().queryKey,
  scenarios: worldQueries.scenarios().queryKey,
  receivers: receiverQueries.list().queryKey,
  "receiver r1": receiverQueries.detail("r1").queryKey,
  "requests r1": receiverQueries.requests("r1").queryKey,
  deliveries: deliveryQueries.list().queryKey,
  "deliveries eu": deliveryQueries.list({ region: "eu" }).queryKey,
  "delivery 1": deliveryQueries.detail("1").queryKey,
  "records 1": deliveryQueries.records("1").queryKey,
  tokens: tokenQueries.list().queryKey,
  keys: signingKeyQueries.list().queryKey,
};

/** Runs a mutation in a client where every query has data, and names those that are out of date afterwards. */
async function outOfDateAfter<TData, TVariables, TResult>(
  options: UseMutationOptions<TData, ApiError, TVariables, TResult>,
  variables: NoInfer<TVariables>,
): Promise<string[]> {
  const client = createQueryClient();
  for (const queryKey of Object.values(QUERIES)) client.setQueryData(queryKey, {});
  await new MutationObserver(client, options).mutate(variables).catch(() => undefined);
  return Object.entries(QUERIES)
    .filter(([, queryKey]) => client.getQueryState(queryKey)?.isInvalidated)
    .map(([name]) => name);
}

const EU_WEBHOOK = ["webhook eu", "settings eu", "status eu"];
const ALL_WEBHOOKS = [...EU_WEBHOOK, "webhook us", "status us"];
const ALL_PORTAL_WEBHOOKS = ["portal webhook p1", "portal status p1", "portal webhook p2"];
const ALL_DESTINATIONS = ["destinations", "found destinations", "destination d1", "destination d2"];

describe("keys", () => {
  it("are different for different things", () => {
    const keys = Object.values(QUERIES).map((queryKey) => JSON.stringify(queryKey));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("mutations", () => {
  it("of destinations make destinations out of date, and the webhooks that may use them", async () => {
    connectToTestServer(() => Response.json(DESTINATION));
    expect(await outOfDateAfter(destinationMutations.create(), SECRET_BODY)).toEqual(ALL_DESTINATIONS);
    const everywhere = [...ALL_DESTINATIONS, ...ALL_WEBHOOKS, ...ALL_PORTAL_WEBHOOKS];
    expect(await outOfDateAfter(destinationMutations.update("d1"), { name: "B" })).toEqual(everywhere);
    connectToTestServer(() => new Response(null, { status: 204 }));
    expect(await outOfDateAfter(destinationMutations.remove("d1"), undefined)).toEqual(everywhere);
  });

  it("of a webhook make that scope's webhook and status out of date, and no other", async () => {
    connectToTestServer(() => Response.json(WEBHOOK));
    const p1 = ["portal webhook p1", "portal status p1"];
    expect(await outOfDateAfter(orgWebhookMutations.update("eu"), { enabled: true })).toEqual(EU_WEBHOOK);
    expect(await outOfDateAfter(portalWebhookMutations.update("p1"), { enabled: true })).toEqual(p1);
    const setUp = { portalId: "p1", body: { enabled: true } };
    expect(await outOfDateAfter(portalWebhookMutations.setUp(), setUp)).toEqual(p1);
    connectToTestServer(() => new Response(null, { status: 204 }));
    expect(await outOfDateAfter(orgWebhookMutations.remove("eu"), undefined)).toEqual(EU_WEBHOOK);
    expect(await outOfDateAfter(portalWebhookMutations.remove("p1"), undefined)).toEqual(p1);
  });

  it("of a replay job make that scope's job out of date, and its webhook, which a refusal speaks of", async () => {
    connectToTestServer(() => problemResponse(409, { title: "Resource Conflict" }));
    expect(await outOfDateAfter(replayJobMutations.replaceOfRegion("eu"), RANGE)).toEqual([
      "webhook eu",
      "settings eu",
      "status eu",
      "replay eu",
    ]);
    expect(await outOfDateAfter(replayJobMutations.replaceOfPortal("p1"), RANGE)).toEqual([
      "portal webhook p1",
      "portal status p1",
      "replay p1",
    ]);
  });

  it("of the webhook's own settings reach that region, and one for all regions reaches them all", async () => {
    connectToTestServer(({ url }) => Response.json(url.includes("/v2/") ? SETTINGS : WEBHOOK));
    const settings = orgWebhookMutations.updateSettings("eu");
    expect(await outOfDateAfter(settings, { log_format: "json" })).toEqual(EU_WEBHOOK);
    const all = orgWebhookMutations.updateAllRegions();
    expect(await outOfDateAfter(all, { enabled: false })).toEqual(ALL_WEBHOOKS);
  });

  it("that fail make the same out of date, because the failure says that something moved", async () => {
    connectToTestServer(() => problemResponse(404, { title: "Not Found" }));
    expect(await outOfDateAfter(orgWebhookMutations.update("eu"), { enabled: true })).toEqual(EU_WEBHOOK);
  });

  it("of the sandbox reach as far as their effect does", async () => {
    connectToTestServer(({ method }) =>
      method === "DELETE" ? new Response(null, { status: 204 }) : Response.json({ accepted: 1 }),
    );
    const everything = Object.keys(QUERIES);
    expect(await outOfDateAfter(worldMutations.begin(), { scenario: "tour" })).toEqual(everything);
    expect(await outOfDateAfter(clockMutations.advance(), { ms: 1 })).toEqual(everything);
    expect(await outOfDateAfter(snapshotMutations.restore(), new Blob())).toEqual(everything);
    const token = { token: "kpat_expired", state: "valid" } as const;
    expect(await outOfDateAfter(tokenMutations.setState(), token)).toEqual(everything);
    expect(await outOfDateAfter(keyRotationMutations.rotate(), undefined)).toEqual(["keys"]);
    expect(await outOfDateAfter(clockMutations.update(), { state: "paused" })).toEqual(["world"]);
    const deliveries = ["world", "deliveries", "deliveries eu", "delivery 1", "records 1"];
    expect(await outOfDateAfter(trafficMutations.postEvents(), { count: 1, over_ms: 0 })).toEqual(deliveries);
    expect(await outOfDateAfter(trafficMutations.portalLogin("p1"), { outcome: "success" })).toEqual(
      deliveries,
    );
    const receivers = ["receivers", "receiver r1", "requests r1"];
    expect(await outOfDateAfter(receiverMutations.remove("r1"), undefined)).toEqual(receivers);
    expect(await outOfDateAfter(receiverMutations.clearRequests("r1"), undefined)).toEqual(["requests r1"]);
  });

  it("keep what the server answered, and nothing when it refused", async () => {
    const client = createQueryClient();
    const { queryKey } = destinationQueries.detail("d1");
    client.setQueryData(queryKey, DESTINATION);
    const update = new MutationObserver(client, destinationMutations.update("d1"));
    connectToTestServer(() => problemResponse(409, { title: "Conflict" }));
    await expect(update.mutate({ name: "B" })).rejects.toMatchObject({ status: 409 });
    expect(client.getQueryData(queryKey)).toEqual(DESTINATION);
    connectToTestServer(() => Response.json({ ...DESTINATION, name: "B" }));
    await update.mutate({ name: "B" });
    expect(client.getQueryData(queryKey)?.name).toBe("B");
  });

  it("that create a destination add it to the list that was read, so that it can be chosen", async () => {
    const client = createQueryClient();
    const whole = destinationQueries.list().queryKey;
    const found = destinationQueries.list({ nameContains: "x" }).queryKey;
    client.setQueryData(found, []);
    client.setQueryData(whole, []);
    connectToTestServer(() => Response.json(DESTINATION, { status: 201 }));
    await new MutationObserver(client, destinationMutations.create("eu")).mutate(SECRET_BODY);
    expect(client.getQueryData(whole)).toEqual([DESTINATION]);
    // What a filter leaves out is the server's to say.
    expect(client.getQueryData(found)).toEqual([]);
  });

  it("go without the nonce of a probe where the API refuses it, and say so", async () => {
    const client = createQueryClient();
    const planes = { data: [], meta: { page: { number: 1, size: 10, total: 0 } } };
    const probe = () => new MutationObserver(client, controlPlaneMutations.probe("eu")).mutate("alc-x");
    connectToTestServer(() => Response.json(planes));
    expect(await probe()).toEqual({ isMarked: true });
    const refusal = { status: 400, title: "Bad Request", instance: "x", detail: "unknown parameter" };
    const server = connectToTestServer(({ url }) =>
      url.includes("?") ? problemResponse(400, refusal) : Response.json(planes),
    );
    expect(await probe()).toEqual({ isMarked: false });
    expect(server.calls()).toEqual([
      "GET https://eu.test/v2/control-planes?probe=alc-x",
      "GET https://eu.test/v2/control-planes",
    ]);
    connectToTestServer(() => problemResponse(403, { ...refusal, status: 403 }));
    await expect(probe()).rejects.toMatchObject({ status: 403 });
  });

  it("call the host, version and path of their scope", async () => {
    const client = createQueryClient();
    const server = connectToTestServer(() => new Response(null, { status: 204 }));
    const calls: ReadonlyArray<() => Promise<unknown>> = [
      () => new MutationObserver(client, destinationMutations.remove("a/b")).mutate(),
      () => new MutationObserver(client, orgWebhookMutations.remove("sg")).mutate(),
      () => new MutationObserver(client, orgWebhookMutations.updateSettings("me")).mutate({ enabled: true }),
      () => new MutationObserver(client, orgWebhookMutations.updateAllRegions()).mutate({ enabled: true }),
      () => new MutationObserver(client, destinationMutations.create("eu")).mutate(SECRET_BODY),
      () => new MutationObserver(client, portalWebhookMutations.update("p1")).mutate({ enabled: false }),
      () => new MutationObserver(client, controlPlaneMutations.causeEvents("eu")).mutate(),
      () => new MutationObserver(client, trafficMutations.portalLogin("p1")).mutate({ outcome: "success" }),
      () => new MutationObserver(client, replayJobMutations.replaceOfRegion("in")).mutate(RANGE),
      () => new MutationObserver(client, replayJobMutations.replaceOfPortal("p1")).mutate(RANGE),
    ];
    for (const call of calls) await call().catch(() => undefined);
    expect(server.calls()).toEqual([
      "DELETE https://global.test/v3/audit-log-destinations/a%2Fb",
      "DELETE https://sg.test/v3/audit-log-webhook",
      "PATCH https://me.test/v2/audit-log-webhook",
      "PATCH https://global.test/v3/audit-log-webhook",
      "POST https://eu.test/v3/audit-log-destinations",
      "PATCH https://global.test/v3/portals/p1/audit-log-webhook",
      "GET https://eu.test/v2/control-planes",
      "POST https://console.test/__sandbox/portals/p1/logins",
      "PUT https://in.test/v3/audit-log-replay-job",
      "PUT https://global.test/v3/portals/p1/audit-log-replay-job",
    ]);
  });
});

describe("orgWebhookQueries", () => {
  it("asks each region on its own host", async () => {
    const server = connectToTestServer(() => Response.json(WEBHOOK));
    const client = createQueryClient();
    for (const { detail } of orgWebhookQueries.allRegions()) await client.fetchQuery(detail);
    expect(server.calls()).toEqual(
      ["us", "eu", "au", "me", "in", "sg"].map((region) => `GET https://${region}.test/v3/audit-log-webhook`),
    );
  });

  it("takes polling as an extra at the call site", async () => {
    connectToTestServer(() => Response.json({ webhook_enabled: true, webhook_status: "active" }));
    const client = createQueryClient();
    const observer = new QueryObserver(client, { ...orgWebhookQueries.status("eu"), ...statusPolling() });
    const { data } = await observer.refetch();
    expect(data?.webhook_status).toBe("active");
  });
});

describe("destinationQueries.list", () => {
  const page = (names: readonly string[], next: string | null) =>
    Response.json({
      data: names.map((name) => ({ ...DESTINATION, name })),
      meta: { size: 2, next, previous: null },
    });

  it("follows the pages to the end, by their cursors alone", async () => {
    const pages = [
      page(["a", "b"], "/api/v2/audit-log-destinations?page%5Bafter%5D=x%3D%3D&page%5Bsize%5D=2"),
      page(["c"], null),
    ];
    const server = connectToTestServer(() => pages.shift() ?? new Response(null, { status: 500 }));
    const list = await createQueryClient().fetchQuery(destinationQueries.list({ nameContains: "a" }));
    expect(list.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect(server.seen.map(({ url }) => Array.from(new URL(url).searchParams))).toEqual([
      [
        ["filter[name][contains]", "a"],
        ["page[size]", "1000"],
      ],
      [
        ["filter[name][contains]", "a"],
        ["page[size]", "1000"],
        ["page[after]", "x=="],
      ],
    ]);
  });

  it.each(["/v3/audit-log-destinations", "/v3/audit-log-destinations?page[after]=again"])(
    "gives up on links that lead nowhere, rather than show half a list: %s",
    async (next) => {
      const server = connectToTestServer(() => page(["a"], next));
      await expect(createQueryClient().fetchQuery(destinationQueries.list())).rejects.toMatchObject({
        kind: "contract",
      });
      expect(server.calls().length).toBeLessThanOrEqual(50);
    },
  );
});

describe("portalQueries.listing", () => {
  const portal = {
    name: "P",
    display_name: "P",
    description: null,
    authentication_enabled: true,
    rbac_enabled: false,
    default_domain: "p.us.portal.konghq.com",
    canonical_domain: "p.us.portal.konghq.com",
    created_at: NOW,
    updated_at: NOW,
  };

  it("reads page after page until it has the total", async () => {
    const server = connectToTestServer(({ url }) => {
      const number = Number(new URL(url).searchParams.get("page[number]"));
      const data = [{ ...portal, id: `p${number}` }];
      return Response.json({ data, meta: { page: { number, size: 1, total: 3 } } });
    });
    const { portals } = await createQueryClient().fetchQuery(portalQueries.listing());
    expect(portals.map(({ id }) => id)).toEqual(["p1", "p2", "p3"]);
    expect(server.calls()).toHaveLength(3);
  });

  it("ends with an empty page, even if the total says more", async () => {
    connectToTestServer(() =>
      Response.json({ data: [], meta: { page: { number: 1, size: 100, total: 3 } } }),
    );
    await expect(createQueryClient().fetchQuery(portalQueries.listing())).resolves.toEqual({
      portals: [],
      refused: [],
      failed: [],
    });
  });
});

describe("olderDeliveries", () => {
  const list = (next: string | null) => ({
    data: [],
    meta: { page: { size: 50, next, previous: null }, dropped: 0 },
  });

  it.each([
    [null, null],
    ["/__sandbox/deliveries", null],
    ["/__sandbox/deliveries?region=eu&page%5Bafter%5D=7", "7"],
  ])("finds in the link %j the cursor %j", (next, expected) => {
    expect(olderDeliveries(list(next))).toBe(expected);
  });
});

describe("receiverQueries.requests", () => {
  it("asks for the whole once, then only for what is new", async () => {
    const request = (seq: number) => ({
      seq,
      at: NOW,
      method: "POST",
      url: "https://siem.example.com/",
      headers: {},
      body_base64: "",
      outcome: { status: 200 },
    });
    const answers = [
      [1, 2],
      [2, 3],
    ];
    const server = connectToTestServer(() =>
      Response.json({ data: answers.shift()?.map(request), meta: { dropped: 0 } }),
    );
    const client = createQueryClient();
    await client.fetchQuery(receiverQueries.requests("r1"));
    const list = await client.fetchQuery({ ...receiverQueries.requests("r1"), staleTime: 0 });
    expect(list.data.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(server.seen.map(({ url }) => new URL(url).searchParams.get("after"))).toEqual(["0", "1"]);
  });
});
