import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REGIONS } from "@/audit-log/region";
import { searchText } from "@/lib/plain-text";
import {
  formatQuery,
  hasTerm,
  meaningfulTerms,
  parseQuery,
  type Term,
  toggleTerm,
  valueMatcher,
  withFieldValue,
  wordProblems,
  wordsLeft,
} from "./query";
import { QUERY_FIELD_IDS } from "./query-fields";

const include = (field: Term["field"], value: string): Term => ({ field, value, sense: "include" });
const exclude = (field: Term["field"], value: string): Term => ({ field, value, sense: "exclude" });

describe("a query", () => {
  test.each([
    ["", []],
    ["  \u{3000} ", []],
    ["action:delete region:eu", [include("action", "delete"), include("region", "eu")]],
    ["-who:x Portal", [exclude("who", "x"), include(null, "Portal")]],
    ['agent:"curl 8" -"two words"', [include("agent", "curl 8"), exclude(null, "two words")]],
    ["ACTION:delete", [include("action", "delete")]],
    // What no field begins is text, colons and quotes in it too.
    ["https://x.example 12:30", [include(null, "https://x.example"), include(null, "12:30")]],
    ['a"b c"', [include(null, 'a"b'), include(null, 'c"')]],
    ['"action:delete" "-x"', [include(null, "action:delete"), include(null, "-x")]],
    [String.raw`path:"a\"b\\c\nd"`, [include("path", 'a"b\\c\nd')]],
    // Typed so far only: more is to come.
    ['action: - -region: "" agent:" " agent:"', []],
    ['"open end', [include(null, '"open'), include(null, "end")]],
  ])("%j is %j", (text, query) => {
    expect(parseQuery(text)).toEqual(query);
  });

  const term = fc.record({
    field: fc.constantFrom(null, ...QUERY_FIELD_IDS),
    value: fc
      .oneof(
        fc.string(),
        fc.string({ unit: "binary" }),
        fc.constantFrom("-x", 'a" b', "action:x", "\\", '"', "a\nb"),
      )
      .filter((value) => searchText(value) !== ""),
    sense: fc.constantFrom("include" as const, "exclude" as const),
  });

  test("is what its text says, with any values", () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 4 }), (query) => {
        const text = formatQuery(query);
        expect(parseQuery(text)).toEqual(query);
        // What a field of one line keeps.
        expect(parseQuery(text.replaceAll(/[\n\r]/g, ""))).toEqual(query);
      }),
    );
  });

  test("has a meaning for every text, which its shorter text keeps", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseQuery(formatQuery(parseQuery(text)))).toEqual(parseQuery(text));
      }),
    );
  });

  test("takes a term, its opposite in its place, and gives it back", () => {
    const one = toggleTerm("portals", include("action", "delete"));
    expect(one).toBe("portals action:delete");
    expect(toggleTerm(one, exclude("action", "DELETE"))).toBe("portals -action:DELETE");
    expect(toggleTerm(one, include("action", "Delete"))).toBe("portals");
    expect(hasTerm(parseQuery(one), include("action", "delete"))).toBe(true);
    expect(hasTerm(parseQuery(one), exclude("action", "delete"))).toBe(false);
  });

  test("asks for one value of a field, or for none", () => {
    expect(withFieldValue("region:us -region:eu x", "region", "sg")).toBe("x region:sg");
    expect(withFieldValue("region:us x", "region", null)).toBe("x");
  });

  test("says which of its words no field has, and asks for the others", () => {
    const query = parseQuery("region:mars type:* -region:us");
    expect(wordProblems(query)).toEqual([{ field: "region", value: "mars", words: REGIONS }]);
    expect(meaningfulTerms(query)).toEqual([include("type", "*"), exclude("region", "us")]);
    expect(wordsLeft(query, "region", REGIONS)).toEqual(["eu", "au", "me", "in", "sg"]);
    expect(wordsLeft(parseQuery("region:us region:E*"), "region", REGIONS)).toEqual(["us", "eu"]);
  });
});

test.each([
  ["delete", "DELETE", true],
  ["delete", "deleted", false],
  ["İx", "i̇x", true],
  ["ärger", "ÄRGER", true],
  ["*audit-log-*", "portals/audit-log-webhook", true],
  ["*audit-log-*", "audit-logs", false],
  ["/v3/*", "/v3/a\nb", true],
  ["5xx", "5xx", true],
  // Anything else means itself.
  [".*", "x", false],
  ["(a*", "(abc", true],
])("%j asks for %j: %j", (wanted, value, isIt) => {
  expect(valueMatcher(wanted)(value)).toBe(isIt);
});
