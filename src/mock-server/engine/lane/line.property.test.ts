// After any changes in any order, each address gets its batches in order and one at a time, and an address that lets
// them wait holds up no other.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BATCH_WINDOW_MS } from "@/audit-log/delivery/batch-limits";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { authentication } from "@/audit-log/record/sample-events.test-support";
import { type Delivery, type DeliveryTarget, isUnderWay, unconfiguredWebhook } from "./delivery";
import type { Lane, LaneInput } from "./lane";
import { deliveriesIn, isSameAddress, lineFor, NO_LINES } from "./line";
import { transition } from "./transition";

const SIEM: DeliveryTarget = {
  destinationId: "siem",
  endpoint: "https://siem.example.com/in",
  authorization: "Bearer one",
  logFormat: "cef",
  skipSslVerification: false,
};
const TARGETS = [
  SIEM,
  { ...SIEM, authorization: "Bearer two" },
  { ...SIEM, endpoint: "https://siem.example.com/moved" },
  { ...SIEM, destinationId: "lake" },
  // Another format is no other address.
  { ...SIEM, logFormat: "json" },
] as const;

const ANSWER_MS = 70;
const DAY_MS = 86_400_000;

function answer(status: number, headers: [string, string][] = []): AttemptOutcome {
  return { kind: "response", status, headers, body: "" };
}

const ANSWERS = {
  takes: answer(200),
  waits: answer(429, [["retry-after", "86400"]]),
  fails: answer(503),
  refuses: answer(404),
} as const;

type Behaviour = keyof typeof ANSWERS;

type Step =
  | { readonly do: "record" | "clear" | "off" | "replay" | "resume" }
  | { readonly do: "advance"; readonly ms: number }
  | { readonly do: "move"; readonly to: number }
  | { readonly do: "behave"; readonly at: number; readonly how: Behaviour };

const target = fc.nat(TARGETS.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("record" as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("advance" as const),
      ms: fc.constantFrom(1, ANSWER_MS, 999, 1000, 9000, DAY_MS),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("move" as const), to: target }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("behave" as const),
      at: target,
      how: fc.constantFrom<Behaviour[]>("takes", "waits", "waits", "fails", "refuses"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("replay" as const, "off" as const, "clear" as const) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("resume" as const) }) },
);

interface Due {
  readonly at: number;
  readonly deliveryId: string;
  readonly input: LaneInput;
}

/** One lane and what is due for it. */
class Model {
  lane: Lane = {
    webhook: unconfiguredWebhook({ kind: "region", region: "us" }),
    target: null,
    lines: NO_LINES,
    collecting: null,
  };
  readonly sent: { readonly delivery: Delivery; readonly at: number }[] = [];
  readonly finished: Delivery[] = [];
  readonly #behaviour = new Map<number, Behaviour>();
  #due: Due[] = [];
  #now = 0;
  #nextNumber = 1;
  #nextSeq = 1;

  perform(each: Step): void {
    switch (each.do) {
      case "record":
        this.#apply({ type: "event-recorded", event: authentication, seq: this.#nextSeq++ });
        break;
      case "advance":
        this.advance(each.ms);
        break;
      case "move":
        this.moveTo(TARGETS[each.to]!); // an index of it
        break;
      case "behave":
        this.#behaviour.set(each.at, each.how);
        break;
      case "replay":
        this.#apply({ type: "replay-batch", ranges: [{ firstSeq: 1, lastSeq: 1 }], byteLength: 500 });
        break;
      case "off":
        if (this.lane.target) this.#apply({ type: "configured", target: this.lane.target, enabled: false });
        break;
      case "clear":
        this.#apply({ type: "cleared" });
        break;
      case "resume":
        this.#apply({ type: "resumed" });
        break;
    }
  }

  moveTo(target: DeliveryTarget): void {
    this.#apply({ type: "configured", target, enabled: true });
  }

  advance(ms: number): void {
    const until = this.#now + ms;
    for (let turns = 0; turns < 10_000; turns += 1) {
      const [next] = this.#due.toSorted((a, b) => a.at - b.at);
      if (!next || next.at > until) break;
      this.#due = this.#due.filter((due) => due !== next);
      this.#now = next.at;
      this.#apply(next.input);
    }
    this.#now = until;
  }

  #apply(input: LaneInput): void {
    const context = { now: this.#now, nextDeliveryNumber: this.#nextNumber };
    const { lane, opened, effects } = transition(this.lane, input, context);
    this.lane = lane;
    if (opened) this.#nextNumber += 1;
    for (const effect of effects) {
      const { delivery } = effect;
      const due = (at: number, next: LaneInput) =>
        void this.#due.push({ at, deliveryId: delivery.id, input: next });
      if (effect.type === "unschedule") {
        this.#due = this.#due.filter(({ deliveryId }) => deliveryId !== delivery.id);
      } else if (effect.type === "schedule-window-end") {
        due(effect.dueAt, { type: "window-ended", deliveryId: delivery.id });
      } else if (effect.type === "schedule-retry") {
        due(effect.dueAt, { type: "retry-due", deliveryId: delivery.id });
      } else if (effect.type === "finish") this.finished.push(delivery);
      else {
        this.sent.push({ delivery, at: this.#now });
        const outcome = ANSWERS[this.#behaviourOf(delivery)];
        const { attempt } = effect;
        due(this.#now + ANSWER_MS, {
          type: "attempt-finished",
          deliveryId: delivery.id,
          attempt,
          outcome,
        });
      }
    }
    this.#expectLines();
  }

  #behaviourOf(delivery: Delivery): Behaviour {
    const index = TARGETS.findIndex((each) => isSameAddress(each, delivery.target));
    return this.#behaviour.get(index) ?? "takes";
  }

  /** One is in flight or waits for its retry in each line, and begun before those behind it. */
  #expectLines(): void {
    const inLine = deliveriesIn(this.lane.lines);
    for (const { current, waiting } of this.lane.lines.values()) {
      expect(current).not.toBeNull();
      if (waiting.last) expect(waiting.last.place).toBeGreaterThan(current?.place ?? 0);
    }
    const begun = inLine.filter(({ attempts }) => attempts.length > 0);
    for (const delivery of begun) {
      expect(lineFor(this.lane.lines, delivery.target).current?.id).toBe(delivery.id);
      const awaited = this.#due.filter(({ deliveryId }) => deliveryId === delivery.id);
      expect(awaited.map(({ input }) => input.type)).toEqual([
        isUnderWay(delivery) ? "attempt-finished" : "retry-due",
      ]);
    }
  }
}

test("each address has its batches in order, one at a time, after any changes", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: "max" }), (steps) => {
      const model = new Model();
      for (const each of steps) model.perform(each);
      model.advance(30 * DAY_MS);
      expect(deliveriesIn(model.lane.lines)).toEqual([]);
      expect(model.lane.collecting).toBeNull();
      for (const each of TARGETS) {
        const begun = model.sent.filter(
          ({ delivery }) =>
            delivery.kind === "live" &&
            delivery.attempts.length === 1 &&
            isSameAddress(delivery.target, each),
        );
        const numbers = begun.map(({ delivery }) => delivery.number);
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 300, seed: 20261121 },
  );
});

test("a new event is sent within the batch window, even while earlier addresses let theirs wait", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: "max" }), (steps) => {
      const model = new Model();
      const elsewhere = { ...SIEM, destinationId: "healthy", endpoint: "https://new.example.com/" };
      for (const each of steps) model.perform(each);
      model.moveTo(elsewhere);
      const before = model.sent.length;
      model.perform({ do: "record" });
      model.advance(BATCH_WINDOW_MS);
      const sentThere = model.sent
        .slice(before)
        .filter(({ delivery }) => isSameAddress(delivery.target, elsewhere));
      expect(sentThere).toHaveLength(1);
      model.advance(ANSWER_MS);
      expect(model.lane.webhook).toMatchObject({ status: "active", lastAttempt: { code: 200 } });
    }),
    { numRuns: 300, seed: 20261121 },
  );
});
