import { describe, expect, it } from "vitest";
import { apiOrigin } from "./api-host";
import { apiPaths, API_ROUTES, versioned } from "./paths";
import { SANDBOX_BASE, SANDBOX_ROUTES, sandboxPaths } from "./sandbox/sandbox-paths";

describe("apiPaths", () => {
  it("has a path for every route, with the id in its place", () => {
    const pathOf: Record<string, (id: string) => string> = apiPaths;
    for (const [name, route] of Object.entries(API_ROUTES)) {
      expect(pathOf[name]?.("7")).toBe(route.replace(/\{.+\}/, "7"));
    }
  });

  it("encodes ids, so that none can reach another resource", () => {
    expect(apiPaths.destination("../portals/ä?x#$&")).toBe(
      "/audit-log-destinations/..%2Fportals%2F%C3%A4%3Fx%23%24%26",
    );
  });

  it("stands behind the version and the origin of a host", () => {
    expect(apiOrigin("eu") + versioned("v3", apiPaths.portalWebhookStatus("p"))).toBe(
      "https://eu.api.konghq.com/v3/portals/p/audit-log-webhook/status",
    );
  });
});

describe("sandboxPaths", () => {
  it("has a path for every route, with the id in its place", () => {
    const pathOf: Record<string, (id: string) => string> = sandboxPaths;
    for (const [name, route] of Object.entries(SANDBOX_ROUTES)) {
      expect(pathOf[name]?.("7")).toBe(SANDBOX_BASE + route.replace(/\{.+\}/, "7"));
    }
  });
});
