// Stores that drop empty values: which ones were there only the signature tells, so each set of them is tried.

import { describe, expect, test } from "vitest";
import type { AuditEvent } from "@/audit-log/record/event";
import { encodeRecord } from "@/audit-log/record/record";
import {
  access,
  authentication,
  authorization,
  SOME_SIGNATURE,
} from "@/audit-log/record/sample-events.test-support";
import { damaged } from "@/verify/lab/damages/damage-pairs.test-support";
import { victoriaLogsRow } from "@/verify/lab/exports/export-parts";
import { ledgerCheck, signedLine, signedRecord } from "@/verify/lab/signed-records.test-support";
import { parseJsonText } from "@/verify/record/json-value";
import { isAuthentic } from "@/verify/verdict";
import { type JudgeLimits, RecordJudge } from "./record-judge";

function judged(text: string, limits?: JudgeLimits) {
  const judge = new RecordJudge(ledgerCheck(), limits);
  return judge.judge({ texts: [text], row: () => parseJsonText(text) });
}

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  let sets: readonly (readonly Item[])[] = [[]];
  for (const item of items) sets = sets.concat(sets.map((set) => set.concat(item)));
  return sets;
}

const BASE = ["clientIp", "orgId", "principalId", "traceId", "userAgent"];

/** Every text of each type that may be empty, and what the record may go without. */
const TYPES = [
  [authentication, [...BASE, "request"], ["principalName", "portalId"]],
  [authorization, [...BASE, "service", "action"], ["principalName", "actorId"]],
  [access, [...BASE, "method", "path", "query"], ["principalName"]],
] as const satisfies readonly (readonly [AuditEvent, readonly string[], readonly string[]])[];

describe.each(TYPES)("$type: a store drops what is empty", (event, texts, optional) => {
  const valuesOf = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, ""]));

  test.each(subsets(optional).map((absent) => [absent.join(" and ") || "none", absent] as const))(
    "with %s of what a record may go without absent, it is restored whichever of the others is empty",
    async (_, absent) => {
      const present = optional.filter((key) => !absent.includes(key));
      const filled = Object.fromEntries(present.map((key) => [key, "there"]));
      const emptied = [...subsets(present), ...texts.map((key) => [key]), texts, [...texts, ...present]];
      for (const keys of emptied) {
        for (const isByKong of [false, true]) {
          const byKong = isByKong && event.type !== "authentication" ? { kongInitiated: true as const } : {};
          const record = signedRecord({ ...event, ...filled, ...byKong, ...valuesOf(keys) }, "json");
          const { verdict, record: found } = await judged(victoriaLogsRow(record));
          expect(found, keys.join()).toBe(record);
          expect(verdict).toBe("authentic_restored");
        }
      }
    },
  );
});

/** With a name that is there and empty, and an actor that is not there. */
const hidden = { ...authorization, principalName: "", service: "" };

/** What much else could have been done to. */
const MANY_MARKS = {
  query: "",
  orgId: "\u{D132D}\u{6D771}\u{315D7}\u69AA\\\\=\u{F30D0}\uAAD9",
  principalId: "\uBF00\u0F42\u{97A95}\u{1F98D}}",
  path: ` src=10.0.0.1\uC420 sig=${SOME_SIGNATURE}:\uFFFD`,
  clientIp: "",
  traceId: "\t\u7B08\\r\\n]",
  method: "\u6080\u8BE0\u{1EEDC}\u8B1D\u1F58\u{F8D6A}\uBF46\u{F29E2}\u65E5\u672C",
  userAgent: `","sig":"${SOME_SIGNATURE}"}:\t`,
};

describe("beside another damage it is still restored", () => {
  test.each([
    ["characters of another set", { ...hidden, userAgent: "Zoë" }, "mojibake"],
    [
      "characters of another set, which look like other damages too",
      { ...access, ...MANY_MARKS, principalName: "" },
      "mojibake",
    ],
    ["a slash behind the path", { ...access, principalName: "" }, "slash-added"],
    ["a query decoded", { ...access, principalName: "", query: "name=J%C3%BCrgen%20M" }, "percent-decoded"],
    ["entities decoded", { ...access, principalName: "", userAgent: "curl&#39;s" }, "entities-decoded"],
    ["a time rewritten", hidden, "time-iso"],
    ["the time of day in seconds", hidden, "time-seconds"],
    ["an id rounded", hidden, "id-rounded"],
    ["an id of 15 digits", { ...hidden, traceId: "5816231249819597319" }, "id-15-digits"],
    ["an id of 15 digits, and an actor", { ...hidden, actorId: "" }, "id-15-digits"],
    ["an address masked", hidden, "address-masked"],
    ["an envelope", hidden, "envelope-on"],
  ] as const)("%s", async (_, event, id) => {
    const record = signedRecord(event, "json");
    const stored = damaged(record, "json", [id]);
    expect(stored).not.toBeNull();
    const { verdict, record: found } = await judged(victoriaLogsRow(stored ?? ""));
    expect(found).toBe(record);
    expect(verdict).toBe("authentic_restored");
  });
});

test("a value that was left out and was not empty is nothing that is put back", async () => {
  for (const key of ["org_id", "event_class_id", "principal_name"]) {
    const record = signedRecord({ ...authorization, principalName: "Zoë" }, "json");
    const stored = record.replace(new RegExp(`"${key}":"[^"]*",`), "");
    expect(stored).not.toBe(record);
    const { verdict, causes } = await judged(stored);
    expect(isAuthentic(verdict)).toBe(false);
    // Of a name only Konnect knows whether it was there.
    expect(causes).toEqual(key === "principal_name" ? [] : ["field_dropped"]);
  }
});

test("what a signer of its own leaves out where it is empty is not put in", async () => {
  const unsigned = encodeRecord(access, "json").replace('"query":"",', "");
  const record = signedLine(unsigned, "json");
  expect(await judged(record)).toMatchObject({ verdict: "intact" });
  expect(await judged(victoriaLogsRow(record))).toMatchObject({ verdict: "authentic_restored", record });
});

describe("what was not tried to its end is said to be unfinished, and not called an edit", () => {
  const edited = (traceId: string) =>
    victoriaLogsRow(signedRecord({ ...access, traceId }, "json").replace('"GET"', '"DELETE"'));

  test("the ordinary repairs", async () => {
    const text = edited("1000");
    expect(await judged(text, { checks: 40, searches: 200 })).toMatchObject({ causes: ["not_searched"] });
    expect(await judged(text)).toMatchObject({ verdict: "not_explained", causes: [] });
  });

  test("a search, which is made to its end where all are to be searched", async () => {
    const text = edited("7391110586028960000");
    expect((await judged(text)).causes).toContain("not_searched");
    const { verdict, causes } = await judged(text, { checks: 1000, searches: Infinity });
    expect(verdict).toBe("not_explained");
    expect(causes).not.toContain("not_searched");
  });
});
