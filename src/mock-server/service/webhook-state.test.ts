// The status table of a webhook: every pair of switch and word, and what leads from one to another. The same for a
// region and for a portal.

import { describe, expect, test } from "vitest";
import { BATCH_WINDOW_MS } from "@/audit-log/delivery/batch-limits";
import { RETRIES_SPAN_MS } from "@/audit-log/delivery/retry-policy";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { behave, createDestination } from "@/mock-server/testing/webhook.test-support";

type Place = "a region" | "a portal";

class Webhook {
  readonly #server: TestServer;
  readonly #path: string;
  readonly #portalId: string | null;

  constructor(server: TestServer, path: string, portalId: string | null) {
    this.#server = server;
    this.#path = path;
    this.#portalId = portalId;
  }

  static async of(place: Place, server: TestServer): Promise<Webhook> {
    if (place === "a region") return new Webhook(server, "/v3/audit-log-webhook", null);
    const { id } = (await server.call("GET", "/v3/portals")).body.data[0];
    return new Webhook(server, `/v3/portals/${id}/audit-log-webhook`, id);
  }

  async patch(change: object): Promise<void> {
    expect((await this.#server.call("PATCH", this.#path, change)).status).toBe(200);
  }

  async remove(): Promise<void> {
    expect((await this.#server.call("DELETE", this.#path)).status).toBe(204);
  }

  /** An event happens that this webhook sends, and its delivery ends. */
  async deliver(answer: number): Promise<void> {
    await behave(this.#server, [{ respond: { status: answer } }]);
    if (this.#portalId === null) await this.#server.call("GET", "/v2/control-planes");
    else {
      const path = `/__sandbox/portals/${this.#portalId}/logins`;
      await this.#server.call("POST", path, { outcome: "success" });
    }
    await this.#server.advance(BATCH_WINDOW_MS + RETRIES_SPAN_MS);
  }

  /** `switch word`. */
  async state(): Promise<string> {
    const { body } = await this.#server.call("GET", `${this.#path}/status`);
    return `${body.webhook_enabled} ${body.webhook_status}`;
  }

  async lastAttempt(): Promise<unknown> {
    const { body } = await this.#server.call("GET", `${this.#path}/status`);
    const { webhook_enabled: _enabled, webhook_status: _status, ...attempt } = body;
    return attempt;
  }
}

interface Scene {
  readonly server: TestServer;
  readonly webhook: Webhook;
  readonly destination: string;
}

/** How to get into each state of the table. */
const STATES: Record<string, (scene: Scene) => Promise<void>> = {
  "false unconfigured": async () => {},
  "false active": ({ webhook, destination }) => webhook.patch({ audit_log_destination_id: destination }),
  "true active": ({ webhook, destination }) =>
    webhook.patch({ audit_log_destination_id: destination, enabled: true }),
  "true inactive": async ({ webhook, destination }) => {
    await webhook.patch({ audit_log_destination_id: destination, enabled: true });
    await webhook.deliver(400);
  },
  "false inactive": async ({ webhook, destination }) => {
    await webhook.patch({ audit_log_destination_id: destination, enabled: true });
    await webhook.deliver(400);
    await webhook.patch({ enabled: false });
  },
};

const ACTIONS: Record<string, (scene: Scene) => Promise<unknown>> = {
  "enabled: true": ({ webhook }) => webhook.patch({ enabled: true }),
  "enabled: false": ({ webhook }) => webhook.patch({ enabled: false }),
  nothing: ({ webhook }) => webhook.patch({}),
  "another destination": async ({ server, webhook }) =>
    webhook.patch({ audit_log_destination_id: await createDestination(server, { name: "Other" }) }),
  "another endpoint": ({ server, destination }) =>
    server.call("PATCH", `/v3/audit-log-destinations/${destination}`, {
      endpoint: "https://siem.example.com/other",
    }),
  "another authorization": ({ server, destination }) =>
    server.call("PATCH", `/v3/audit-log-destinations/${destination}`, { authorization: "Bearer other" }),
  "another format": ({ server, destination }) =>
    server.call("PATCH", `/v3/audit-log-destinations/${destination}`, { log_format: "json" }),
  "a delivery that succeeds": ({ webhook }) => webhook.deliver(204),
  "a delivery that fails at once": ({ webhook }) => webhook.deliver(404),
  "a delivery whose retries are exhausted": ({ webhook }) => webhook.deliver(503),
  "removing it": ({ webhook }) => webhook.remove(),
};

const TRANSITIONS: [from: string, action: string, to: string][] = [
  ["false unconfigured", "enabled: false", "false unconfigured"],
  ["false unconfigured", "nothing", "false unconfigured"],
  ["false unconfigured", "removing it", "false unconfigured"],
  ["false unconfigured", "another destination", "false active"],
  ["false active", "enabled: true", "true active"],
  ["false active", "enabled: false", "false active"],
  ["false active", "another destination", "false active"],
  ["false active", "a delivery that fails at once", "false active"],
  ["false active", "removing it", "false unconfigured"],
  ["true active", "enabled: true", "true active"],
  ["true active", "enabled: false", "false active"],
  ["true active", "nothing", "true active"],
  ["true active", "another destination", "true active"],
  ["true active", "a delivery that succeeds", "true active"],
  ["true active", "a delivery that fails at once", "true inactive"],
  ["true active", "a delivery whose retries are exhausted", "true inactive"],
  ["true active", "removing it", "false unconfigured"],
  ["true inactive", "nothing", "true inactive"],
  ["true inactive", "another format", "true inactive"],
  ["true inactive", "a delivery that succeeds", "true inactive"],
  ["true inactive", "enabled: true", "true active"],
  ["true inactive", "enabled: false", "false inactive"],
  ["true inactive", "another destination", "true active"],
  ["true inactive", "another endpoint", "true active"],
  ["true inactive", "another authorization", "true active"],
  ["true inactive", "removing it", "false unconfigured"],
  ["false inactive", "nothing", "false inactive"],
  ["false inactive", "enabled: false", "false inactive"],
  ["false inactive", "enabled: true", "true active"],
  ["false inactive", "another destination", "false active"],
  ["false inactive", "removing it", "false unconfigured"],
];

describe.each<Place>(["a region", "a portal"])("the webhook of %s", (place) => {
  async function sceneIn(state: string): Promise<Scene> {
    const server = await startTestServer();
    const scene = {
      server,
      webhook: await Webhook.of(place, server),
      destination: await createDestination(server),
    };
    await STATES[state]!(scene);
    expect(await scene.webhook.state()).toBe(state);
    return scene;
  }

  test.each(TRANSITIONS)("goes from (%s) by %s to (%s)", async (from, action, to) => {
    const scene = await sceneIn(from);
    await ACTIONS[action]!(scene);
    expect(await scene.webhook.state()).toBe(to);
  });

  test("tells of the last attempt with any outcome, until it is removed", async () => {
    const { webhook } = await sceneIn("true active");
    if (place === "a portal") expect(await webhook.lastAttempt()).toEqual({});
    await webhook.deliver(404);
    expect(await webhook.lastAttempt()).toEqual({
      last_attempt_at: expect.stringMatching(/^2026-11-21T09:00:\d\d\.\d{3}Z$/),
      last_response_code: 404,
      last_response_message: "Not Found",
    });
    await webhook.patch({ enabled: false });
    expect(await webhook.lastAttempt()).toMatchObject({ last_response_code: 404 });
    await webhook.remove();
    expect(await webhook.lastAttempt()).toEqual({});
  });
});
