import type { Page } from "@playwright/test";
import type { Destination, DestinationList } from "@/contract/webhook/destination";
import type { CreateDestination, UpdateDestination } from "@/contract/webhook/destination-body";
import type { Portal, PortalList } from "@/contract/portal";
import type { UpdatePortalWebhook } from "@/contract/webhook/portal-webhook";
import { demoStarted } from "./demo-started";

/** What another client does meanwhile: calls of an organization admin, from inside a page that has a world open. */
export class KonnectApi {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  createDestination(
    body: Omit<CreateDestination, "log_format" | "skip_ssl_verification">,
  ): Promise<Destination> {
    return this.#call("POST", "/v3/audit-log-destinations", body);
  }

  updateDestination(destinationId: string, body: UpdateDestination): Promise<Destination> {
    return this.#call("PATCH", `/v3/audit-log-destinations/${destinationId}`, body);
  }

  async destination(name: string): Promise<Destination> {
    const { data } = await this.#call<DestinationList>("GET", "/v3/audit-log-destinations");
    return found(
      data.find((destination) => destination.name === name),
      name,
    );
  }

  createPortal(name: string, region = "us"): Promise<Portal> {
    return this.#call("POST", "/v3/portals", { name }, region);
  }

  async portal(displayName: string): Promise<Portal> {
    const { data } = await this.#call<PortalList>("GET", "/v3/portals");
    return found(
      data.find(({ display_name: name }) => name === displayName),
      displayName,
    );
  }

  async updatePortalWebhook(portalId: string, body: UpdatePortalWebhook): Promise<void> {
    await this.#call("PATCH", `/v3/portals/${portalId}/audit-log-webhook`, body);
  }

  /** From `start_at` until now of the world. */
  async replayPortal(portalId: string, bounds: { start_at: string; end_at: string }): Promise<void> {
    await this.#call("PUT", `/v3/portals/${portalId}/audit-log-replay-job`, bounds);
  }

  async #call<Answer>(method: string, path: string, body?: unknown, host = "global"): Promise<Answer> {
    await demoStarted(this.#page);
    const answer = await this.#page.evaluate(
      async (call) => {
        const response = await fetch(`https://${call.host}.api.konghq.com${call.path}`, {
          method: call.method,
          headers: { authorization: "Bearer kpat_org_admin", "content-type": "application/json" },
          body: call.json,
        });
        return { status: response.status, text: await response.text() };
      },
      { method, path, host, json: body === undefined ? null : JSON.stringify(body) },
    );
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text);
  }
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`There is no ${name}`);
  return value;
}
