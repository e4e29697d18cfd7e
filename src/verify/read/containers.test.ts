// Every container and store in which records are exported, one row each: written as the store writes, read back, verified.

import { describe, expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { access, authentication, authorization } from "@/audit-log/record/sample-events.test-support";
import { damaged } from "@/verify/lab/damages/damage-pairs.test-support";
import { EXPORTS } from "@/verify/lab/exports/exports";
import { ledgerCheck, signedRecord } from "@/verify/lab/signed-records.test-support";
import { verifyBytes, verifyText } from "@/verify/lab/verify-text.test-support";
import { isAuthentic } from "@/verify/verdict";

const EVENTS = [
  { ...access, query: "a=1;b=2&c", userAgent: 'Mozilla/5.0 (X11; Linux) "q", {x}' },
  { ...authentication, principalName: "Zoë O'Hara", traceId: "7391110586028963299" },
  { ...authorization, userAgent: "a\\b | c" },
] as const;

describe.each(EXPORTS)("$id", (kind) => {
  test.each(kind.formats)("%s records are found and verified", async (format) => {
    const records = EVENTS.map((event) => signedRecord(event, format));
    const written = kind.write(records, format);
    const { summary, findings } = await verifyText(written, ledgerCheck());
    expect(summary.parts.map(({ problem }) => problem)).toEqual([null]);
    const verdicts = findings.map(({ verdict, causes }) => `${verdict} ${causes.join(" ")}`.trim());
    expect(verdicts.filter((verdict) => !verdict.startsWith(kind.verdict))).toEqual([]);
    expect(summary.verdicts[kind.verdict]).toBe(EVENTS.length);
    expect(summary.records).toBe(EVENTS.length);
    if (kind.product !== null) expect(summary.parts[0]?.product).toBe(kind.product);
  });
});

/** Neither a row beside it nor a second one in its line tells what it is. */
test.each(EXPORTS.flatMap((kind) => kind.formats.map((format) => ({ id: kind.id, format, kind }))))(
  "one $format record alone is found in $id",
  async ({ kind, format }) => {
    const record = signedRecord(EVENTS[0], format);
    const { summary, judged } = await verifyText(kind.write([record], format), ledgerCheck());
    expect(summary.records).toBe(1);
    const authentic = judged.filter(({ verdict }) => isAuthentic(verdict));
    expect(authentic).toHaveLength(1);
  },
);

test.each(["\\r", " [forwarded]", "'"])(
  "a log of objects whose lines end with %s is read to its end",
  async (behind) => {
    const records = EVENTS.map((event) => signedRecord(event, "json"));
    const { summary } = await verifyText(
      records.map((record) => `${record}${behind}\n`).join(""),
      ledgerCheck(),
    );
    expect(summary.verdicts.authentic_altered).toBe(EVENTS.length);
  },
);

test("what a search of Splunk had found before its end is not counted, nor its last line without a result", async () => {
  const records = EVENTS.map((event) => signedRecord(event, "json"));
  const line = (preview: boolean, _raw: string) =>
    `${JSON.stringify({ preview, offset: 0, result: { _raw } })}\n`;
  const lines = [
    ...records.map((record) => line(true, record)),
    ...records.map((record) => line(false, record)),
  ];
  const { summary } = await verifyText(`${lines.join("")}{"preview":false,"lastrow":true}\n`, ledgerCheck());
  expect(summary).toMatchObject({ records: EVENTS.length, duplicates: 0 });
  expect(summary.verdicts).toMatchObject({ intact: EVENTS.length, not_a_record: EVENTS.length + 1 });
});

test("JSON that breaks behind its first rows is not taken for read", async () => {
  const [first, second] = EVENTS.map((event) => signedRecord(event, "json"));
  const { summary } = await verifyText(`[${first},\n@\n${second}]`, ledgerCheck());
  expect(summary.parts).toMatchObject([{ records: 1, problem: "json_broken" }]);
});

test("a value that begins with a byte order mark keeps it", async () => {
  const record = signedRecord({ ...access, orgId: "\u{FEFF}org" }, "json");
  const { summary } = await verifyText(JSON.stringify({ columns: [[record]] }, null, 2), ledgerCheck());
  expect(summary.verdicts.intact).toBe(1);
});

test("a record in small letters beside another one on a line is told of", async () => {
  const [first = "", second = ""] = EVENTS.map((event) => signedRecord(event, "cef"));
  const line = JSON.stringify({ records: [{ body: first }, { body: second.toLowerCase() }] });
  expect((await verifyText(line, ledgerCheck())).summary.records).toBe(2);
});

test.each(LOG_FORMATS)(
  "a %s record that is cut off, alone in its file, is told of as that",
  async (format) => {
    const record = signedRecord({ ...access, query: "q".repeat(400) }, format);
    const behindColon = Math.max(300, record.indexOf('"user_agent":') + '"user_agent":'.length);
    for (const length of [300, behindColon, record.length - 30]) {
      const { summary } = await verifyText(`${record.slice(0, length)}\n`, ledgerCheck());
      expect(summary.parts).toMatchObject([{ records: 1, problem: null }]);
      expect(summary.verdicts.cut_off).toBe(1);
    }
  },
);

test("a record that was cut within the last field of CEF goes on in the next rows, wherever they are read", async () => {
  const record = signedRecord({ ...access, query: "q".repeat(200) }, "cef");
  const cut = record.indexOf("qqqq") + 100;
  const pieces = [record.slice(0, cut), record.slice(cut, cut + 50), `${record.slice(cut + 50)}\n`];
  const bytes = new TextEncoder().encode(pieces.map((log) => `${JSON.stringify({ log })}\n`).join(""));
  for (const chunkBytes of [200, bytes.length]) {
    const { judged } = await verifyBytes(bytes, ledgerCheck(), { chunkBytes });
    expect(judged).toMatchObject([{ verdict: "authentic_altered", causes: ["sliced"] }]);
  }
});

test("the brace that closes an envelope belongs to the slices before it", async () => {
  const record = `{"attributes":${signedRecord(access, "json")}}`;
  const pieces = [record.slice(0, 300), record.slice(300, -1), record.slice(-1)];
  const rows = pieces.map((log) => `${JSON.stringify({ log })}\n`).join("");
  const { judged } = await verifyText(rows, ledgerCheck());
  expect(judged).toMatchObject([{ verdict: "authentic_altered" }]);
  expect(judged[0]?.causes).toContain("keys_prefixed");
});

test("a record that was wrapped within what marks it as one is found", async () => {
  const record = signedRecord(access, "json");
  const wrapped = record.replace("KongInc", "Kong=\r\nInc").replace("principal_id", "princ=\r\nipal_id");
  const { summary } = await verifyText(`${JSON.stringify({ message: wrapped })}\n`, ledgerCheck());
  expect(summary.verdicts.authentic_altered).toBe(1);
});

test("what a value says of a signature does not end a record that goes on in the next row", async () => {
  const principalId = `[ ","sig":"${"A".repeat(86)}"}`;
  const record = signedRecord({ ...access, principalId }, "json");
  const pieces = [record.slice(0, 450), `${record.slice(450)}\n`];
  const rows = pieces.map((log) => `${JSON.stringify({ log })}\n`).join("");
  expect((await verifyText(rows, ledgerCheck())).judged).toMatchObject([{ causes: ["sliced"] }]);
});

test("records on one line are told apart when one of them was wrapped within its mark", async () => {
  const records = EVENTS.map((event) => signedRecord(event, "json"));
  const bodies = records.map((record, index) =>
    index === 0 ? record : record.replace("KongInc", "Kong=\r\nInc"),
  );
  const line = JSON.stringify({ records: bodies.map((body) => ({ body })) });
  const { summary } = await verifyText(line, ledgerCheck());
  expect(summary.verdicts).toMatchObject({ intact: 1, authentic_altered: EVENTS.length - 1 });
});

/** A record that has lost its end, or seems to have, and a whole one in the next line. */
test.each([
  ["fluentd", "cef", "wrapped", "lower-cased"],
  ["lines", "cef", "cut", "lower-cased"],
  ["lines", "json", "cut", "first-member"],
  ["lines", "json", "cut-in-signature", "string-twice"],
  ["lines", "json", "cut-with-mark", "csv"],
  ["lines", "cps", "cut", "entities"],
  ["lines", "cps", "cut", "smart"],
  ["lines", "json", "smart", "key-order"],
  ["logcli", "json", "cut", "key-order"],
  ["cloudwatch-s3", "json", "signature-renamed", "first-member"],
] as const)(
  "in %s of %s, a line that was damaged by %s takes no part of one by %s",
  async (id, format, ...ids) => {
    const kind = EXPORTS.find((each) => each.id === id);
    const copies = ids.map((damage, index) => {
      const record = signedRecord(EVENTS[index] ?? access, format);
      return { record, stored: damaged(record, format, [damage]) ?? "" };
    });
    const written =
      kind?.write(
        copies.map(({ stored }) => stored),
        format,
      ) ?? "";
    const { judged } = await verifyText(written, ledgerCheck());
    expect(judged.map(({ verdict }) => isAuthentic(verdict))).toEqual(
      ids.map((damage) => !LOSSES.has(damage)),
    );
  },
);

const LOSSES: ReadonlySet<string> = new Set(["cut", "cut-in-signature", "cut-with-mark", "lower-cased"]);
