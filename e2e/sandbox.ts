import type { Page } from "@playwright/test";
import type * as z from "zod/mini";
import type { ApiFaultList, apiFaultListSchema } from "@/contract/sandbox/api-fault";
import type { AdvanceClock, AdvanceResult, Clock } from "@/contract/sandbox/clock";
import type { Delivery, DeliveryList } from "@/contract/sandbox/delivery";
import type { EventsAccepted, PortalLogin, postEventsSchema } from "@/contract/sandbox/events";
import type {
  Receiver,
  ReceiverList,
  ReceivedRequest,
  ReceivedRequestList,
  SaveReceiverBody,
} from "@/contract/sandbox/receiver";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import type { Token, TokenList } from "@/contract/sandbox/token";
import type { World } from "@/contract/sandbox/world";
import { demoStarted } from "./demo-started";

/** What a client may write, with everything left out that has a default. */
type PostEventsBody = z.input<(typeof postEventsSchema)["_zod"]["def"]["out"]>;
type ApiFaultsBody = z.input<typeof apiFaultListSchema>;

type DeliveryFilter = Partial<Pick<Delivery, "region" | "portal_id" | "state" | "destination_id">>;

/** The sandbox API, called from inside a page that has a world open. Every call throws on an answer of 400 or above. */
export class Sandbox {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  world(): Promise<World> {
    return this.#json("GET", sandboxPaths.world());
  }

  /** Resolves once everything that was due on the way has run. */
  advance(by: AdvanceClock): Promise<AdvanceResult> {
    return this.#json("POST", sandboxPaths.clockAdvance(), by);
  }

  pause(): Promise<Clock> {
    return this.#json("PATCH", sandboxPaths.clock(), { state: "paused" });
  }

  /** @param speed virtual time over real time */
  resume(speed = 1): Promise<Clock> {
    return this.#json("PATCH", sandboxPaths.clock(), { state: "running", speed });
  }

  async receivers(): Promise<Receiver[]> {
    const { data } = await this.#json<ReceiverList>("GET", sandboxPaths.receivers());
    return data;
  }

  /** The receiver that an endpoint belongs to. @throws Error when there is none. */
  async receiverOf(endpoint: string): Promise<Receiver> {
    const receivers = await this.receivers();
    const matching = receivers.filter(({ url_prefix }) => endpoint.startsWith(url_prefix));
    const [receiver] = matching.toSorted((a, b) => b.url_prefix.length - a.url_prefix.length);
    if (!receiver) throw new Error(`no receiver for ${endpoint}`);
    return receiver;
  }

  /** What the next requests to an endpoint meet. */
  async script(endpoint: string, behaviour: NonNullable<SaveReceiverBody["behaviour"]>): Promise<Receiver> {
    const { id, ...receiver } = await this.receiverOf(endpoint);
    return this.replaceReceiver(id, { ...receiver, behaviour });
  }

  createReceiver(receiver: SaveReceiverBody): Promise<Receiver> {
    return this.#json("POST", sandboxPaths.receivers(), receiver);
  }

  /** Its behaviour starts over. */
  replaceReceiver(receiverId: string, receiver: SaveReceiverBody): Promise<Receiver> {
    return this.#json("PUT", sandboxPaths.receiver(receiverId), receiver);
  }

  async deleteReceiver(receiverId: string): Promise<void> {
    await this.#text("DELETE", sandboxPaths.receiver(receiverId));
  }

  /** What has reached a receiver, oldest first. @param after the last `seq` that is known already */
  async receivedRequests(receiverId: string, after = 0): Promise<ReceivedRequest[]> {
    const path = `${sandboxPaths.receivedRequests(receiverId)}?after=${after}`;
    const { data } = await this.#json<ReceivedRequestList>("GET", path);
    return data;
  }

  async forgetReceivedRequests(receiverId: string): Promise<void> {
    await this.#text("DELETE", sandboxPaths.receivedRequests(receiverId));
  }

  addEvents(events: PostEventsBody): Promise<EventsAccepted> {
    return this.#json("POST", sandboxPaths.events(), events);
  }

  /** A developer tries to sign in to a portal. */
  async logIn(portalId: string, login: PortalLogin): Promise<void> {
    await this.#text("POST", sandboxPaths.portalLogins(portalId), login);
  }

  /** Newest first; the first page of them. */
  async deliveries(filter: DeliveryFilter = {}): Promise<Delivery[]> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) if (value !== null) query.set(name, value);
    const { data } = await this.#json<DeliveryList>("GET", `${sandboxPaths.deliveries()}?${query}`);
    return data;
  }

  delivery(deliveryId: string): Promise<Delivery> {
    return this.#json("GET", sandboxPaths.delivery(deliveryId));
  }

  /** The records of a delivery, as they were sent. */
  async deliveredRecords(deliveryId: string): Promise<string[]> {
    const text = await this.#text("GET", sandboxPaths.deliveryRecords(deliveryId));
    return text.split("\n").filter((line) => line !== "");
  }

  async tokens(): Promise<Token[]> {
    const { data } = await this.#json<TokenList>("GET", sandboxPaths.tokens());
    return data;
  }

  async setTokenState(token: string, state: Token["state"]): Promise<void> {
    await this.#text("PATCH", sandboxPaths.token(token), { state });
  }

  /** The world becomes the one in a snapshot. */
  async restore(snapshot: string): Promise<void> {
    await this.#text("PUT", sandboxPaths.snapshot(), JSON.parse(snapshot));
  }

  /** Makes the API itself misbehave; an empty list ends that. */
  setApiFaults(faults: ApiFaultsBody): Promise<ApiFaultList> {
    return this.#json("PUT", sandboxPaths.apiFaults(), faults);
  }

  async #json<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    // The contract's own tests pin what the server answers; here its types are taken at their word.
    return JSON.parse(await this.#text(method, path, body));
  }

  async #text(method: string, path: string, body?: unknown): Promise<string> {
    const json = body === undefined ? null : JSON.stringify(body);
    await demoStarted(this.#page);
    const answer = await this.#page.evaluate(
      async (call) => {
        const response = await fetch(call.path, {
          method: call.method,
          body: call.json,
          headers: call.json === null ? {} : { "content-type": "application/json" },
        });
        return { status: response.status, text: await response.text() };
      },
      { method, path, json },
    );
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.text;
  }
}
