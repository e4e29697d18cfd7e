import { expect, test } from "vitest";
import { readAddress, type ReceiversAddress, searchOf } from "./receivers-address";

test.each<[string, ReceiversAddress]>([
  ["", { place: "list" }],
  ["?receiver=new", { place: "new" }],
  ["?receiver=r-1", { place: "receiver", receiverId: "r-1", openSeq: null }],
  ["?receiver=r-1&request=17", { place: "receiver", receiverId: "r-1", openSeq: 17 }],
  ["?receiver=a%26b", { place: "receiver", receiverId: "a&b", openSeq: null }],
])("%j is read and written", (search, address) => {
  expect(readAddress(new URLSearchParams(search))).toEqual(address);
  expect(searchOf(address)).toBe(search);
});

test.each(["?receiver=r-1&request=abc", "?receiver=r-1&request=-1", "?receiver=r-1&request="])(
  "%j opens no request",
  (search) => {
    expect(readAddress(new URLSearchParams(search))).toEqual({
      place: "receiver",
      receiverId: "r-1",
      openSeq: null,
    });
  },
);
