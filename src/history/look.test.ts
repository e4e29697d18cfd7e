// What looks now and then make of a webhook: its segments, and the gaps that open, move and close with them.

import { describe, expect, test } from "vitest";
import { MINUTE_MS } from "@/lib/epoch";
import type { Books } from "./books.test-support";
import { LONGEST_WAIT_MS } from "./certainty";
import {
  BEGIN,
  historyInMinutes,
  inMinutes,
  job,
  looker,
  minute,
  off,
  on,
  PORTAL,
  stopped,
  UNCONFIGURED,
  US,
} from "./kept-ledger.test-support";
import { couldNotLook, portalGone, segmentsAt } from "./look";

/** An instant of a look, in minutes: what it shows may have happened until a second after its `Date`. */
const seenAt = (minutes: number) => Math.round((minutes + 1 / 60) * 1000) / 1000;
const WAIT = LONGEST_WAIT_MS / MINUTE_MS;
/** Of a gap that is first seen in minute 20. */
const START = 20 - WAIT;

/** Minute 20, less what may be in a batch that is not closed. */
const STILL_OPEN = Math.round((20 - 2 / 60) * 1000) / 1000;

/** What was not observed after a first look, in minutes: `[from, to, from where on events may be lost in it]`. */
function notObserved({ history }: Books): (number | null)[][] {
  const inMinutes = (at: number | null) => at && Math.round(((at - BEGIN) / MINUTE_MS) * 1000) / 1000;
  return history.flatMap(({ state, from, to, doubtFrom = null }) =>
    state === "unobserved" ? [[from, to, doubtFrom].map(inMinutes)] : [],
  );
}

describe("the history", () => {
  test("has each state from the first look that shows it", () => {
    const { books, look } = looker();
    const details = { webhookUpdatedAt: minute(2) };
    look(1, UNCONFIGURED);
    look(1.5, UNCONFIGURED);
    look(3, on(), { details });
    look(4, on(3.5));
    look(5, on(4.5, 503));
    look(6, stopped(5.5));
    look(7, off(5.5));
    look(8, UNCONFIGURED);
    expect(historyInMinutes(books)).toEqual([
      "1 unconfigured",
      "1 unobserved",
      "2 ready",
      "4 delivering",
      "5 failing",
      "6 stopped",
      "7 off",
      "8 unconfigured",
    ]);
  });

  test("begins where the last attempt proves what the first look shows", () => {
    const first = (seen: Parameters<ReturnType<typeof looker>["look"]>[1], scope = {}) => {
      const { books, look } = looker({ ...looker().books.ledger.scope, ...scope } as typeof PORTAL);
      look(60, seen);
      return historyInMinutes(books);
    };
    expect(first(on(40))).toEqual(["40 delivering"]);
    expect(first(stopped(40))).toEqual(["40 stopped"]);
    // It may have been switched off long after its last attempt.
    expect(first(off(40))).toEqual(["60 off"]);
    // A portal's webhook may have been off meanwhile: the API does not say when it was changed.
    expect(first(on(40), PORTAL)).toEqual(["60 delivering"]);
    expect(first(stopped(40), PORTAL)).toEqual(["40 stopped"]);
  });

  test.each([
    ["the look", PORTAL, on(23.5), {}, seenAt(24)],
    ["the last attempt, since when it was so", US, on(23.5), {}, seenAt(23.5)],
    ["the last change, where that is later", US, on(22), { webhookUpdatedAt: minute(23) }, seenAt(23)],
  ] as const)(
    "more than three intervals apart, what lies between is not observed, up to %s; events that waited may be lost in it",
    (_name, scope, seen, details, to) => {
      const { books, look } = looker(scope);
      look(20, on(1));
      look(24, seen, { details });
      expect(notObserved(books)).toEqual([[STILL_OPEN, to, 20 - WAIT]]);
    },
  );

  test("and where it has stopped meanwhile, up to the attempt that failed; what waited lies in the gap", () => {
    const { books, look } = looker();
    look(20, on(1));
    look(24, stopped(22));
    expect(notObserved(books)).toEqual([[20, seenAt(22), null]]);
    expect(inMinutes(books)).toEqual([["gap-1", START, null, "open"]]);
  });

  test("unless nothing at all has changed", () => {
    const { books, look } = looker();
    look(20, on(1));
    look(600, on(1));
    expect(historyInMinutes(books)).toEqual(["1 delivering"]);
  });

  test.each([
    ["the webhook was changed", { webhookUpdatedAt: minute(300) }],
    ["its destination was changed", { destinationUpdatedAt: minute(300) }],
    ["it has another destination", { destinationId: "d2" }],
  ])("but not where %s", (_name, details) => {
    const { books, look } = looker();
    look(20, on(1));
    look(600, on(1), { details });
    expect(notObserved(books)).toEqual([[STILL_OPEN, expect.any(Number), 20 - WAIT]]);
  });

  test("with three intervals between, it goes on", () => {
    const { books, look } = looker();
    look(20, on(1));
    look(23, on(22.5));
    expect(historyInMinutes(books)).toEqual(["1 delivering"]);
  });

  test("a change that no look saw makes the time before it unobserved: it may have been stopped or off", () => {
    const { books, look } = looker();
    look(20, on(1));
    look(21, on(20.9), { details: { destinationUpdatedAt: minute(20.5) } });
    expect(notObserved(books)).toEqual([[STILL_OPEN, seenAt(20.5), 20 - WAIT]]);
    expect(historyInMinutes(books).at(-1)).toBe("20 delivering");
  });

  test("one that is found later is told between the looks where it was; what others it hides is in doubt", () => {
    const { books, look } = looker();
    look(20, on(1));
    for (const at of [21, 22, 23]) look(at, on(1), { isWithoutDetails: true });
    look(24, on(1), { details: { destinationUpdatedAt: minute(22.5) } });
    expect(notObserved(books)).toEqual([[seenAt(21.5), seenAt(22.5), 20 - WAIT]]);
  });

  test("a deleted portal was not seen from the last look on", () => {
    const { books, look } = looker(PORTAL);
    look(20, on(1));
    books.keep(portalGone(books.ledger, minute(22)));
    expect(notObserved(books)).toEqual([[STILL_OPEN, 22, 20 - WAIT]]);
  });

  test("says why it could not be looked, while that lasts and after it", () => {
    const { books, look } = looker();
    look(20, on(1));
    books.keep(couldNotLook(books.ledger, "401", minute(21)));
    expect(segmentsAt(books.ledger, minute(23)).at(-1)).toMatchObject({ state: "delivering" });
    expect(segmentsAt(books.ledger, minute(24)).at(-1)).toMatchObject({ state: "unobserved", reason: "401" });
    look(30, on(29));
    expect(books.history.at(-2)).toMatchObject({ state: "unobserved", reason: "401" });
  });

  test("takes nothing from an answer older than the last one", () => {
    const { books, look } = looker();
    look(20, on(1));
    const before = books.ledger;
    const step = look(19, stopped(18));
    expect(step).toMatchObject({
      problem: { kind: "older_answer", at: minute(19) },
      gaps: [],
      history: null,
    });
    expect(books.ledger).toEqual(before);
  });

  test("concludes nothing from a word that is not in the contract", () => {
    const { books, look } = looker();
    look(20, on(1));
    look(21, { ...on(1), status: "paused" });
    expect(books.history.at(-1)).toMatchObject({ state: "unobserved", reason: "status paused" });
    expect(inMinutes(books)).toEqual([]);
  });
});

describe("the start of a gap", () => {
  const begins = (looks: [number, Parameters<ReturnType<typeof looker>["look"]>[1]][]) => {
    const { books, look } = looker();
    for (const [at, seen] of looks) look(at, seen);
    const [gap] = books.allGaps;
    return gap && [Math.round(((gap.from - BEGIN) / MINUTE_MS) * 1000) / 1000, gap.fromIs, gap.cause];
  };

  test.each<[string, Parameters<typeof begins>[0], ReturnType<typeof begins>]>([
    [
      "a look that shows a last attempt long accepted, less the longest wait",
      [
        [20, on(1)],
        [21, stopped(20.5)],
      ],
      [20 - WAIT, "earliest", "stopped"],
    ],
    [
      "the start of the last accepted attempt, less the longest wait",
      [
        [20, on(19.5)],
        [21, on(20.5)],
        [22, stopped(21.5)],
      ],
      [20.5 - WAIT, "earliest", "stopped"],
    ],
    [
      "likewise where it was switched off",
      [
        [20, on(1)],
        [21, off(1)],
      ],
      [20 - WAIT, "earliest", "off"],
    ],
    [
      "the accepted attempt before a failing segment, while a backlog may wait",
      [
        [20, on(19.5)],
        [21, on(20.5, 503)],
        [23, on(22.5, 503)],
        [26, on(25.5)],
        [27, on(26.9)],
        [28, stopped(27.5)],
      ],
      [19.5 - WAIT, "earliest", "stopped"],
    ],
    [
      "the last accepted attempt, once delivering lasted longer than the failing segment",
      [
        [20, on(19.5)],
        [21, on(20.5, 503)],
        [23, on(22.9)],
        [24, on(23.9)],
        [25, on(24.9)],
        [26, on(25.9)],
        [27, stopped(26.5)],
      ],
      [25.9 - WAIT, "earliest", "stopped"],
    ],
    [
      "the last look at which nothing was set up",
      [
        [20, UNCONFIGURED],
        [21, stopped(20.5)],
      ],
      [20, "earliest", "stopped"],
    ],
    [
      "the last look at which nothing was attempted yet, less the longest wait",
      [
        [20, UNCONFIGURED],
        [30, on()],
        [31, stopped(30.5)],
      ],
      [30 - WAIT, "earliest", "stopped"],
    ],
    [
      "unknown where it was never seen delivering: the last attempt less the longest wait",
      [[20, stopped(18)]],
      [18 - WAIT, "unknown", "stopped"],
    ],
    ["unknown where it was off from the first look on", [[20, off(18)]], [18 - WAIT, "unknown", "off"]],
    [
      "none where it was never on",
      [
        [20, UNCONFIGURED],
        [21, off()],
      ],
      undefined,
    ],
  ])("%s", (_name, looks, expected) => {
    expect(begins(looks)).toEqual(expected);
  });

  test("is none while a batch is tried again, for however long", () => {
    const { books, look } = looker();
    look(20, on(19.5));
    for (const hour of [1, 2, 30]) look(20 + hour * 60, on(20, 503));
    expect(inMinutes(books)).toEqual([]);
  });

  test("is no later than what may have piled up between two looks far apart", () => {
    const { books, look } = looker();
    const often = { intervalMs: 17 * MINUTE_MS };
    look(20, on(19.9), often);
    look(37, on(36.9), often);
    look(54, stopped(53), often);
    expect(inMinutes(books)).toEqual([["gap-1", 21 - WAIT, null, "open"]]);
  });

  test.each<[string, (at: number) => [ReturnType<typeof on>, object?]]>([
    ["a resume that fails", (at) => [stopped(at - 0.5)]],
    ["a switch-off", () => [off(20.5)]],
    [
      "another destination",
      () => [on(20.5, 500), { details: { destinationId: "d2", webhookUpdatedAt: minute(22) } }],
    ],
    ["a new header", () => [on(20.5, 500), { details: { destinationUpdatedAt: minute(22) } }]],
    ["times without a look", (at) => [stopped(at - 500)]],
  ])("is not moved by %s", (_name, next) => {
    const { books, look } = looker();
    look(20, on(1));
    look(21, stopped(20.5));
    for (const at of [23, 24, 900]) {
      const [seen, more] = next(at);
      look(at, seen, more);
    }
    expect(inMinutes(books)).toEqual([["gap-1", 20 - WAIT, null, "open"]]);
  });
});

describe("the end of a gap", () => {
  const stoppedAt21 = () => {
    const host = looker();
    host.look(20, on(1));
    host.look(21, stopped(20.5));
    return host;
  };

  test("is the first look that shows it active with an attempt accepted later than the failure", () => {
    const { books, look } = stoppedAt21();
    look(25, on(20.5, 500));
    expect(inMinutes(books)).toEqual([["gap-1", START, null, "open"]]);
    look(26, on(25.5));
    expect(inMinutes(books)).toEqual([["gap-1", START, seenAt(26), "open"]]);
  });

  test("is not an attempt that was under way at the switch-off", () => {
    const { books, look } = looker();
    look(20, on(19));
    look(21, off(19));
    look(22, on(20.9));
    expect(inMinutes(books)).toEqual([["gap-1", START - 1, null, "open"]]);
    look(23, on(22.5));
    expect(inMinutes(books)).toEqual([["gap-1", START - 1, seenAt(23), "open"]]);
  });

  test("is not what is accepted while it is off", () => {
    const { books, look } = looker();
    look(20, on(1));
    look(21, off(1));
    look(22, off(21.5));
    expect(inMinutes(books)).toEqual([["gap-1", START, null, "open"]]);
  });

  test("is the deletion, which closes nothing", () => {
    const { books, look } = stoppedAt21();
    look(22, UNCONFIGURED);
    expect(inMinutes(books)).toEqual([["gap-1", START, seenAt(22), "open"]]);
  });

  test("a failure that may touch it continues it", () => {
    const { books, look } = stoppedAt21();
    look(26, on(25.5));
    look(27, stopped(26.5));
    expect(inMinutes(books)).toEqual([["gap-1", START, null, "open"]]);
  });

  test("a later failure is a gap of its own", () => {
    const { books, look } = stoppedAt21();
    look(26, on(25.5));
    look(40, on(25.5));
    look(41, stopped(40.5));
    expect(inMinutes(books)).toEqual([
      ["gap-1", START, seenAt(26), "open"],
      ["gap-2", 35, null, "open"],
    ]);
  });
});

describe("a replay job", () => {
  const ended = () => {
    const host = looker();
    host.look(20, on(1));
    host.look(21, stopped(20.5));
    host.look(26, on(25.5));
    return host;
  };

  test("that completed closes what it covers and names where it went", () => {
    const { books, look } = ended();
    look(30, on(29), { job: job("running", START, 27) });
    expect(inMinutes(books)).toEqual([["gap-1", START, seenAt(26), "open"]]);
    look(31, on(29), { job: job("completed", START, 27, 30) });
    expect(books.allGaps).toMatchObject([
      { closedBy: { kind: "replay", destinationId: "d1" }, continuedIn: [] },
    ]);
  });

  test("that misses the first second leaves that open, under the gap's id", () => {
    const { books, look } = ended();
    look(31, on(29), { job: job("completed", START + 1 / 60, 27, 30) });
    expect(inMinutes(books)).toEqual([
      ["gap-1", START, seenAt(START), "open"],
      ["gap-2", seenAt(START), seenAt(26), "replay"],
    ]);
  });

  test("that failed proves nothing", () => {
    const { books, look } = ended();
    look(31, on(29), { job: job("failed", START, 27, 30) });
    expect(inMinutes(books)).toEqual([["gap-1", START, seenAt(26), "open"]]);
  });

  test("that was seen before the gap was known closes what it covers of it", () => {
    const { books, look } = looker();
    look(20, on(1), { job: job("completed", 0, 17, 18) });
    look(21, stopped(20.5));
    expect(inMinutes(books).map(([, from, , state]) => [from, state])).toEqual([
      [START, "replay"],
      [expect.closeTo(17), "open"],
    ]);
  });

  test("that came and went between two looks proves nothing: the API tells of the last job alone", () => {
    const { books, look } = ended();
    // One of all of it was completed in between; what is seen is the next one, of a time when nothing was missing.
    look(31, on(29), { job: job("completed", 0, 1, 30) });
    expect(inMinutes(books)).toEqual([["gap-1", START, seenAt(26), "open"]]);
  });

  test("is taken once: what is opened again by hand stays open", () => {
    const { look } = ended();
    look(31, on(29), { job: job("completed", START, 27, 30) });
    expect(look(32, on(29)).gaps).toEqual([]);
  });

  test("proves nothing of what was gone when it ended", () => {
    const { books, look } = ended();
    const weekLater = 7 * 24 * 60;
    look(weekLater + 20, on(weekLater + 19.9), { job: job("completed", START, 27, weekLater + 20) });
    expect(inMinutes(books).map(([, from, , state]) => [from, state])).toEqual([
      [START, "open"],
      [20, "replay"],
    ]);
  });
});

test("a portal that is deleted: what is open is lost, and later looks are a problem", () => {
  const { books, look } = looker(PORTAL);
  look(20, on(1));
  look(21, stopped(20.5));
  books.keep(portalGone(books.ledger, minute(22)));
  expect(books.allGaps).toMatchObject([{ isPortalGone: true, closedBy: null }]);
  expect(historyInMinutes(books).at(-1)).toBe("22 unconfigured");
  expect(look(23, on(22)).problem).not.toBeNull();
});
