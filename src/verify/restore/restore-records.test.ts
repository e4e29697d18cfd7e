import { describe, expect, test } from "vitest";
import type { AuditEvent } from "@/audit-log/record/event";
import { LOG_FORMATS, type LogFormat } from "@/audit-log/record/log-format";
import { splitSignature } from "@/audit-log/record/record";
import { access, authentication, authorization } from "@/audit-log/record/sample-events.test-support";
import type { ReadEntry } from "@/contract/audit-log-entry";
import type { Finding } from "@/verify/judge/judge-rows";
import { pulledEntry } from "@/verify/lab/pulled-entry.test-support";
import { Tally } from "@/verify/tally/tally";
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
import { NearEntries } from "./near-entries";
import { restoreRecords, whereaboutsOf } from "./restore-records";
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
  "a record that has lost its end is never authentic, even with its entry: $name",
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
    foreignRecord({ ...at(2), userAgent: "another/1" }, "json"),
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

/** Intact ones around it, so that the key is known at its time. */
function amongOthers(line: string, format: LogFormat): string {
  const apart = (ms: number) =>
    signedRecord({ ...access, occurredAt: access.occurredAt + ms, traceId: `${5_000_000 + ms}` }, format);
  return [apart(-3_600_000), line, apart(3_600_000)].join("\n");
}

describe("what only looks like another event is no hint", () => {
  const event: AuditEvent = { ...access, traceId: "7391110586028963281", query: "a=b%20c" };
  const unsigned = splitSignature(signedRecord(event, "json"), "json")?.signedText ?? "";
  // A name that no entry has keeps it from being proven.
  const stored = unsigned.replace('"trace_id"', '"principal_name":"Somebody","trace_id"');

  test.each([
    ["whole seconds", (entry: ReadEntry) => ({ ...entry, ts: entry.ts.replace(/\.\d+Z/, "Z") })],
    ["an address with a port", (entry: ReadEntry) => ({ ...entry, client_ip: "203.0.113.7:443" })],
    [
      "a path with its query",
      (entry: ReadEntry) => ({ ...entry, uri: "/v2/control-planes?a=b" }) as ReadEntry,
    ],
    ["a method in small letters", (entry: ReadEntry) => ({ ...entry, method: "get" }) as ReadEntry],
  ])("an entry with %s", async (_, written) => {
    const { findings } = await restored({
      lines: amongOthers(stored, "json"),
      recorded: [event],
      written: (entry) => written({ ...entry, signature: "" }),
    });
    expect(findings).toMatchObject([{ verdict: "unsigned", differs: [] }]);
  });

  test.each([
    ["time in another notation", (text: string) => text.replace(/"rt":\d+/, '"rt":"2026-11-21T09:30:00Z"')],
    ["a masked agent", (text: string) => text.replace('"user_agent":"curl/8.5.0"', '"user_agent":"****"')],
    ["a decoded query", (text: string) => text.replace("b%20c", "b c")],
    ["a severity in words", (text: string) => text.replace('"severity":1', '"severity":"Low"')],
  ])("a record with %s", async (_, written) => {
    const { findings } = await restored({
      lines: amongOthers(written(stored), "json"),
      recorded: [event],
      written: (entry) => ({ ...entry, signature: "" }),
    });
    expect(findings).toMatchObject([{ verdict: "unsigned", differs: [] }]);
  });

  test("an entry of another event of the call, whose own record is there", async () => {
    const first = { ...authorization, traceId: "7391110586028963281" };
    const second = { ...first, occurredAt: first.occurredAt + 40, resource: "teams", action: "create" };
    const changed = foreignRecord(second, "json");
    const given = { lines: amongOthers(`${signedRecord(first, "json")}\n${changed}`, "json") };
    const { findings } = await restored({ ...given, recorded: [first] });
    expect(findings).toMatchObject([{ differs: [] }]);
  });

  test("where not all entries were kept", async () => {
    const changed = foreignRecord({ ...event, clientIp: "192.0.2.1" }, "json");
    const { findings, notTried } = await restored({
      lines: amongOthers(changed, "json"),
      recorded: [event, ...beside(event)],
      mostEntries: 1,
    });
    expect(findings).toMatchObject([{ differs: [] }]);
    expect(notTried).toBe(1);
  });
});

test("a record that carries the signature of another one proves nothing, and is told", async () => {
  const event: AuditEvent = { ...access, traceId: "7391110586028963281" };
  const signature = splitSignature(signedRecord(event, "json"), "json")?.signature ?? "";
  const invented = signedRecord(
    {
      ...event,
      traceId: "1234567890123456789",
      principalId: "0d9b6a1e-52c7-4f0e-8a35-9e1c7d40b6f2",
      clientIp: "198.51.100.9",
      method: "DELETE",
      path: "/v3/users/1",
      userAgent: "another/1",
      status: 204,
    },
    "json",
  ).replace(/"sig":"[^"]+"/, `"sig":"${signature}"`);
  const {
    restored: count,
    tally,
    findings,
  } = await restored({
    lines: amongOthers(invented, "json"),
    recorded: [event],
  });
  expect(count).toBe(0);
  expect(findings).toMatchObject([{ verdict: "not_explained", causes: ["signature_copied"] }]);
  expect(tally.comparableAt(1).isProven).toBe(false);
});

test("a changed copy is not proven to be there, nor there again beside the one that was sent", async () => {
  const event: AuditEvent = { ...access, traceId: "7391110586028963281" };
  const record = signedRecord(event, "json");
  const edited = record.replace('"act":"GET"', '"act":"PUT"');
  const { summary, tally } = await restored({
    lines: amongOthers([record, edited, edited].join("\n"), "json"),
    recorded: [event],
  });
  expect(summary.verdicts).toMatchObject({ intact: 3, authentic_restored: 2 });
  expect(summary.duplicates).toBe(0);
  expect([1, 2, 3].map((place) => tally.comparableAt(place).isProven)).toEqual([true, false, false]);
});

test.each(["", "AAAA", "*".repeat(86)])(
  "a record whose signature was spoiled (%j) is proven by the entry's",
  async (sig) => {
    const event: AuditEvent = { ...access, traceId: "7391110586028963281" };
    const stored = signedRecord(event, "json").replace(/"sig":"[^"]+"/, `"sig":"${sig}"`);
    const { findings } = await restored({ lines: amongOthers(stored, "json"), recorded: [event] });
    expect(findings).toMatchObject([{ verdict: "authentic_restored", causes: ["signature_differs"] }]);
  },
);

test("records of an unknown key do not keep those behind them from being restored", async () => {
  const at = (index: number) => ({
    ...access,
    occurredAt: access.occurredAt + index * 10_000,
    traceId: `${7_391_110_586_028_963_281n + BigInt(index)}`,
  });
  const foreign = Array.from({ length: 60 }, (_, index) => ({ ...at(index), orgId: "another" }));
  const masked = Array.from({ length: 5 }, (_, index) => at(100 + index));
  const lines = [
    ...foreign.map((event) => foreignRecord({ ...event, userAgent: "x" }, "json")),
    ...masked.map((event) => signedRecord(event, "json").replace(/"src":"[^"]+"/, '"src":"xxxx"')),
  ];
  const { restored: count } = await restored({
    lines: lines.join("\n"),
    recorded: [...foreign, ...masked],
    written: (entry) => ({ ...entry, ts: entry.ts.replace(/\.\d+Z/, "Z") }),
  });
  expect(count).toBe(5);
});

test("what was not searched to its end is not called edited once others are restored", async () => {
  const tally = new Tally({ hasKeys: true, ids: "dropped" });
  const finding = (seconds: number, causes: Finding["causes"], verdict: Finding["verdict"]): Finding => ({
    offset: seconds,
    length: 1,
    verdict,
    causes,
    traceId: null,
    signer: "org Konnect",
    seconds,
    type: "access",
    format: null,
    identity: { call: 0, deed: 0 },
    fingerprint: "",
    isSignedInVain: verdict === "not_explained",
  });
  for (const [seconds, cause] of [
    [1, "masked"],
    [2, "not_searched"],
    [3, "masked"],
  ] as const)
    tally.add(finding(seconds, [cause], "not_explained"));
  expect(tally.summarize().verdicts).toMatchObject({ no_known_key: 3 });
  for (const position of [0, 2])
    tally.restore(position, finding(position + 1, ["masked"], "authentic_restored"));
  expect(tally.summarize().verdicts).toMatchObject({ authentic_restored: 2, not_explained: 1 });
  expect(tally.line(1).causes).toEqual(["not_searched"]);
  expect(tally.restoredCount).toBe(2);
});

test("nothing is told of a restoring that is not wanted any more", async () => {
  const { tally, held } = await heldText(
    signedRecord(access, "json").replace(/"src":"[^"]+"/, '"src":"xxxx"'),
    ledgerCheck(),
  );
  const near = new NearEntries(whereaboutsOf(held, tally));
  near.add(pulledEntry(access));
  let asked = 0;
  const isWanted = () => (asked += 1) < 2;
  await expect(restoreRecords({ held, near, tally, check: ledgerCheck() }, { isWanted })).rejects.toThrow(
    "ended",
  );
  expect(tally.summarize().verdicts).toMatchObject({ no_known_key: 1, authentic_restored: 0 });
});

test("a busy second does not make it slow: each entry is read once", async () => {
  const others = Array.from({ length: 3000 }, (_, index) => ({
    ...access,
    principalId: `p${index}`,
    traceId: `${10n ** 18n + BigInt(index)}`,
  }));
  const events = others.slice(0, 40);
  const lines = events.map((event) =>
    signedRecord(event, "json").replace(/"trace_id":"[^"]+"/, '"trace_id":"xxxx"'),
  );
  let written = 0;
  const counted = (entry: ReadEntry) =>
    new Proxy(entry, {
      get: (target, key, receiver) => {
        if (key === "user_agent") written += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const { restored: count, notTried } = await restored({
    lines: lines.join("\n"),
    recorded: others,
    written: counted,
  });
  // Of more than two thousand in a second not all are looked at, which is told.
  expect(count + notTried).toBe(40);
  expect(written).toBeLessThan(3 * others.length);
});
