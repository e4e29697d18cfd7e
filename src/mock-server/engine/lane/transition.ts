// Decides what happens to one webhook's deliveries. Pure: takes the lane, an input and the instant, returns the next
// lane and the effects to perform. It awaits nothing and knows no clock, no store and no network.

import { assertNever } from "@/lib/assert-never";
import type { Lane, LaneInput, TransitionContext, TransitionResult } from "./lane";
import { LaneStep } from "./lane-step";

export function transition(lane: Lane, input: LaneInput, context: TransitionContext): TransitionResult {
  const step = new LaneStep(lane, context);
  switch (input.type) {
    case "event-recorded":
      step.collect(input.event, input.seq);
      break;
    case "window-ended":
      step.closeBatch(input.deliveryId);
      break;
    case "retry-due":
      step.retry(input.deliveryId);
      break;
    case "attempt-finished":
      step.finishAttempt(input.deliveryId, input.attempt, input.outcome);
      break;
    case "replay-batch":
      step.replay(input.ranges, input.byteLength);
      break;
    case "configured":
      step.configure(input.target, input.enabled);
      break;
    case "resumed":
      step.sendAllNext();
      break;
    case "cleared":
      step.clear();
      break;
    case "scope-deleted":
      step.dropAll();
      break;
    default:
      assertNever(input);
  }
  return step.result();
}
