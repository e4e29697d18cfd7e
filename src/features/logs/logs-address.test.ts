import { describe, expect, test } from "vitest";
import { PIN_MARGIN_MS } from "@/api/audit-log-queries";
import { type LogsAddress, readAddress, relatedTo, rowKind, toSelection, withAddress } from "./logs-address";
import { isFiltered, isSearching, NO_FILTERS } from "./logs-filters";

const read = (search: string) => readAddress(new URLSearchParams(search));
const NOW = Date.parse("2026-11-21T09:00:00Z");

describe("the address", () => {
  test("without parameters is the last day of all regions, without one's own reads", () => {
    expect(read("")).toEqual({
      region: null,
      range: { kind: "recent", preset: "24h" },
      rows: "calls",
      type: null,
      text: "",
      traceId: null,
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
      region: "eu",
      rows: "events",
      type: "authorization",
      range: { kind: "custom", from: NOW - 1000, to: NOW },
      text: "a=b&c |日本 語",
      traceId: "18446744073709551615",
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
    expect(withAddress(new URLSearchParams("from=a&to=b"), { region: null, text: "" }).toString()).toBe("");
  });

  test("changes only what it is told to", () => {
    const params = withAddress(new URLSearchParams("region=eu&q=x"), { type: "authentication" });
    expect(params.toString()).toBe("region=eu&q=x&type=authentication");
  });
});

describe("the selection", () => {
  test("of a preset ends at the pin, and never before it", () => {
    const selection = toSelection(read("range=15m&region=eu&type=authorization"), NOW);
    expect(selection).toEqual({
      region: "eu",
      type: "authorization",
      from: NOW - 15 * 60_000,
      to: NOW + PIN_MARGIN_MS,
    });
  });

  test("of a custom range is that range, for any pin", () => {
    const search = "from=2026-11-20T09:00:00Z&to=2026-11-20T10:00:00Z";
    expect(toSelection(read(search), NOW)).toEqual(toSelection(read(search), NOW + 1));
  });
});

test("the events of a call are looked for around their time, without any other filter", () => {
  const params = withAddress(
    new URLSearchParams("type=authorization&q=x&entry=k&form=cef"),
    relatedTo("7", "sg", NOW),
  );
  const address = readAddress(params);
  expect(address).toMatchObject({
    region: "sg",
    type: null,
    text: "",
    traceId: "7",
    ownReads: "shown",
    entryKey: null,
  });
  expect(address.range).toEqual({ kind: "custom", from: NOW - 60_000, to: NOW + 60_000 });
});

test("events of one type alone are no calls", () => {
  expect(rowKind(read(""))).toBe("calls");
  expect(rowKind(read("rows=events"))).toBe("events");
  expect(rowKind(read("type=authorization"))).toBe("events");
});

test("blanks alone are no filter", () => {
  expect(isFiltered(read("q=%20%20"))).toBe(false);
  expect(isFiltered(read("trace=1"))).toBe(true);
});

test("what the API leaves out is no search in what is loaded, and own reads are told by themselves", () => {
  expect(isFiltered(read("type=authorization"))).toBe(true);
  expect(isSearching(read("type=authorization"))).toBe(false);
  expect(isFiltered(read("own-reads=shown"))).toBe(false);
  expect(isFiltered(NO_FILTERS)).toBe(false);
});
