import { describe, expect, test } from "vitest";
import { changeListAddress, type ListChange, readListAddress } from "./list-address";

const settings = {
  filters: ["region", "status"] as const,
  defaultSort: { columnId: "name", direction: "ascending" } as const,
};

const read = (text: string) => readListAddress(new URLSearchParams(text), settings);
const change = (text: string, wanted: ListChange<"region" | "status">) =>
  changeListAddress(new URLSearchParams(text), wanted, settings).toString();

describe("reading", () => {
  test("an address that says nothing means everything, in the usual order, from the first page", () => {
    expect(read("")).toEqual({
      query: "",
      filters: { region: "", status: "" },
      sort: settings.defaultSort,
      page: 1,
    });
  });

  test("an address says all of it", () => {
    expect(read("q=a+b&region=eu&status=active&sort=-updated&page=3")).toEqual({
      query: "a b",
      filters: { region: "eu", status: "active" },
      sort: { columnId: "updated", direction: "descending" },
      page: 3,
    });
  });

  test("no order is an order of its own", () => {
    expect(read("sort=none").sort).toBeNull();
  });

  test.each(["0", "-1", "1.5", "x", "", "9e99"])("page %j is the first one", (page) => {
    expect(read(`page=${page}`).page).toBe(1);
  });
});

describe("changing", () => {
  test.each<[string, string, ListChange<"region" | "status">, string]>([
    ["a text", "", { query: "siem" }, "q=siem"],
    ["the text taken away", "q=siem", { query: "" }, ""],
    [
      "one filter, the other stays",
      "region=eu",
      { filters: { status: "active" } },
      "region=eu&status=active",
    ],
    ["a filter taken away", "region=eu&status=active", { filters: { region: "" } }, "status=active"],
    ["an order", "", { sort: { columnId: "updated", direction: "descending" } }, "sort=-updated"],
    ["the usual order", "sort=-updated", { sort: settings.defaultSort }, ""],
    ["no order", "", { sort: null }, "sort=none"],
    ["a page", "q=a", { page: 2 }, "q=a&page=2"],
    ["the first page", "page=2", { page: 1 }, ""],
    ["other rows start on their first page", "page=4", { query: "a" }, "q=a"],
    ["what others keep there stays", "tab=x&page=4", { query: "a" }, "tab=x&q=a"],
  ])("%s", (_what, before, wanted, after) => {
    expect(change(before, wanted)).toBe(after);
  });
});
