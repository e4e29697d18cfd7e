import { describe, expect, test } from "vitest";
import type { AuditEvent } from "@/audit-log/record/event";
import { LOG_FORMATS, type LogFormat } from "@/audit-log/record/log-format";
import { splitSignature } from "@/audit-log/record/record";
import { access, authentication, authorization } from "@/audit-log/record/sample-events.test-support";
import { CAUSES } from "@/verify/causes";
import { damageOf } from "@/verify/lab/damages/damage-pairs.test-support";
import { DAMAGES } from "@/verify/lab/damages/damages";
import { EXPORTS } from "@/verify/lab/exports/exports";
import {
  foreignRecord,
  ledgerCheck,
  OTHER_KEY,
  signedRecord,
} from "@/verify/lab/signed-records.test-support";
import { heldText } from "@/verify/lab/verify-text.test-support";
import { isAuthentic } from "@/verify/verdict";
import { beside, restored } from "./restored.test-support";

const EVENTS: readonly AuditEvent[] = [
  { ...authentication, traceId: "7391110586028963299", principalName: "Zoë O'Hara" },
  { ...authorization, actorId: "1b1d7a55-5f0e-4a73-8f0e-5a90a1f35c6e", kongInitiated: true },
  { ...access, traceId: "7391110586028963281", query: "%7E1%2F2" },
];

function damagedCases(isMeant: (damage: (typeof DAMAGES)[number]) => boolean) {
  return DAMAGES.filter(isMeant).flatMap((damage) =>
    LOG_FORMATS.flatMap((format) =>
      EVENTS.flatMap((event) => {
        const record = signedRecord(event, format);
        const stored = damage.apply(record, format);
        return stored === null
          ? []
          : [{ name: `${damage.id}, ${event.type} in ${format}`, damage, event, record, stored, format }];
      }),
    ),
  );
}

/** A record of another moment, untouched: the key is known. */
function other(format: LogFormat): string {
  return signedRecord({ ...access, occurredAt: access.occurredAt - 3_600_000 }, format);
}

test.each(damagedCases(({ group }) => group === "recorded"))(
  "what only Konnect has is given back, and named: $name",
  async ({ damage, event, record, stored, format }) => {
    const {
      restored: count,
      findings,
      samples,
    } = await restored({
      lines: `${stored}\n${other(format)}`,
      recorded: [...beside(event), event],
    });
    expect(count).toBe(1);
    expect(findings).toMatchObject([{ verdict: "authentic_restored" }]);
    expect(damage.names).toContain(findings[0]?.causes.find((cause) => damage.names.includes(cause)));
    // The damage alone is named of all that changes a value.
    const changes = findings[0]?.causes.filter((cause) => CAUSES[cause].group === "value") ?? [];
    expect(changes.filter((cause) => !damage.names.includes(cause))).toEqual([]);
    expect(samples.find(({ verdict }) => verdict === "authentic_restored")?.signed).toBe(record);
  },
);

/** What else a pipeline does, one of each kind. */
const FORMS = [
  "python",
  "members-added",
  "rfc5424",
  "csv",
  "string",
  "entities",
  "cef-order",
  "time-seconds",
];

test.each(FORMS)("it is given back and named where %s was done to it as well", async (id) => {
  const form = damageOf(id);
  let count = 0;
  for (const { damage, event, record, stored, format } of damagedCases(({ group }) => group === "recorded")) {
    // One that says neither its call nor its second is not found again.
    if (damage.id === "day-only" && id === "time-seconds") continue;
    const twice = form.apply(stored, format);
    if (twice === null) continue;
    const { samples } = await restored({ lines: twice, recorded: [...beside(event), event] });
    expect(samples).toMatchObject([{ verdict: "authentic_restored", signed: record }]);
    expect(samples[0]?.causes.some((cause) => damage.names.includes(cause))).toBe(true);
    count += 1;
  }
  expect(count).toBeGreaterThan(0);
});

test.each(damagedCases(({ group }) => group === "edit"))(
  "an edit is proven by what Konnect recorded: $name",
  async ({ event, record, stored, format }) => {
    const { findings, samples } = await restored({
      lines: `${stored}\n${other(format)}`,
      recorded: [...beside(event), event],
    });
    expect(findings).toMatchObject([{ verdict: "authentic_restored" }]);
    expect(findings[0]?.causes).toContain("value_changed");
    expect(samples.find(({ verdict }) => verdict === "authentic_restored")?.signed).toBe(record);
  },
);

test.each(damagedCases(({ id, group }) => group === "loss" && id !== "signature-removed"))(
  "what has lost its end is never authentic, whatever was recorded: $name",
  async ({ event, stored, format }) => {
    const { restored: count, findings } = await restored({
      lines: `${stored}\n${other(format)}`,
      recorded: [...beside(event), event],
    });
    expect(count).toBe(0);
    expect(findings.some(({ verdict }) => isAuthentic(verdict))).toBe(false);
  },
);

describe("a record that lost its signature", () => {
  test.each(EVENTS)("is proven by the one of the entry in JSON: $type", async (event) => {
    for (const format of ["json", "cps"] as const) {
      const stored = splitSignature(signedRecord(event, format), format)?.signedText ?? "";
      const { findings } = await restored({ lines: `${stored}\n${other(format)}`, recorded: [event] });
      expect(findings).toMatchObject([{ verdict: "authentic_restored" }]);
      expect(findings[0]?.causes).toContain("signature_of_entry");
    }
  });

  test("is not, when it says something else: the entry would prove itself", async () => {
    const stored = splitSignature(signedRecord(access, "json"), "json")?.signedText ?? "";
    const { restored: count, findings } = await restored({
      lines: `${stored.replace('"act":"GET"', '"act":"PUT"')}\n${other("json")}`,
      recorded: [access],
    });
    expect(count).toBe(0);
    expect(findings).toMatchObject([{ verdict: "unsigned", differs: ["act"] }]);
  });
});

test("a record that no value explains names the fields that were recorded otherwise", async () => {
  const event = EVENTS[2] ?? access;
  const stored = foreignRecord({ ...event, clientIp: "192.0.2.1" } as AuditEvent, "json");
  const { findings, summary } = await restored({
    lines: `${stored}\n${signedRecord({ ...access, occurredAt: event.occurredAt - 1000 }, "json")}\n${signedRecord({ ...access, occurredAt: event.occurredAt + 1000 }, "json")}`,
    recorded: [...beside(event), event],
  });
  expect(findings).toMatchObject([
    { verdict: "not_explained", causes: ["differs_from_entry"], differs: ["src"] },
  ]);
  expect(summary.causes).toMatchObject([{ id: "differs_from_entry", count: 1 }]);
});

test("nothing is said of a record whose call was recorded twice", async () => {
  const event = EVENTS[2] ?? access;
  const stored = foreignRecord({ ...event, clientIp: "192.0.2.1" } as AuditEvent, "json");
  const { findings } = await restored({
    lines: stored,
    recorded: [event, { ...event, clientIp: "192.0.2.9" }],
  });
  expect(findings[0]?.differs).toEqual([]);
});

test("where all are damaged, those that are restored tell that the key is known", async () => {
  const masked = (event: AuditEvent) =>
    signedRecord(event, "json").replace(`"user_agent":"${event.userAgent}"`, '"user_agent":"****"');
  const at = (index: number) => ({
    ...access,
    occurredAt: access.occurredAt + index * 1000,
    traceId: `${index}77`,
  });
  const events = [at(1), at(2), at(3)];
  const lines = [
    ...events.map(masked).slice(0, 1),
    foreignRecord(at(2), "json"),
    ...events.map(masked).slice(2),
  ];
  const before = await heldText(lines.join("\n"), ledgerCheck());
  expect(before.tally.summarize().verdicts).toMatchObject({ no_known_key: 3 });
  const { summary } = await restored({ lines: lines.join("\n"), recorded: events });
  expect(summary.verdicts).toMatchObject({ authentic_restored: 2, not_explained: 1, no_known_key: 0 });
});

test("without a key that fits nothing is restored", async () => {
  const [event] = EVENTS;
  const stored = signedRecord(event ?? access, "json").replace('"src":"203.0.113.7"', '"src":"xxxx"');
  const check = ledgerCheck([OTHER_KEY]);
  const { restored: count, summary } = await restored({ lines: stored, recorded: EVENTS, check });
  expect(count).toBe(0);
  expect(summary.verdicts.no_known_key).toBe(1);
});

test("what there is no room for is told", async () => {
  const at = (index: number) => ({
    ...access,
    occurredAt: access.occurredAt + index * 10_000,
    traceId: `${index}99`,
  });
  const events = [at(0), at(1), at(2)];
  const lines = events
    .map((event) => signedRecord(event, "json").replace('"src":"203.0.113.7"', '"src":"xxxx"'))
    .join("\n");
  expect(await restored({ lines, recorded: events, mostEntries: 2 })).toMatchObject({
    restored: 2,
    notTried: 1,
  });
});

/** Slices are put together by their signature: of a record that does not fit they stay cut off. */
const SLICED: ReadonlySet<string> = new Set(["sumo-slices", "docker-slices"]);

test.each(
  EXPORTS.filter(({ id, formats, keeps }) => formats.includes("json") && keeps === "text" && !SLICED.has(id)),
)("masked records of $id are restored, each in its place", async ({ write }) => {
  const events = Array.from({ length: 9 }, (_, index) => ({
    ...access,
    occurredAt: access.occurredAt + index * 5000,
    traceId: `${7_391_110_586_028_963_281n + BigInt(index)}`,
  }));
  const records = events.map((event) => signedRecord(event, "json"));
  const stored = records.map((record, index) =>
    index % 3 === 0 ? record.replace('"src":"203.0.113.7"', '"src":"x.x.x.x"') : record,
  );
  const {
    restored: count,
    summary,
    samples,
  } = await restored({
    lines: write(stored, "json"),
    recorded: events,
  });
  expect(count).toBe(3);
  expect(summary.verdicts.authentic_restored).toBe(3);
  expect(samples.flatMap(({ signed, causes }) => (causes.includes("masked") ? [signed] : []))).toEqual(
    records.filter((_, index) => index % 3 === 0),
  );
});
