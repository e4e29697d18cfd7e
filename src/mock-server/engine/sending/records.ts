// The records of deliveries and the bodies that carry them, signed with the keys of their time. Keeps the bodies of open
// deliveries, so that a retry need not sign again; they are not stored, because sealing again gives the same records.
// Knows nothing of when anything is sent.

import type { LogFormat } from "@/audit-log/record/log-format";
import type { Delivery } from "@/mock-server/engine/lane/delivery";
import type { EventLog, RecordedEvent } from "@/mock-server/engine/world/event-log";
import type { Crypto } from "@/mock-server/engine/ports";
import { scopeKey } from "@/mock-server/engine/lane/scope";
import { countEvents } from "@/mock-server/engine/lane/seq-range";
import type { World } from "@/mock-server/engine/world/world";
import { sealBody, signRecords } from "./seal";

export class Records {
  readonly #world: World;
  readonly #events: EventLog;
  readonly #crypto: Crypto;
  readonly #bodies = new Map<string, Uint8Array<ArrayBuffer>>();

  constructor(world: World, events: EventLog, crypto: Crypto) {
    this.#world = world;
    this.#events = events;
    this.#crypto = crypto;
  }

  /** The records of a delivery as they are, were or would be transmitted. */
  async of(delivery: Delivery): Promise<string[]> {
    const entries = await this.#events.read(scopeKey(delivery.scope), delivery.ranges);
    return this.sign(
      entries.map(({ value }) => value),
      delivery.target.logFormat,
    );
  }

  /** Recorded events as records of a format. */
  async sign(events: readonly RecordedEvent[], format: LogFormat): Promise<string[]> {
    const keys = new Map(this.#world.keys.values().map((key) => [key.kid, key]));
    return signRecords(events, format, keys, this.#crypto);
  }

  /**
   * What an attempt of an open delivery sends.
   * @throws Error when events of the delivery are no longer there.
   */
  async bodyOf(delivery: Delivery): Promise<Uint8Array<ArrayBuffer>> {
    return this.#bodies.get(delivery.id) ?? this.#seal(delivery);
  }

  /** For a delivery that is sent no more. */
  forgetBody({ id }: Pick<Delivery, "id">): void {
    this.#bodies.delete(id);
  }

  /** For another world, whose deliveries may have the same names. */
  forgetBodies(): void {
    this.#bodies.clear();
  }

  async #seal(delivery: Delivery): Promise<Uint8Array<ArrayBuffer>> {
    const records = await this.of(delivery);
    const expected = countEvents(delivery.ranges);
    if (records.length !== expected) {
      throw new Error(`delivery ${delivery.id}: ${records.length} of ${expected} events are there`);
    }
    const body = await sealBody(records, this.#crypto);
    this.#bodies.set(delivery.id, body);
    return body;
  }
}
