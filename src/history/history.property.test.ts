// Anything may happen to a webhook, in any order: no event that is owed is forgotten, no gap closes without its proof,
// and no gap's start moves forward. The books of a host come back from text after each step, as from a restart or a
// snapshot, and say themselves what must hold of them (books.test-support.ts).

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { EXPLORING_TIMEOUT_MS, explored } from "@/mock-server/testing/exploring.test-support";
import { Books } from "./books.test-support";
import { patchGap } from "./closing";
import { newLedger } from "./ledger";
import { couldNotLook, lookedAt } from "./look";
import { endOf } from "./ranges";
import { type Collector, WebhookModel } from "./webhook-model.test-support";
import { changedWorld } from "./world-change";

const START = Date.UTC(2026, 10, 21, 9);
const US = { region: "us" as const, portalId: null };

type Step =
  | { readonly do: "record" }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "collector"; readonly collector: Collector }
  | { readonly do: "on" | "off" | "remove" | "address" | "accept" | "reopen" | "look" | "blind" }
  | { readonly do: "replay"; readonly backMs: number; readonly howMany: number };

/** @param looks how often it is looked, beside what happens */
function stepsWith(waits: readonly number[], looks: number) {
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.constant<Step>({ do: "record" }) },
    { weight: 8, arbitrary: fc.constantFrom(...waits).map((ms): Step => ({ do: "wait", ms })) },
    {
      weight: 5,
      arbitrary: fc
        .constantFrom<Collector[]>("takes", "takes", "takes", "refuses", "fails", "busy", "redirects")
        .map((collector): Step => ({ do: "collector", collector })),
    },
    {
      weight: 8,
      arbitrary: fc
        .constantFrom(
          ...(["on", "on", "on", "on", "off", "off", "remove", "address", "accept", "reopen"] as const),
        )
        .map((what): Step => ({ do: what })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("replay" as const),
        backMs: fc.constantFrom(0, 2000, 5 * MINUTE_MS, 50 * HOUR_MS),
        howMany: fc.constantFrom(0, 1, 99, 99),
      }),
    },
    { weight: looks, arbitrary: fc.constant<Step>({ do: "look" }) },
    { weight: looks > 0 ? 1 : 0, arbitrary: fc.constant<Step>({ do: "blind" }) },
  );
  return fc.array(step, { maxLength: 40, size: "max" });
}

const WORLD_WAITS = [0, 1, 999, SECOND_MS, 20 * SECOND_MS, 3 * HOUR_MS, 40 * HOUR_MS];
const LOOK_WAITS = [
  0,
  SECOND_MS,
  20 * SECOND_MS,
  MINUTE_MS,
  MINUTE_MS,
  2 * MINUTE_MS,
  7 * MINUTE_MS,
  40 * HOUR_MS,
];

function perform(model: WebhookModel, books: Books, step: Step): void {
  const by = { id: "u1", name: "Ada" };
  switch (step.do) {
    case "record":
      return model.record();
    case "wait":
      return model.wait(step.ms);
    case "collector":
      model.collector = step.collector;
      return;
    case "on":
      return model.switchOn();
    case "off":
      return model.switchOff();
    case "remove":
      return model.remove();
    case "address":
      return model.changeAddress();
    case "replay":
      return model.replay(step.backMs, step.howMany);
    case "accept":
    case "reopen": {
      const isWanted = step.do === "accept" ? null : "accepted";
      const gap = books.allGaps.find(({ closedBy }) => (closedBy?.kind ?? null) === isWanted);
      if (!gap) return;
      const patch =
        step.do === "accept" ? { accepted: { reason: "test" } } : { reopened: { reason: "test" } };
      const result = patchGap(books.ledger, gap, patch, { at: model.now, by });
      if (result.ok) books.keep(result.step);
      return;
    }
    default: // a world is not looked at
  }
}

test(
  "a world holds every owed event in a gap that neither arrived nor is under way",
  () => {
    fc.assert(
      fc.property(stepsWith(WORLD_WAITS, 0), (steps) => {
        const model = new WebhookModel(START);
        const books = new Books(newLedger(US, START, "us-"));
        model.onChange = (change) => books.keep(changedWorld(books.ledger, { ...model.facts, ...change }));
        model.onChange({});
        for (const each of steps) {
          perform(model, books, each);
          for (const { ts, state } of model.events) {
            if (state === "lost" || state === "unseen")
              expect(books.holds(ts), `${each.do} ${ts - START}`).toBe(true);
          }
        }
      }),
      explored(300),
    );
  },
  EXPLORING_TIMEOUT_MS,
);

/** A host that asks for webhook and destination when a status changed, and after so long. */
class LookingHost {
  readonly books = new Books(newLedger(US, START, "us-"));
  readonly #model: WebhookModel;
  readonly #detailsEveryMs: number;
  #askedAt = -Infinity;

  constructor(model: WebhookModel, detailsEveryMs: number) {
    this.#model = model;
    this.#detailsEveryMs = detailsEveryMs;
  }

  look(): void {
    const { now, facts, updatedAt: webhookUpdatedAt } = this.#model;
    const { destinationId, ...seen } = facts;
    const { last } = this.books.ledger.looking;
    const hasChanged = last?.status !== seen.status || last.enabled !== seen.enabled;
    const asks = hasChanged || now - this.#askedAt >= this.#detailsEveryMs;
    if (asks) this.#askedAt = now;
    const details = { destinationId, endpointHost: null, webhookUpdatedAt, destinationUpdatedAt: null };
    const at = Math.floor(now / SECOND_MS) * SECOND_MS;
    const look = { ...seen, at, intervalMs: MINUTE_MS, details: asks ? details : null };
    this.books.keep(lookedAt(this.books.ledger, look));
    // What was changed between two looks is told by the details alone.
    if (asks) this.#expectAllTold();
  }

  #expectAllTold(): void {
    const { history } = this.books;
    for (const { ts, state } of this.#model.events) {
      if (state !== "lost") continue;
      const isTold =
        this.books.holds(ts) ||
        ts < (history[0]?.from ?? Infinity) ||
        history.some(
          ({ state, from, to, doubtFrom }) =>
            state === "unobserved" && (doubtFrom ?? from) <= ts && ts < endOf({ from, to }),
        );
      expect(isTold, `the event of ${ts - START} ms, looked at ${this.#model.now - START} ms`).toBe(true);
    }
  }
}

test.each([
  ["with all details at each look", 0],
  ["with details every quarter of an hour", 15 * MINUTE_MS],
])(
  "a host that looks now and then holds every lost event in a gap or an unobserved segment, %s",
  (_name, detailsEveryMs) => {
    fc.assert(
      fc.property(stepsWith(LOOK_WAITS, 12), (steps) => {
        const model = new WebhookModel(START);
        const host = new LookingHost(model, detailsEveryMs);
        const { books } = host;
        for (const each of steps) {
          // A stop that a replay ends again between two looks leaves no trace in the API.
          if (each.do === "replay") host.look();
          if (each.do === "look") host.look();
          else if (each.do === "blind") books.keep(couldNotLook(books.ledger, "network", null));
          else perform(model, books, each);
          // Nor can one that was on without any attempt be told from one that was never on.
          if (each.do === "on" && model.lastAttempt === null) host.look();
        }
        host.look();
      }),
      explored(1000),
    );
  },
  EXPLORING_TIMEOUT_MS,
);
