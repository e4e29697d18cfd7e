// The lines of a webhook: one for each address that it has batches for. In a line batches are sent in order, one in
// flight at a time; lines know nothing of one another, so an address that lets its batches wait holds up no other.

import type { Delivery, DeliveryTarget } from "./delivery";
import { type Queue, queueOf, valuesOf } from "./queue";

/** The closed batches for one address. */
export interface Line {
  /** The one in flight or waiting for its retry; null only while a line is taken up or its next one is chosen. */
  readonly current: Delivery | null;
  /** Those behind it, in the order in which they are sent. There may be thousands. */
  readonly waiting: Queue<Delivery>;
}

/** By address. A line is there as long as it holds a batch. */
export type Lines = ReadonlyMap<string, Line>;

export const NO_LINES: Lines = new Map();

const EMPTY_LINE: Line = { current: null, waiting: queueOf<Delivery>([]) };

type Address = Pick<DeliveryTarget, "destinationId" | "endpoint" | "authorization">;

/** What makes an address: another format or another look at certificates is none. */
function addressOf({ destinationId, endpoint, authorization }: Address): string {
  return JSON.stringify([destinationId, endpoint, authorization]);
}

export function isSameAddress(a: Address, b: Address): boolean {
  return addressOf(a) === addressOf(b);
}

function isEmpty({ current, waiting }: Line): boolean {
  return current === null && waiting.last === null;
}

/** The line for an address; an empty one where there is none. */
export function lineFor(lines: Lines, address: Address): Line {
  return lines.get(addressOf(address)) ?? EMPTY_LINE;
}

export function withLine(lines: Lines, address: Address, line: Line): Lines {
  const next = new Map(lines);
  if (isEmpty(line)) next.delete(addressOf(address));
  else next.set(addressOf(address), line);
  return next;
}

/** What is left without some of the deliveries. */
export function withoutThose(lines: Lines, isRemoved: (delivery: Delivery) => boolean): Lines {
  const left = [...lines].map(([address, { current, waiting }]): [string, Line] => [
    address,
    {
      current: current && isRemoved(current) ? null : current,
      waiting: queueOf(valuesOf(waiting).filter((delivery) => !isRemoved(delivery))),
    },
  ]);
  return new Map(left.filter(([, line]) => !isEmpty(line)));
}

/** The delivery of that id, if it is the current one of its line. */
export function currentOf(lines: Lines, deliveryId: string): Delivery | null {
  for (const { current } of lines.values()) if (current?.id === deliveryId) return current;
  return null;
}

/** Everything in line, each line in its order. */
export function deliveriesIn(lines: Lines): Delivery[] {
  const open = [...lines.values()];
  return open.flatMap(({ current, waiting }) => (current ? [current] : []).concat(valuesOf(waiting)));
}
