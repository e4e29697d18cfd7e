// Simulated log collectors as records: what they are told to do and how far they have got. How requests reach them is
// the transport's business.

import type { BehaviourStep, Receiver } from "@/contract/sandbox/receiver";
import type { TransportOutcome } from "@/contract/sandbox/transport-outcome";
import { belowLongestPrefix } from "@/lib/endpoint";
import type { EpochMs } from "@/lib/epoch";
import type { World } from "@/mock-server/engine/world/world";

/** A receiver and how far it has got with its script. */
export interface ReceiverRecord extends Receiver {
  /** The step that the next request meets. */
  readonly step: number;
  /** How many requests have met that step. */
  readonly stepUses: number;
}

/** A request that reached a receiver, as it was sent: Authorization included. */
export interface LoggedRequest {
  readonly at: EpochMs;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly outcome: TransportOutcome;
}

declare module "@/mock-server/engine/world/world" {
  interface StoredTables {
    readonly receivers: ReceiverRecord;
  }
}

/** By id. */
export function receiversOf(world: World) {
  return world.table("receivers");
}

const REQUESTS = "requests/";

/** The name of the log of what reached a receiver. */
export function requestLog(receiverId: string): string {
  return `${REQUESTS}${receiverId}`;
}

/** Lets go of what reached receivers that are gone: earlier versions of this server left it behind. */
export function dropRequestsOfGoneReceivers(world: World): void {
  for (const [log] of world.logs()) {
    const isGone = log.startsWith(REQUESTS) && !receiversOf(world).get(log.slice(REQUESTS.length));
    if (isGone) world.dropLog(log);
  }
}

/** The receiver that an address belongs to: the one with the longest matching prefix. */
export function findReceiver(world: World, url: string): ReceiverRecord | null {
  return belowLongestPrefix(receiversOf(world).values(), url);
}

/** What the next request meets; the receiver has moved on afterwards. The last step goes on for ever. */
export function takeStep(world: World, receiver: ReceiverRecord): BehaviourStep {
  const step = receiver.behaviour[receiver.step];
  if (!step) throw new Error(`receiver ${receiver.id} has no behaviour`);
  const isLast = receiver.step === receiver.behaviour.length - 1;
  const isUsedUp = !isLast && receiver.stepUses + 1 >= step.times;
  receiversOf(world).put(receiver.id, {
    ...receiver,
    step: receiver.step + (isUsedUp ? 1 : 0),
    stepUses: isUsedUp || isLast ? 0 : receiver.stepUses + 1,
  });
  return step;
}
