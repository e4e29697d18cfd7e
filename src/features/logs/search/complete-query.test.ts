import { describe, expect, test } from "vitest";
import { completionsAt, type KnownValue } from "./complete-query";
import { parseQuery } from "./query";
import { QUERY_FIELD_IDS, type QueryFieldId } from "./query-fields";

const OLIVIA = { value: "11111111-1111-4111-8111-111111111111", label: "Olivia Okafor", count: 3 };
const VALUES: Partial<Record<QueryFieldId, readonly KnownValue[]>> = {
  action: ["list", "retrieve", "delete", "create"].map((value) => ({ value, label: value, count: 1 })),
  region: ["us", "eu", "au"].map((value) => ({ value, label: value.toUpperCase(), count: null })),
  who: [OLIVIA, { value: "bot", label: "bot", count: 1 }],
};
const valuesOf = (field: QueryFieldId) => VALUES[field] ?? [];

/** @param typed with a `|` where the caret is */
function complete(typed: string) {
  const caret = typed.indexOf("|");
  return completionsAt(typed.replace("|", ""), caret, valuesOf).map(
    (each) => `${each.text.slice(0, each.caret)}|${each.text.slice(each.caret)}`,
  );
}

describe("names of fields", () => {
  test.each([
    ["re|", ["resource:|", "region:|", "reason:|"]],
    ["-RE|", ["-resource:|", "-region:|", "-reason:|"]],
    [
      "action:list re| -ip:1",
      ["action:list resource:| -ip:1", "action:list region:| -ip:1", "action:list reason:| -ip:1"],
    ],
    ["regi|on", ["region:|"]],
    ["nothing|", []],
    ['"re|', []],
  ])("%s", (typed, expected) => {
    expect(complete(typed)).toEqual(expected);
  });

  test("all of them where nothing is typed yet", () => {
    expect(complete("|")).toEqual(QUERY_FIELD_IDS.map((id) => `${id}:|`));
    expect(complete("action:list |")).toHaveLength(QUERY_FIELD_IDS.length);
  });
});

describe("values of a field", () => {
  test.each([
    ["action:|", ["action:list |", "action:retrieve |", "action:delete |", "action:create |"]],
    // Those that begin like it, then those that hold it.
    ["action:re|", ["action:retrieve |", "action:create |"]],
    ["-Region:E|", ["-region:eu |"]],
    ["region:e| action:list", ["region:eu| action:list"]],
    ["region:eu|", []],
    ["region:x|", []],
    ["nofield:|", []],
    // A name is found by either of its words, and quoted.
    ["who:oka|", ['who:"Olivia Okafor" |']],
    ['who:"olivia o|', ['who:"Olivia Okafor" |']],
    ["who:1111|", ['who:"Olivia Okafor" |']],
    ['"who:o|', []],
  ])("%s", (typed, expected) => {
    expect(complete(typed)).toEqual(expected);
  });

  test("what is completed is read as that term", () => {
    const [completion] = completionsAt("who:oli", 7, valuesOf);
    expect(parseQuery(completion?.text ?? "")).toEqual([
      { field: "who", value: "Olivia Okafor", sense: "include" },
    ]);
  });
});
