// What a judge makes of one record after another, where a look at the first one misleads it.

import { expect, test } from "vitest";
import type { LogFormat } from "@/audit-log/record/log-format";
import { encodeRecord } from "@/audit-log/record/record";
import { access, authentication, authorization } from "@/audit-log/record/sample-events.test-support";
import { damaged } from "@/verify/lab/damages/damage-pairs.test-support";
import { victoriaLogsRow } from "@/verify/lab/exports/export-parts";
import { ledgerCheck, signedLine, signedRecord, TEST_KEY } from "@/verify/lab/signed-records.test-support";
import { signatureCheck } from "@/verify/keys/signature-check";
import { parseJsonText } from "@/verify/record/json-value";
import { RecordJudge } from "./record-judge";

function judging() {
  const judge = new RecordJudge(ledgerCheck());
  return (text: string) => judge.judge({ texts: [text], row: () => parseJsonText(text) });
}

function stored(record: string, format: LogFormat, ...ids: readonly string[]): string {
  const text = damaged(record, format, ids);
  if (text === null) throw new Error(`${ids.join()} changes nothing`);
  return text;
}

test.each([
  ["json", "Zo\u{201D}e"],
  ["cps", "Zo\u{201D}e"],
  ["cef", "O\u{2019}Hara - it's"],
  ["cef", "\u{FEFF}O\u{2019}Hara - it's"],
  ["json", "a \u{2013} b-c"],
] as const)("what was typographic in %s before all of it was made so stays: %s", async (format, name) => {
  const record = signedRecord({ ...access, principalName: name }, format);
  const { verdict, causes, record: found } = await judging()(stored(record, format, "smart"));
  expect(found).toBe(record);
  expect({ verdict, causes }).toEqual({ verdict: "authentic_altered", causes: ["smart_punctuation"] });
});

test("a TAB is put back before what looks like a record within a value", async () => {
  const record = signedRecord({ ...access, userAgent: "a\tCEF:0|b" }, "cef");
  const { causes, record: found } = await judging()(stored(record, "cef", "tab-to-blank"));
  expect(found).toBe(record);
  expect(causes).toContain("blanks");
});

test("a store that takes the name for its message is told by what it did, and not by escapes of its own members", async () => {
  const record = signedRecord({ ...authentication, traceId: "7391110586028963299" }, "json");
  const { verdict, causes, record: found } = await judging()(victoriaLogsRow(record));
  expect(found).toBe(record);
  expect(verdict).toBe("authentic_restored");
  expect(new Set(causes)).toEqual(
    new Set(["field_dropped", "members_added", "signature_moved", "types_changed"]),
  );
});

test.each(["json", "cps"] as const)(
  "a time in %s that was a floating-point number on its way, and is a millisecond short, is found again",
  async (format) => {
    const record = signedRecord({ ...access, occurredAt: Date.parse("2026-11-30T23:54:14.085Z") }, format);
    const short = record.replace(/"rt":\d+/, '"rt":"2026-11-30T23:54:14.084Z"');
    const judged = await judging()(short);
    expect(judged).toMatchObject({ verdict: "authentic_restored", record });
    expect(judged.causes).toContain("time_rewritten");
  },
);

test("dashes that became longer in front of CEF are no work of a syslog daemon", async () => {
  const record = signedRecord({ ...access, orgId: "o", principalId: "p" }, "cef");
  const front = /^\S+/.exec(record)?.[0] ?? "";
  const text = record.replace(front, front.replaceAll("-", "\u{2013}"));
  for (const [before, causes] of [
    ["", ["smart_punctuation"]],
    ["Nov 21 09:30:02 collector ", ["transport_header", "smart_punctuation"]],
  ] as const) {
    const judged = await judging()(before + text);
    expect(judged).toMatchObject({ verdict: "authentic_altered", causes, record });
  }
});

test.each([
  ["as RFC 3339 has it", "2026-11-21T09:31:30Z"],
  ["as BSD syslog has it", "Nov 21 09:30:00"],
])("a front that was signed with another time than the record's, or %s, is found again", async (_, front) => {
  const unsigned = encodeRecord(access, "cef").replace(/^\S+/, front);
  const record = signedLine(unsigned, "cef");
  expect(await judging()(record)).toMatchObject({ verdict: "intact", record });
  const text = record.slice(record.indexOf("0|KongInc"));
  for (const rewritten of [text, `<134>1 2026-11-21T09:40:00Z collector CEF - - - ${text}`]) {
    const { causes, record: found } = await judging()(rewritten);
    expect(found).toBe(record);
    expect(causes).toContain("cef_front");
  }
});

test.each(["year-eaten", "rsyslog-file", "zone-style"])(
  "a front that was rewritten (%s) is no changed time, after a record whose time was changed",
  async (front) => {
    const judge = judging();
    const first = signedRecord(authentication, "cef");
    expect((await judge(stored(first, "cef", "time-iso"))).verdict).toBe("authentic_restored");
    const second = signedRecord({ ...authentication, traceId: "2" }, "cef");
    const { verdict, causes } = await judge(stored(second, "cef", front));
    expect(verdict).toBe("authentic_altered");
    expect(causes).toContain("cef_front");
    expect(causes).not.toContain("time_rewritten");
  },
);

test("a record as it was sent is intact, after one whose control characters were escaped", async () => {
  const judge = judging();
  const first = signedRecord({ ...access, userAgent: "a\u{85}b" }, "json");
  expect((await judge(stored(first, "json", "control-octal"))).causes).toContain("control_characters");
  const second = signedRecord({ ...access, userAgent: "a\tb" }, "json");
  expect(await judge(second)).toMatchObject({ verdict: "intact", causes: [], record: second });
});

test.each(["json", "cps"] as const)(
  "digits that were cut from an id in an envelope are found, whether %s was signed with it or not",
  async (format) => {
    const event = { ...access, orgId: "\u{D132D} =3D \\\\", traceId: "5816231249819597319" };
    const record = signedRecord(event, format);
    const json = format === "cps" ? record.slice('{"event":'.length, -1) : record;
    const posted = `{"time":1795253402.123,"event":${stored(json, "json", "id-15-digits")}}`;
    expect(await judging()(posted)).toMatchObject({ verdict: "authentic_restored", record });
  },
);

test("an edited record whose time in front was kept is not searched for another one", async () => {
  let checks = 0;
  const check = signatureCheck([TEST_KEY], () => {
    checks += 1;
    return false;
  });
  const edited = signedRecord(access, "cef").replace("src=203.0.113.7", "src=198.51.100.77");
  await new RecordJudge(check).judge({ texts: [edited], row: () => null });
  expect(checks).toBeGreaterThan(5);
  expect(checks).toBeLessThan(300);
});

test.each(["principal_name", "actor_id"])(
  "a %s that was added is not removed to make the signature fit",
  async (key) => {
    const added = signedRecord(authorization, "json").replace('"rt":', `"${key}":"somebody","rt":`);
    expect((await judging()(added)).verdict).toBe("not_explained");
    const filled = signedRecord(authorization, "json").replace('"rt":', `"${key}":"","rt":`);
    expect((await judging()(filled)).verdict).toBe("authentic_restored");
  },
);
