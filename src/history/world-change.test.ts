// What every change of a webhook makes of its gaps, for the host that knows them all.

import { describe, expect, test } from "vitest";
import {
  inMinutes,
  job,
  historyInMinutes,
  minute,
  off,
  on,
  PORTAL,
  stopped,
  UNCONFIGURED,
  world,
} from "./kept-ledger.test-support";
import { portalGone } from "./look";
import { wantsArrivals } from "./world-change";

/** Just after a minute, in minutes. */
const after = (minutes: number) => Math.round((minutes + 1 / 60_000) * 1000) / 1000;
const range = (from: number, to: number) => ({ from: minute(from), to: minute(to) });

describe("what opens a gap", () => {
  test("a failure that stops the webhook, from the oldest event of what came to nothing by it", () => {
    const { books, change } = world();
    change(1, on());
    change(10, stopped(10, 503), { lost: [range(8, 9), range(7, 10)] });
    expect(inMinutes(books)).toEqual([["gap-1", 7, null, "open"]]);
    expect(books.allGaps[0]).toMatchObject({ cause: "stopped", fromIs: "exact", startedBy: { code: 503 } });
  });

  test("switching an enabled webhook off, from the oldest event that is dropped by it", () => {
    const { books, change } = world();
    change(1, on());
    change(10, off(), { lost: [range(9, 10)] });
    expect(inMinutes(books)).toEqual([["gap-1", 9, null, "open"]]);
    expect(books.allGaps[0]).toMatchObject({ cause: "off", fromIs: "exact", startedBy: null });
  });

  test("switching off with nothing under way, from the instant of the call", () => {
    const { books, change } = world();
    change(1, on());
    change(10, off());
    expect(inMinutes(books)).toEqual([["gap-1", 10, null, "open"]]);
  });

  test("a batch that came to nothing while the webhook stays active, with its end at once", () => {
    const { books, change } = world();
    change(1, on());
    change(10, on(10), { lost: [range(8, 9)] });
    expect(inMinutes(books)).toEqual([["gap-1", 8, 9, "open"]]);
    expect(books.allGaps[0]).toMatchObject({ cause: "failed_batch", fromIs: "exact" });
  });

  test("batches lost one after the other are one gap, until one arrives between them", () => {
    const { books, change } = world();
    change(1, on());
    change(10, on(10), { lost: [range(8, 9)] });
    change(12, on(12), { lost: [range(11, 12)] });
    expect(wantsArrivals(books.ledger)).toBe(true);
    change(13, on(13), { arrived: { openedAt: minute(13) } });
    expect(wantsArrivals(books.ledger)).toBe(false);
    change(15, on(15), { lost: [range(14, 15)] });
    expect(inMinutes(books)).toEqual([
      ["gap-1", 8, 12, "open"],
      ["gap-2", 14, 15, "open"],
    ]);
  });

  test("a deletion that drops what was waiting", () => {
    const { books, change } = world();
    change(1, on());
    change(10, UNCONFIGURED, { lost: [range(8, 10)] });
    expect(inMinutes(books)).toEqual([["gap-1", 8, 10, "open"]]);
  });

  test.each([
    ["a webhook that was saved and never enabled", () => off()],
    ["one that is not configured", () => UNCONFIGURED],
  ])("not %s", (_name, facts) => {
    const { books, change } = world();
    change(5, facts());
    change(10, facts());
    expect(inMinutes(books)).toEqual([]);
  });
});

test("a batch that is tried again opens none, for however long", () => {
  const { books, change } = world();
  change(1, on());
  for (const at of [2, 60, 3000]) change(at, on(at, 503));
  expect(inMinutes(books)).toEqual([]);
});

describe("one gap at a time", () => {
  const begun = () => {
    const host = world();
    host.change(1, on());
    host.change(10, stopped(10, 500), { lost: [range(9, 10)] });
    return host;
  };

  test("a failed resume continues it, with a line for all of its kind", () => {
    const { books, change } = begun();
    for (const at of [20, 30, 40]) {
      change(at, on(10, 500));
      change(at + 1, stopped(at + 1, 500), { lost: [range(at, at + 1)] });
    }
    expect(inMinutes(books)).toEqual([["gap-1", 9, null, "open"]]);
    expect(books.allGaps[0]!.story).toEqual([
      { at: minute(10), kind: "opened", by: null },
      {
        at: minute(21),
        kind: "continued",
        by: null,
        cause: "stopped",
        code: 500,
        times: 3,
        last: minute(41),
      },
    ]);
  });

  test("what was under way at the switch-off and fails later moves its start back", () => {
    const { books, change } = world();
    change(1, on());
    change(10, off());
    change(11, off(9, 500), { lost: [range(8, 9)] });
    expect(inMinutes(books)).toEqual([["gap-1", 8, null, "open"]]);
  });

  test("a new gap that touches an open one continues it; id and cause stay", () => {
    const { books, change } = begun();
    change(20, on(10, 500));
    change(21, on(21), { arrived: { openedAt: minute(20) } });
    change(30, off(21), { lost: [range(15, 30)] });
    expect(inMinutes(books)).toEqual([["gap-1", 9, null, "open"]]);
    expect(books.allGaps[0]!.cause).toBe("stopped");
  });

  test("two open gaps that a third stretch touches keep their ids and meet", () => {
    const { books, change } = world();
    change(1, on());
    change(10, on(10), { lost: [range(2, 3)] });
    change(11, on(11), { arrived: { openedAt: minute(9) } });
    change(12, on(12), { lost: [range(6, 7)] });
    change(13, on(13), { arrived: { openedAt: minute(9) } });
    change(14, stopped(14), { lost: [range(2.5, 14)] });
    expect(inMinutes(books)).toEqual([
      ["gap-1", 2, 6, "open"],
      ["gap-2", 6, null, "open"],
    ]);
  });
});

describe("its end", () => {
  const resumed = () => {
    const host = world();
    host.change(1, on());
    host.change(10, stopped(10), { lost: [range(9, 10)] });
    host.change(20, on(10, 500));
    return host;
  };

  test("is the resume, once a batch that was opened after it is accepted", () => {
    const { books, change } = resumed();
    expect(inMinutes(books)).toEqual([["gap-1", 9, null, "open"]]);
    change(22, on(22), { arrived: { openedAt: minute(21) } });
    expect(inMinutes(books)).toEqual([["gap-1", 9, after(20), "open"]]);
  });

  test("lies just after the resume: what was recorded before it in its millisecond was not sent", () => {
    const { books, change } = resumed();
    change(22, on(22), { arrived: { openedAt: minute(20) } });
    expect(books.allGaps[0]!.to).toBe(minute(20) + 1);
  });

  test("is not set by a batch of before the resume", () => {
    const { books, change } = resumed();
    change(22, on(22), { arrived: { openedAt: minute(19) } });
    expect(inMinutes(books)).toEqual([["gap-1", 9, null, "open"]]);
  });

  test("is not set by what is accepted while the webhook is off", () => {
    const { books, change } = world();
    change(1, on());
    change(10, off());
    change(11, off(11), { arrived: { openedAt: minute(10) } });
    expect(inMinutes(books)).toEqual([["gap-1", 10, null, "open"]]);
  });

  test("is the end of the attempt where a replay was accepted while inactive", () => {
    const { books, change } = world();
    change(1, on());
    change(10, stopped(10), { lost: [range(9, 10)] });
    change(20, on(20), { arrived: { openedAt: minute(15) } });
    expect(inMinutes(books)).toEqual([["gap-1", 9, after(20), "open"]]);
  });

  test("lies behind what was lost since the resume", () => {
    const { books, change } = resumed();
    change(24, on(10, 500), { lost: [range(22, 23)] });
    change(26, on(26), { arrived: { openedAt: minute(25) } });
    expect(inMinutes(books)).toEqual([["gap-1", 9, 23, "open"]]);
  });

  test("is the deletion, which closes nothing", () => {
    const { books, change } = resumed();
    change(30, UNCONFIGURED);
    expect(inMinutes(books)).toEqual([["gap-1", 9, after(30), "open"]]);
  });
});

describe("what closes it", () => {
  const stoppedAt10 = () => {
    const host = world();
    host.change(1, on());
    host.change(10, stopped(10), { lost: [range(9, 10)] });
    return host;
  };
  const replayed = (from: number, to: number) => ({
    replayed: [{ ...range(from, to), job: job("completed", from, to) }],
  });

  test("a replay of a part splits it: the part at its start keeps the id", () => {
    const { books, change } = stoppedAt10();
    change(40, on(40), { arrived: { openedAt: minute(30) }, ...replayed(20, 30) });
    expect(inMinutes(books)).toEqual([
      ["gap-1", 9, 20, "open"],
      ["gap-2", 20, 30, "replay"],
      ["gap-3", 30, after(40), "open"],
    ]);
    expect(books.gaps.get("gap-1")).toMatchObject({ continuedIn: ["gap-2", "gap-3"], cause: "stopped" });
    expect(books.gaps.get("gap-2")).toMatchObject({
      closedBy: { destinationId: "d1", job: { startAt: minute(20), endAt: minute(30) } },
    });
  });

  test("a replay of before the failure that had the batch in it", () => {
    const { books, change } = world();
    change(1, on());
    change(9, on(9, 503), replayed(2, 8));
    change(10, stopped(10), { lost: [range(5, 10)] });
    expect(inMinutes(books)).toEqual([
      ["gap-1", 5, 8, "replay"],
      ["gap-2", 8, null, "open"],
    ]);
  });

  test("no replay of before an event was recorded, at any time of the event", () => {
    const { books, change } = stoppedAt10();
    change(40, stopped(10), replayed(9, 30));
    change(50, stopped(10), { lost: [{ ...range(12, 13), recordedAt: minute(50) }] });
    expect(inMinutes(books)).toContainEqual(["gap-3", 12, 13, "open"]);
  });

  test("an older event that lies in the gap without an end changes nothing", () => {
    const { books, change } = stoppedAt10();
    const step = change(50, stopped(10), { lost: [{ ...range(12, 13), recordedAt: minute(50) }] });
    expect(step.gaps).toEqual([]);
    expect(inMinutes(books)).toEqual([["gap-1", 9, null, "open"]]);
  });
});

test("the history has each state from its instant on", () => {
  const { books, change } = world();
  change(1, on());
  change(2, on(2));
  change(3, on(3, 503));
  change(4, on(4, 503));
  change(5, stopped(5, 503));
  change(6, off(5, 503));
  change(7, UNCONFIGURED);
  expect(historyInMinutes(books)).toEqual([
    "0 unconfigured",
    "1 ready",
    "2 delivering",
    "3 failing",
    "5 stopped",
    "6 off",
    "7 unconfigured",
  ]);
});

test("a portal that is deleted takes its open gaps with it", () => {
  const { books, change } = world(PORTAL);
  change(1, on());
  change(10, stopped(10));
  books.keep(portalGone(books.ledger, minute(20)));
  expect(books.allGaps).toMatchObject([{ isPortalGone: true, closedBy: null, from: minute(10) }]);
  expect(books.allGaps[0]!.to).not.toBeNull();
  const step = change(30, on(30));
  expect(step).toMatchObject({ history: null, gaps: [], ledger: books.ledger });
});
