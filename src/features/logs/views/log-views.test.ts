import { describe, expect, test } from "vitest";
import { readAddress } from "@/features/logs/logs-address";
import { formatQuery, parseQuery, wordProblems } from "@/features/logs/search/query";
import { BUILT_IN_VIEWS, readViews, viewSearch, withView } from "./log-views";

test.each(Object.entries(BUILT_IN_VIEWS))("the view %s is a query of known words", (_, text) => {
  expect(wordProblems(parseQuery(text))).toEqual([]);
  expect(formatQuery(parseQuery(text))).toBe(text);
});

describe("a saved view", () => {
  test("is the address without the entry that is open", () => {
    const address = readAddress(new URLSearchParams("q=x&range=7d&entry=us.1.authorization.S&form=cef"));
    expect(viewSearch(address)).toBe("q=x&range=7d");
  });

  test("takes the place of the one with its name", () => {
    const views = [
      { name: "One", search: "q=1" },
      { name: "Two", search: "q=2" },
    ];
    expect(withView(views, { name: "one", search: "q=3" })).toEqual([
      { name: "one", search: "q=3" },
      { name: "Two", search: "q=2" },
    ]);
    expect(withView(views, { name: "Three", search: "" })).toHaveLength(3);
  });

  test.each([null, "", "{", "null", "7", "{}", '[1, null, {"name": "x"}, {"name": "", "search": ""}]'])(
    "is none of %j",
    (stored) => {
      expect(readViews(stored)).toEqual([]);
    },
  );

  test("is read as far as it means something", () => {
    const stored = JSON.stringify([{ name: "x", search: "q=a&range=1y&other=1&entry=k", more: 1 }]);
    expect(readViews(stored)).toEqual([{ name: "x", search: "q=a" }]);
  });
});
