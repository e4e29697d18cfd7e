import { describe, expect, test } from "vitest";
import { RETENTION_MS } from "@/audit-log/retention";
import { countedGap, gapsToCount, type GapPatch, MAX_REASON_LENGTH, patchGap } from "./closing";
import {
  ADA,
  inMinutes,
  job,
  looker,
  minute,
  on,
  PORTAL,
  stopped,
  US,
  world,
} from "./kept-ledger.test-support";

/** Open since minute 15; ended at minute 26 where it is asked. */
function stoppedHost({ isEnded = false, scope = US as typeof US | typeof PORTAL } = {}) {
  const host = looker(scope);
  host.look(20, on(1));
  host.look(21, stopped(20.5));
  if (isEnded) host.look(26, on(25.5));
  const patch = (id: string, what: GapPatch, at = 30) => {
    const result = patchGap(host.books.ledger, host.books.gaps.get(id)!, what, { at: minute(at), by: ADA });
    if (result.ok) host.books.keep(result.step);
    return result;
  };
  return { ...host, patch };
}

const verified = (from: number, to: number, more = {}) => ({
  verified: { from: minute(from), to: minute(to), inputSha256: "ab", checked: 3, missing: 0, ...more },
});

describe("accepted", () => {
  test("closes a gap that has its end, with reason and person", () => {
    const { books, patch } = stoppedHost({ isEnded: true });
    expect(patch("gap-1", { accepted: { reason: " a test system " } })).toMatchObject({
      ok: true,
      gap: { closedBy: { kind: "accepted", at: minute(30), by: ADA, reason: "a test system" } },
    });
    expect(books.allGaps).toHaveLength(1);
  });

  test("reaches to the instant of the call; what goes on is a gap of its own, and stays one", () => {
    const { books, look, patch } = stoppedHost();
    patch("gap-1", { accepted: { reason: "known" } });
    const expected = [
      ["gap-1", 15, 30, "accepted"],
      ["gap-2", 30, null, "open"],
    ];
    expect(inMinutes(books)).toEqual(expected);
    look(31, on(20.5, 500));
    look(32, stopped(31.5));
    expect(inMinutes(books)).toEqual(expected);
  });

  test("in the instant in which it ends, leaves nothing open", () => {
    const { books, change } = world();
    change(1, on());
    change(10, stopped(10));
    const result = patchGap(
      books.ledger,
      books.allGaps[0]!,
      { accepted: { reason: "x" } },
      { at: minute(20), by: ADA },
    );
    if (result.ok) books.keep(result.step);
    change(20, on(10, 500));
    change(20, on(20), { arrived: { openedAt: minute(20) } });
    expect(inMinutes(books).map(([, , , state]) => state)).toEqual(["accepted", "nothing_recorded"]);
  });
});

describe("verified", () => {
  test("closes its window and leaves the rest open", () => {
    const { books, patch } = stoppedHost({ isEnded: true });
    patch("gap-1", verified(17, 20));
    expect(inMinutes(books).map(([id, from, , state]) => [id, from, state])).toEqual([
      ["gap-1", 15, "open"],
      ["gap-2", 17, "verified"],
      ["gap-3", 20, "open"],
    ]);
  });

  test.each([
    ["missing events", verified(17, 20, { missing: 1 }), "verified.missing"],
    ["a window before the gap", verified(14, 20), "verified.from"],
    ["a window that ends before it begins", verified(20, 17), "verified.from"],
    ["a window beyond the gap", verified(17, 27), "verified.to"],
    [
      "nothing checked where events may have been recorded",
      verified(17, 20, { checked: 0 }),
      "verified.checked",
    ],
  ])("refuses %s", (_name, patch, field) => {
    const host = stoppedHost({ isEnded: true });
    expect(host.patch("gap-1", patch)).toMatchObject({ refusal: { kind: "invalid", field } });
    expect(inMinutes(host.books)).toHaveLength(1);
  });

  test("refuses a window that lies after now", () => {
    expect(stoppedHost().patch("gap-1", verified(17, 40))).toMatchObject({
      refusal: { field: "verified.to" },
    });
  });

  test("refuses portals", () => {
    const host = stoppedHost({ isEnded: true, scope: PORTAL });
    expect(host.patch("gap-1", verified(17, 20))).toMatchObject({ refusal: { kind: "invalid" } });
  });
});

describe("reopened", () => {
  test("opens again what was closed by hand, to be closed again", () => {
    const { books, patch } = stoppedHost({ isEnded: true });
    patch("gap-1", { accepted: { reason: "x" } });
    expect(patch("gap-1", { reopened: { reason: "a mistake" } })).toMatchObject({
      ok: true,
      gap: { closedBy: null },
    });
    expect(books.allGaps[0]!.story.map(({ kind }) => kind)).toEqual([
      "opened",
      "ended",
      "closed",
      "reopened",
    ]);
    expect(patch("gap-1", { accepted: { reason: "y" } }).ok).toBe(true);
  });

  test("refuses what is open", () => {
    expect(stoppedHost().patch("gap-1", { reopened: { reason: "x" } })).toMatchObject({
      refusal: { kind: "conflict", why: "not_closed_by_hand" },
    });
  });
});

test("of two patches the second is refused", () => {
  const { patch } = stoppedHost({ isEnded: true });
  patch("gap-1", { accepted: { reason: "x" } });
  expect(patch("gap-1", { accepted: { reason: "x" } })).toMatchObject({
    refusal: { kind: "conflict", why: "closed" },
  });
});

test.each([
  ["a blank reason", " \n ", "required"],
  ["a long one", "x".repeat(MAX_REASON_LENGTH + 1), "max_length"],
])("refuses %s", (_name, reason, rule) => {
  expect(stoppedHost().patch("gap-1", { accepted: { reason } })).toMatchObject({ refusal: { rule } });
});

describe("counting", () => {
  const count = (recorded: number, ownReads: number, at = 40) => ({
    recorded,
    ownReads,
    countedAt: minute(at),
  });

  test("is asked for gaps that have their end, once, while all of it is kept", () => {
    const { books } = stoppedHost({ isEnded: true });
    const [gap] = books.allGaps;
    expect(gapsToCount(books.allGaps, minute(26), "pull_api")).toEqual([]); // not before the API knows all of it
    expect(gapsToCount(books.allGaps, minute(28), "pull_api")).toEqual([gap]);
    expect(gapsToCount(books.allGaps, gap!.from + RETENTION_MS + 1, "pull_api")).toEqual([]);
    books.keep(countedGap(books.ledger, gap!, { from: gap!.from, to: gap!.to! }, count(5, 1)));
    expect(gapsToCount(books.allGaps, minute(41), "pull_api")).toEqual([]);
    expect(books.allGaps[0]).toMatchObject({ closedBy: null, events: { recorded: 5, ownReads: 1 } });
    expect(gapsToCount(stoppedHost().books.allGaps, minute(28), "pull_api")).toEqual([]);
  });

  test("asks portals of the world's own record only", () => {
    const { books } = stoppedHost({ isEnded: true, scope: PORTAL });
    expect(gapsToCount(books.allGaps, minute(40), "pull_api")).toEqual([]);
    expect(gapsToCount(books.allGaps, minute(40), "own_record")).toHaveLength(1);
  });

  test("closes a gap in which nothing but own reads was recorded", () => {
    const { books } = stoppedHost({ isEnded: true });
    const gap = books.allGaps[0]!;
    books.keep(countedGap(books.ledger, gap, { from: gap.from, to: gap.to! }, count(6, 6)));
    expect(books.allGaps).toMatchObject([
      { closedBy: { kind: "nothing_recorded" }, events: { recorded: 6 } },
    ]);
  });

  test("closes nothing where the gap goes on, or is another one by now", () => {
    const { books } = stoppedHost();
    const gap = books.allGaps[0]!;
    books.keep(countedGap(books.ledger, gap, { from: gap.from, to: minute(40) }, count(0, 0)));
    expect(books.allGaps[0]).toMatchObject({ closedBy: null, events: { recorded: 0 } });
    const other = stoppedHost({ isEnded: true }).books;
    const step = countedGap(
      other.ledger,
      other.allGaps[0]!,
      { from: minute(15), to: minute(20) },
      count(0, 0),
    );
    expect(step.gaps).toEqual([]);
  });

  test("leaves closed what a replay has closed while it was asked", () => {
    const { books, look } = stoppedHost({ isEnded: true });
    const gap = books.allGaps[0]!;
    look(31, on(29), { job: job("completed", 15, 27, 30) });
    const step = countedGap(books.ledger, gap, { from: gap.from, to: gap.to! }, count(5, 1));
    expect(step.gaps).toEqual([]);
    books.keep(step);
    expect(books.allGaps).toMatchObject([{ closedBy: { kind: "replay" } }]);
    expect(books.ledger.gaps).toEqual([]);
  });

  test("closes nothing of which a part was gone when it was asked", () => {
    const { books } = stoppedHost({ isEnded: true });
    const gap = books.allGaps[0]!;
    const late = count(0, 0, 15 + 7 * 24 * 60 + 1);
    books.keep(countedGap(books.ledger, gap, { from: gap.from, to: gap.to! }, late));
    expect(books.allGaps[0]!.closedBy).toBeNull();
  });
});
