import { describe, expect, test } from "vitest";
import { type RequestWindow, requestWindow } from "./request-window";

const requests = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ seq: from + index }));

function seen(list: readonly { seq: number }[], upTo: number | null, openSeq: number | null = null) {
  const { shown, ...rest } = requestWindow(list, { upTo, openSeq });
  return { first: shown[0]?.seq, last: shown.at(-1)?.seq, ...rest };
}

describe("a window", () => {
  test("of nothing is empty", () => {
    expect(seen([], null)).toMatchObject({ first: undefined, from: 0, to: 0, newer: null, older: null });
  });

  test("follows the newest request", () => {
    expect(seen(requests(1, 60), null)).toEqual({
      first: 60,
      last: 11,
      from: 1,
      to: 50,
      newer: null,
      older: 10,
    });
  });

  test("keeps its place while newer ones come", () => {
    expect(seen(requests(1, 60), 10)).toMatchObject({ first: 10, last: 1, newer: "latest", older: null });
    expect(seen(requests(1, 160), 10)).toMatchObject({ first: 10, last: 1, newer: 60, older: null });
  });

  test("begins with the request that is unfolded, when that is further back", () => {
    expect(seen(requests(1, 200), null, 160)).toMatchObject({ first: 200, from: 1 });
    expect(seen(requests(1, 200), null, 20)).toMatchObject({ first: 20, from: 181, newer: 70 });
  });

  test.each([
    ["no longer kept", 3],
    ["never there", 900],
  ])("shows the newest where the one asked for is %s", (_, openSeq) => {
    expect(seen(requests(101, 300), null, openSeq)).toMatchObject({ first: 300 });
  });

  test("starts at the newest where all that was asked for is no longer kept", () => {
    expect(seen(requests(101, 300), 50)).toMatchObject({ first: 300, from: 1 });
  });

  test("reaches every one of 2,000 by going on", () => {
    const list = requests(1, 2000);
    const seqs: number[] = [];
    let upTo: number | null = null;
    for (let turn = 0; turn < 100; turn += 1) {
      const window: RequestWindow<{ seq: number }> = requestWindow(list, { upTo, openSeq: null });
      seqs.push(...window.shown.map(({ seq }) => seq));
      if (window.older === null) break;
      upTo = window.older;
    }
    expect(seqs).toEqual(list.toReversed().map(({ seq }) => seq));
  });
});
