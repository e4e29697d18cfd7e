import { expect, test } from "vitest";
import { verifyPath } from "@/lib/verify-path";
import { filterOf, readAddress, withAddress } from "./verify-address";

const read = (search: string) => readAddress(new URLSearchParams(search));

test("an address is read, and what it does not know is left out", () => {
  expect(read("")).toEqual({
    tab: "findings",
    verdicts: [],
    cause: null,
    line: null,
    region: null,
    window: null,
  });
  expect(
    read(
      "tab=lines&verdict=cut_off+intact+forged&cause=truncated&line=17&region=eu&from=2026-11-21T00:00:00Z&to=2026-11-22T00:00:00Z",
    ),
  ).toEqual({
    tab: "lines",
    verdicts: ["intact", "cut_off"],
    cause: "truncated",
    line: 17,
    region: "eu",
    window: { from: Date.UTC(2026, 10, 21), to: Date.UTC(2026, 10, 22) },
  });
  expect(
    read("tab=everything&verdict=&cause=toString&line=-1&region=mars&from=2026-11-22T00:00:00Z&to=2026"),
  ).toEqual(read(""));
});

test("what is written is read again, and other parameters stay", () => {
  const address = { tab: "lines", verdicts: ["cut_off"], cause: "truncated", line: 3 } as const;
  const window = { from: 1000, to: 2000 };
  const params = withAddress(new URLSearchParams("x=1&line=1"), { ...address, region: "us", window });
  expect(params.get("x")).toBe("1");
  expect(readAddress(params)).toEqual({ ...address, region: "us", window });
  const nothing = {
    tab: "findings",
    verdicts: [],
    cause: null,
    line: null,
    region: null,
    window: null,
  } as const;
  expect(withAddress(params, nothing).toString()).toBe("x=1");
});

test("a link from elsewhere chooses what is compared", () => {
  const window = { from: 1000, to: 2000 };
  const params = (path: string) => new URL(path, "http://x").searchParams;
  expect(readAddress(params(verifyPath("us", window)))).toMatchObject({
    tab: "missing",
    region: "us",
    window,
  });
  expect(readAddress(params(verifyPath("eu")))).toMatchObject({ tab: "missing", region: "eu", window: null });
});

test("only what narrows is in a filter", () => {
  expect(filterOf(read(""))).toEqual({});
  expect(filterOf(read("cause=truncated"))).toEqual({ cause: "truncated" });
});
