import { expect, test } from "vitest";
import { readAddress, withAddress } from "./receiver-address";

test.each([
  ["", { upTo: null, openSeq: null }],
  ["request=17", { upTo: null, openSeq: 17 }],
  ["upto=60&request=17", { upTo: 60, openSeq: 17 }],
  ["upto=-1&request=abc", { upTo: null, openSeq: null }],
  ["upto=&request=", { upTo: null, openSeq: null }],
])("%j is read", (search, address) => {
  expect(readAddress(new URLSearchParams(search))).toEqual(address);
});

test("writing one leaves other parameters and the given ones alone", () => {
  const params = new URLSearchParams("x=1&request=3");
  expect(withAddress(params, { upTo: 60, openSeq: null }).toString()).toBe("x=1&upto=60");
  expect(params.toString()).toBe("x=1&request=3");
});
