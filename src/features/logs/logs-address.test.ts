import { describe, expect, test } from "vitest";
import { PIN_MARGIN_MS } from "@/api/audit-log-queries";
import { callLogsPath } from "@/lib/logs-path";
import {
  isOfTrace,
  isSearching,
  type LogsAddress,
  readAddress,
  regionSelections,
  regionsOf,
  relatedTo,
  rowKind,
  toSelection,
  typeOf,
  withAddress,
} from "./logs-address";
import { parseQuery } from "./search/query";

const read = (search: string) => readAddress(new URLSearchParams(search));
const NOW = Date.parse("2026-11-21T09:00:00Z");

describe("the address", () => {
  test("without parameters is the last day of all regions, without one's own reads", () => {
    expect(read("")).toEqual({
      text: "",
      range: { kind: "recent", preset: "24h" },
      rows: "calls",
      ownReads: "hidden",
      entryKey: null,
      form: "fields",
    });
  });

  test.each([
    "region=atlantis",
    "type=nonsense",
    "range=1y",
    "from=yesterday&to=today",
    "from=2026-11-21T09:00:00Z",
    "from=2026-11-21T09:00:00Z&to=2026-11-20T09:00:00Z",
    "own-reads=yes",
    "rows=pages",
    "form=xml",
  ])("takes %s for nothing", (search) => {
    expect(read(search)).toEqual(read(""));
  });

  test("survives being written and read again, foreign parameters too", () => {
    const address: LogsAddress = {
      rows: "events",
      range: { kind: "custom", from: NOW - 1000, to: NOW },
      text: 'a=b&c |日本 語 -who:"x y"',
      ownReads: "shown",
      entryKey: "eu.1.authorization.-_x",
      form: "cef",
    };
    const params = withAddress(new URLSearchParams("other=1"), address);
    expect(params.get("other")).toBe("1");
    expect(read(params.toString())).toEqual(address);
  });

  test("leaves defaults out, and the form of an entry that is not open", () => {
    expect(withAddress(new URLSearchParams("form=cef&entry=x"), { entryKey: null }).toString()).toBe("");
    expect(withAddress(new URLSearchParams("from=a&to=b"), { text: "" }).toString()).toBe("");
  });

  test("changes only what it is told to", () => {
    const params = withAddress(new URLSearchParams("q=x&other=1"), { ownReads: "shown" });
    expect(params.toString()).toBe("other=1&q=x&own-reads=shown");
  });

  test("of an earlier version had parameters for what are terms of the query now", () => {
    const params = new URLSearchParams("region=eu&q=x&type=authorization&trace=1");
    expect(readAddress(params).text).toBe("x region:eu type:authorization trace:1");
    expect(withAddress(params, {}).toString()).toBe("q=x+region%3Aeu+type%3Aauthorization+trace%3A1");
  });
});

describe("the selection", () => {
  const selectionOf = (search: string, pin = NOW) => {
    const { text, range } = read(search);
    return toSelection(parseQuery(text), range, pin);
  };

  test("of a preset ends at the pin, and never before it", () => {
    expect(selectionOf("range=15m&q=region:eu+type:authorization+x")).toEqual({
      regions: ["eu"],
      type: "authorization",
      from: NOW - 15 * 60_000,
      to: NOW + PIN_MARGIN_MS,
    });
  });

  test("of a custom range is that range, for any pin", () => {
    const search = "from=2026-11-20T09:00:00Z&to=2026-11-20T10:00:00Z";
    expect(selectionOf(search)).toEqual(selectionOf(search, NOW + 1));
  });

  test("asks each region that the query leaves, on its own", () => {
    const selection = selectionOf("q=-region:us+region:eu+region:sg");
    expect(regionSelections(selection).map(({ region }) => region)).toEqual(["eu", "sg"]);
    // None is left: nothing is found, but the page still has something to say.
    expect(regionsOf(parseQuery("region:eu -region:eu"))).toHaveLength(6);
  });

  test("asks for one type, where the query leaves one", () => {
    expect(typeOf(parseQuery("-type:authorization -type:authentication"))).toBe("gateway_access");
    expect(typeOf(parseQuery("-type:authorization"))).toBeNull();
  });
});

test("the events of a call are looked for around their time, without any other filter", () => {
  const params = withAddress(
    new URLSearchParams("q=type:authorization+x&entry=k&form=cef"),
    relatedTo("7", "sg", NOW),
  );
  const address = readAddress(params);
  expect(address).toMatchObject({
    text: "trace:7 region:sg",
    rows: "events",
    ownReads: "shown",
    entryKey: null,
  });
  expect(isOfTrace(address, "7")).toBe(true);
  expect(address.range).toEqual({ kind: "custom", from: NOW - 60_000, to: NOW + 60_000 });
});

test("links from other places to a call say the same", () => {
  const entryKey = `sg.${NOW}.gateway_access.abc`;
  const path = callLogsPath({ region: "sg", traceId: "7", at: NOW, entryKey });
  const { search } = new URL(path, "https://console.example.com");
  const change = { ...relatedTo("7", "sg", NOW), entryKey };
  expect(read(search)).toEqual(readAddress(withAddress(new URLSearchParams(), change)));
});

test("where types are told apart, events are no calls", () => {
  expect(rowKind(parseQuery("x"), { rows: "calls" })).toBe("calls");
  expect(rowKind(parseQuery("x"), { rows: "events" })).toBe("events");
  expect(rowKind(parseQuery("-type:authorization"), { rows: "calls" })).toBe("events");
});

test.each([
  ["", false],
  ["  ", false],
  ["region:eu", false],
  ["type:authorization", false],
  ["-type:authorization", true],
  ["region:mars", false],
  ["trace:1", true],
  ["x", true],
])("%j narrows what was asked for: %j", (text, isIt) => {
  expect(isSearching(parseQuery(text))).toBe(isIt);
});
