import { describe, expect, test } from "vitest";
import type { AuditEvent } from "@/audit-log/record/event";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { access, authentication, authorization } from "@/audit-log/record/sample-events.test-support";
import type { Damage } from "@/verify/lab/damages/damage";
import { DAMAGES } from "@/verify/lab/damages/damages";
import { signedRecord, ledgerCheck } from "@/verify/lab/signed-records.test-support";
import { parseJsonText } from "@/verify/record/json-value";
import { isAuthentic } from "@/verify/verdict";
import { RecordJudge } from "./record-judge";

/** Between them they have what each damage needs: quotes, backslashes, accents, a TAB, two blanks, empty fields. */
const EVENTS: readonly AuditEvent[] = [
  { ...authentication, traceId: "7391110586028963299", principalName: "Zoë O'Hara" },
  { ...authorization, userAgent: 'a\\b "q" <i>&\tx' },
  {
    ...access,
    traceId: "7391110586028963281",
    query: "name=J%C3%BCrgen%20M",
    userAgent: "curl/8.5.0  (double)",
  },
  { ...access, traceId: "7391110586028963281", query: "%7E1%2F2" },
  { ...access, principalId: "", path: "/v2/a;b=1", query: "a=1&b=2", userAgent: "curl&#39;s&lt;x&gt;..." },
];

function judged(text: string) {
  return new RecordJudge(ledgerCheck()).judge({ texts: [text], row: () => parseJsonText(text) });
}

const cases = DAMAGES.flatMap((damage) =>
  LOG_FORMATS.flatMap((format) =>
    EVENTS.flatMap((event) => {
      const record = signedRecord(event, format);
      const stored = damage.apply(record, format);
      return stored === null
        ? []
        : [{ name: `${damage.id}, ${event.type} in ${format}`, damage, record, stored }];
    }),
  ),
);

test("every damage applies to something here", () => {
  const applied = new Set(cases.map(({ damage }) => damage.id));
  expect(DAMAGES.map(({ id }) => id).filter((id) => !applied.has(id))).toEqual([]);
});

describe.each(["form", "value"] as const)("a damage of %s", (group) => {
  test.each(cases.filter(({ damage }) => damage.group === group))(
    "is undone and named: $name",
    async ({ damage, record, stored }) => {
      const { verdict, causes, record: found } = await judged(stored);
      expect(found).toBe(record);
      expect(causes.filter((cause) => damage.names.includes(cause))).not.toEqual([]);
      expect(verdict).toBe(expectedVerdict(damage));
    },
  );
});

function expectedVerdict({ group }: Damage) {
  return group === "value" ? "authentic_restored" : "authentic_altered";
}

test.each(cases.filter(({ damage }) => damage.group === "recorded"))(
  "what only Konnect has is not authentic without it: $name",
  async ({ stored }) => {
    expect(isAuthentic((await judged(stored)).verdict)).toBe(false);
  },
);

test.each(cases.filter(({ damage }) => damage.group === "loss"))(
  "a loss is never authentic: $name",
  async ({ damage, stored }) => {
    const { verdict, causes } = await judged(stored);
    expect(isAuthentic(verdict)).toBe(false);
    expect(causes.filter((cause) => damage.names.includes(cause))).not.toEqual([]);
  },
);

test.each(LOG_FORMATS)("a record as it was sent is intact in %s", async (format) => {
  for (const event of EVENTS) {
    expect(await judged(signedRecord(event, format))).toMatchObject({ verdict: "intact", causes: [] });
  }
});
