import { expect, test } from "vitest";
import { filterOf, readAddress, withAddress } from "./verify-address";

const read = (search: string) => readAddress(new URLSearchParams(search));

test("an address is read, and what it does not know is left out", () => {
  expect(read("")).toEqual({ tab: "findings", verdicts: [], cause: null, line: null });
  expect(read("tab=lines&verdict=cut_off+intact+forged&cause=truncated&line=17")).toEqual({
    tab: "lines",
    verdicts: ["intact", "cut_off"],
    cause: "truncated",
    line: 17,
  });
  expect(read("tab=everything&verdict=&cause=toString&line=-1")).toEqual(read(""));
});

test("what is written is read again, and other parameters stay", () => {
  const address = { tab: "lines", verdicts: ["cut_off"], cause: "truncated", line: 3 } as const;
  const params = withAddress(new URLSearchParams("region=us&line=1"), address);
  expect(params.get("region")).toBe("us");
  expect(readAddress(params)).toEqual(address);
  const nothing = { tab: "findings", verdicts: [], cause: null, line: null } as const;
  expect(withAddress(params, nothing).toString()).toBe("region=us");
});

test("only what narrows is in a filter", () => {
  expect(filterOf(read(""))).toEqual({});
  expect(filterOf(read("cause=truncated"))).toEqual({ cause: "truncated" });
});
