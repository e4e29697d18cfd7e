// What one record does not tell alone: whether a key is missing, whether someone changed it. And what is known by itself:
// samples of the documentation, and records of a signer that writes as Go does.

import { expect, test } from "vitest";
import type { AuditEvent } from "@/audit-log/record/event";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { encodeRecord } from "@/audit-log/record/record";
import { access, authorization, SOME_SIGNATURE } from "@/audit-log/record/sample-events.test-support";
import { damaged } from "@/verify/lab/damages/damage-pairs.test-support";
import { EDITS } from "@/verify/lab/damages/edits";
import { EXPORTS } from "@/verify/lab/exports/exports";
import {
  foreignRecord,
  ledgerCheck,
  signedLine,
  signedRecord,
} from "@/verify/lab/signed-records.test-support";
import { verifyText } from "@/verify/lab/verify-text.test-support";

const at = (index: number) => ({
  ...access,
  occurredAt: access.occurredAt + index * 1000,
  traceId: `${1000 + index}`,
});
const findingsOf = async (lines: readonly string[]) =>
  (await verifyText(lines.join("\n"), ledgerCheck())).findings;

const edits = EDITS.flatMap((edit) => LOG_FORMATS.map((format) => [edit.id, format, edit] as const));

test.each(edits)(
  "%s in %s stands out among records that were left alone, and is called no forgery",
  async (_, format, edit) => {
    // Minutes apart, so that a time that was moved lies among the others too.
    const linesOf = (event: AuditEvent) =>
      [0, 1, 2].map((index) =>
        signedRecord(
          { ...event, occurredAt: event.occurredAt + index * 600_000, traceId: `${1000 + index}` },
          format,
        ),
      );
    const lines = [access, authorization]
      .map(linesOf)
      .find(([, middle = ""]) => edit.apply(middle, format) !== null);
    const found = await findingsOf(lines?.with(1, edit.apply(lines[1] ?? "", format) ?? "") ?? []);
    expect(found).toMatchObject([{ verdict: "not_explained", causes: edit.names, traceId: "1001" }]);
  },
);

test.each(LOG_FORMATS)(
  "records of another key in %s are those of a key that is not known, before and after ours",
  async (format) => {
    const lines = [0, 1, 2, 3].map((index) => signedRecord(at(index), format));
    const before = foreignRecord(at(-9), format);
    const after = foreignRecord(at(9), format);
    expect(await findingsOf([before, ...lines, after])).toMatchObject([
      { verdict: "no_known_key", causes: ["other_key"] },
      { verdict: "no_known_key", causes: ["other_key"] },
    ]);
    // Of another organization, at the same time too.
    const other = foreignRecord({ ...at(1), orgId: "another" }, format);
    expect(await findingsOf([...lines, other])).toMatchObject([{ verdict: "no_known_key" }]);
  },
);

test.each(LOG_FORMATS)("records that all lack a field in %s are not told to lack a key", async (format) => {
  const records = [0, 1].map((index) => signedRecord(at(index), format));
  const lacking = records.map((record) =>
    record.replace(format === "cef" ? / user_agent=.*?(?= trace_id=)/ : /,"user_agent":"[^"]*"/, ""),
  );
  expect(lacking).not.toEqual(records);
  expect(await findingsOf(lacking)).toMatchObject([
    { verdict: "not_explained", causes: ["field_dropped"] },
    { verdict: "not_explained", causes: ["field_dropped"] },
  ]);
});

test("a sample of the documentation is called that", async () => {
  const sample = foreignRecord({ ...access, traceId: "6891110586028963295" }, "json");
  expect(await findingsOf([signedRecord(access, "json"), sample])).toMatchObject([
    { verdict: "not_explained", causes: ["documentation_sample"] },
  ]);
});

test.each(["json", "cps"] as const)(
  "a record in %s that was signed with Go's escapes is proven after a tool undid them",
  async (format) => {
    const event = { ...access, query: "a=1&b=<2>", userAgent: "curl \u2028 & co" };
    const goText = encodeRecord(event, format).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    const record = signedLine(goText, format);
    expect(await findingsOf([record])).toEqual([]);
    const undone = record.replace(/\\u(003c|003e|0026|2028)/g, (_, unit: string) =>
      String.fromCharCode(Number.parseInt(unit, 16)),
    );
    expect(undone).not.toBe(record);
    expect(await findingsOf([undone])).toMatchObject([
      { verdict: "authentic_altered", causes: ["json_escapes"] },
    ]);
  },
);

test("a record that was cut off takes nothing of the next one, wherever that is broken into lines", async () => {
  const raw = EXPORTS.find(({ id }) => id === "sentinel-raw-data");
  for (let length = 0; length < 76; length += 1) {
    const event = { ...at(1), path: `/${"x".repeat(length)}`, method: "G".repeat(1 + (length % 40)) };
    const next = damaged(signedRecord(event, "json"), "json", ["quoted-printable"]);
    const cut = damaged(signedRecord(at(0), "json"), "json", ["cut"]);
    const { judged } = await verifyText(raw?.write([cut ?? "", next ?? ""], "json") ?? "", ledgerCheck());
    expect(judged).toMatchObject([
      { verdict: "cut_off" },
      { verdict: "authentic_altered", causes: ["quoted_printable"] },
    ]);
  }
});

test("a signature that the header speaks of is not the end of a record in slices", async () => {
  const slices = EXPORTS.find(({ id }) => id === "sumo-slices");
  const record = signedRecord({ ...authorization, resource: `a sig=${SOME_SIGNATURE}` }, "cef");
  const { judged } = await verifyText(slices?.write([record], "cef") ?? "", ledgerCheck());
  expect(judged[0]).toMatchObject({ verdict: "authentic_altered", causes: ["sliced"] });
});
