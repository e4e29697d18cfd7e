// The lanes of all scopes: what is under way, at hand for transitions, written through to the world.

import { type Delivery, type Destination, targetOf } from "@/mock-server/engine/lane/delivery";
import type { Lane, OpenDeliveries, TransitionResult } from "@/mock-server/engine/lane/lane";
import { lineFor, NO_LINES, withLine } from "@/mock-server/engine/lane/line";
import { enqueue } from "@/mock-server/engine/lane/queue";
import { type ScopeKey, scopeKey } from "@/mock-server/engine/lane/scope";
import type { World } from "./world";

const NOTHING_OPEN: OpenDeliveries = { lines: NO_LINES, collecting: null };

export class Lanes {
  readonly #world: World;
  readonly #open = new Map<ScopeKey, OpenDeliveries>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Takes up the open deliveries of a world that was loaded or begun anew. */
  reload(): void {
    this.#open.clear();
    // The batches that collect have no place; where they come does not matter.
    const inLine = this.#world.openDeliveries.values().toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
    for (const delivery of inLine) {
      const key = scopeKey(delivery.scope);
      const open = this.#open.get(key) ?? NOTHING_OPEN;
      this.#open.set(key, withDelivery(open, delivery));
    }
  }

  /** The scopes that something is under way for. */
  scopes(): ScopeKey[] {
    return [...this.#open.keys()];
  }

  /** All unfinished deliveries, oldest first. */
  deliveries(): Delivery[] {
    return this.#world.openDeliveries.values().toSorted((a, b) => a.number - b.number);
  }

  /** Null for a scope without a webhook. @param destination what the webhook refers to, where that is not as stored */
  get(key: ScopeKey, destination?: Destination): Lane | null {
    const webhook = this.#world.webhooks.get(key);
    if (!webhook) return null;
    const inForce = destination ?? this.#world.destinations.get(webhook.destinationId ?? "");
    const target = inForce ? targetOf(inForce) : null;
    return { webhook, target, ...(this.#open.get(key) ?? NOTHING_OPEN) };
  }

  /** Stores what a transition changed. Finished deliveries are the business of their `finish` effect. */
  keep(key: ScopeKey, before: Lane, { lane, changed, opened }: TransitionResult): void {
    const { webhook, lines, collecting } = lane;
    if (webhook !== before.webhook) this.#world.webhooks.put(key, webhook);
    for (const delivery of changed) this.#world.openDeliveries.put(delivery.id, delivery);
    if (opened) {
      this.#world.change({ nextDeliveryNumber: this.#world.facts.nextDeliveryNumber + 1 });
      this.#world.count("batches");
    }
    this.#open.set(key, { lines, collecting });
  }
}

/** @param delivery none that comes before those that are there */
function withDelivery({ lines, collecting }: OpenDeliveries, delivery: Delivery): OpenDeliveries {
  if (delivery.place === null) return { lines, collecting: delivery };
  const line = lineFor(lines, delivery.target);
  const hasBegun = delivery.attempts.length > 0;
  const longer = hasBegun
    ? { ...line, current: delivery }
    : { ...line, waiting: enqueue(line.waiting, delivery) };
  return { lines: withLine(lines, delivery.target, longer), collecting };
}

/** The scopes whose webhook refers to a destination, enabled or not. */
export function usersOf({ webhooks }: World, destinationId: string): ScopeKey[] {
  return webhooks
    .values()
    .filter((webhook) => webhook.destinationId === destinationId)
    .map(({ scope }) => scopeKey(scope));
}
