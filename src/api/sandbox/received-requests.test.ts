import { describe, expect, test } from "vitest";
import type { ReceivedRequest, ReceivedRequestList } from "@/contract/sandbox/receiver";
import { cursorAfter, joinRequests } from "./received-requests";

function request(seq: number, body = "cmVjb3Jk"): ReceivedRequest {
  return {
    seq,
    at: `2026-11-21T09:00:0${seq % 10}.000Z`,
    method: "POST",
    url: "https://siem.example.com/in",
    headers: {},
    body_base64: body,
    outcome: { status: 200 },
  };
}

function list(seqs: readonly number[], dropped = 0): ReceivedRequestList {
  return { data: seqs.map((seq) => request(seq)), meta: { dropped } };
}

function seqsOf(joined: ReturnType<typeof joinRequests>): readonly number[] | null {
  return joined && joined.data.map(({ seq }) => seq);
}

test.each([
  [[], 0],
  [[1], 0],
  [[1, 2, 3], 2],
])("after %j the last one is asked for again", (seqs, cursor) => {
  expect(cursorAfter(list(seqs))).toBe(cursor);
});

describe("joining", () => {
  test("puts new requests behind known ones, each once", () => {
    expect(seqsOf(joinRequests(list([1, 2]), list([2, 3, 4])))).toEqual([1, 2, 3, 4]);
  });

  test("answers the very same list when nothing is new", () => {
    const known = list([1, 2]);
    expect(joinRequests(known, list([2]))).toBe(known);
  });

  test("lets go of what the receiver has let go of", () => {
    expect(seqsOf(joinRequests(list([1, 2, 3]), list([3, 4], 2)))).toEqual([3, 4]);
  });

  test.each([
    ["cleared", list([], 3), []],
    ["cleared and filled again", list([4, 5], 3), [4, 5]],
  ])("of a log that was %s keeps nothing", (_, answer, seqs) => {
    expect(seqsOf(joinRequests(list([1, 2, 3]), answer))).toEqual(seqs);
  });

  test("of nothing takes the answer", () => {
    expect(seqsOf(joinRequests(list([]), list([1, 2])))).toEqual([1, 2]);
  });

  test.each([
    ["shorter", list([])],
    ["different at the same place", { data: [request(3, "b3RoZXI=")], meta: { dropped: 0 } }],
  ])("does not join a log that is %s: it is another world's", (_, answer) => {
    expect(joinRequests(list([1, 2, 3]), answer)).toBeNull();
  });
});
