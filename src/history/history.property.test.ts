// Whatever happens to a webhook, in any order: no event that is owed is forgotten, no gap closes without its proof,
// and no gap's start moves forward.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { EXPLORING_TIMEOUT_MS, explored } from "@/mock-server/testing/exploring.test-support";
import { Books } from "./books.test-support";
import { patchGap } from "./closing";
import { newLedger } from "./ledger";
import { couldNotLook, lookedAt } from "./look";
import { type Collector, WebhookModel } from "./webhook-model.test-support";
import { changedWorld } from "./world-change";

const START = Date.UTC(2026, 10, 21, 9);
const US = { region: "us" as const, portalId: null };

type Step =
  | { readonly do: "record" }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "collector"; readonly collector: Collector }
  | { readonly do: "on" | "off" | "remove" | "address" | "restart" | "accept" | "reopen" | "look" | "blind" }
  | { readonly do: "snapshot" | "restore" }
  | { readonly do: "replay"; readonly backMs: number; readonly howMany: number };

const step = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Step>({ do: "record" }) },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(0, 1, 999, SECOND_MS, 20 * SECOND_MS, MINUTE_MS, 7 * MINUTE_MS, 3 * HOUR_MS, 40 * HOUR_MS)
      .map((ms): Step => ({ do: "wait", ms })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Collector[]>("takes", "takes", "refuses", "fails", "busy", "redirects")
      .map((collector): Step => ({ do: "collector", collector })),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(
        ...(["on", "on", "on", "off", "remove", "address", "restart", "accept", "reopen", "blind"] as const),
      )
      .map((what): Step => ({ do: what })),
  },
  { weight: 5, arbitrary: fc.constant<Step>({ do: "look" }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("replay" as const),
      backMs: fc.constantFrom(0, 2000, 5 * MINUTE_MS, 50 * HOUR_MS),
      howMany: fc.constantFrom(0, 1, 99, 99),
    }),
  },
);

const steps = fc.array(step, { maxLength: 40, size: "max" });

function perform(model: WebhookModel, books: Books, step: Step, look: (isAsked: boolean) => void): void {
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
    case "look":
      return look(true);
    case "blind":
      return look(false);
    default:
  }
}

test(
  "a world holds every owed event in a gap that neither arrived nor is under way",
  () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const model = new WebhookModel(START);
        const books = new Books(newLedger(US, START, "us-"));
        model.onChange = (change) => books.keep(changedWorld(books.ledger, { ...model.facts, ...change }));
        model.onChange({});
        for (const each of steps) {
          perform(model, books, each, () => {});
          for (const { ts, state } of model.events) {
            if (state === "lost" || state === "unseen")
              expect(books.holds(ts), `${each.do} ${ts - START}`).toBe(true);
          }
        }
      }),
      explored(150),
    );
  },
  EXPLORING_TIMEOUT_MS,
);

test(
  "a host that looks now and then holds every lost event in a gap or an unobserved segment",
  () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const model = new WebhookModel(START);
        const books = new Books(newLedger(US, START, "us-"));
        const look = (isAsked: boolean) => {
          const at = Math.floor(model.now / SECOND_MS) * SECOND_MS;
          if (!isAsked) return books.keep(couldNotLook(books.ledger, "network", null));
          const { destinationId, ...facts } = model.facts;
          const { updatedAt } = model;
          const details = {
            destinationId,
            endpointHost: null,
            webhookUpdatedAt: updatedAt,
            destinationUpdatedAt: null,
          };
          books.keep(lookedAt(books.ledger, { ...facts, at, intervalMs: MINUTE_MS, details }));
          for (const { ts, state } of model.events) {
            const isTold =
              books.holds(ts) ||
              ts < (books.history[0]?.from ?? Infinity) ||
              books.history.some(
                ({ state, from, to }) => state === "unobserved" && from <= ts && ts < (to ?? Infinity),
              );
            if (state === "lost") expect(isTold, `${ts - START} at ${model.now - START}`).toBe(true);
          }
        };
        for (const each of steps) {
          // A stop that a replay ends again between two looks leaves no trace in the API.
          if (each.do === "replay") look(true);
          perform(model, books, each, look);
          // Nor can one that was on without any attempt be told from one that was never on.
          if (each.do === "on" && model.lastAttempt === null) look(true);
        }
        look(true);
      }),
      explored(150),
    );
  },
  EXPLORING_TIMEOUT_MS,
);
