import { expect, test } from "vitest";
import type { AuditEvent } from "@/audit-log/record/event";
import { access, authentication, authorization } from "@/audit-log/record/sample-events.test-support";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { ledgerCheck, signedRecord } from "@/verify/lab/signed-records.test-support";
import { verifiedText } from "@/verify/lab/verify-text.test-support";
import { exportTimeline } from "./compare-export";
import { compared } from "./compared.test-support";
import { windowToCompare } from "./compare-window";

const START = Date.UTC(2026, 10, 21, 9);
const now = START + 3 * HOUR_MS;
const line = (event: AuditEvent) => signedRecord(event, "json");

/** A call's three events; each call is one of its own. */
function call(at: number, values: Partial<typeof access> = {}): AuditEvent[] {
  const traceId = String(10n ** 18n + BigInt(at));
  return [authentication, authorization, access].map((event, index) =>
    Object.assign({}, event, { traceId, occurredAt: at + index }, event.type === "access" ? values : {}),
  );
}

/** One call each so many milliseconds. */
function calls(minutes: number, everyMs: number): AuditEvent[] {
  return Array.from({ length: (minutes * MINUTE_MS) / everyMs }, (_, index) =>
    call(START + index * everyMs),
  ).flat();
}

const between =
  (from: number, to: number) =>
  ({ occurredAt }: AuditEvent) =>
    occurredAt >= START + from && occurredAt < START + to;

async function without(recorded: readonly AuditEvent[], isLost: (event: AuditEvent) => boolean) {
  const lines = recorded.filter((event) => !isLost(event)).map(line);
  return (await compared({ recorded, lines, now })).comparison;
}

test("a delivery that was lost, an outage and nothing else are told apart", async () => {
  const recorded = calls(10, 500);
  const isLost = (event: AuditEvent) =>
    between(3 * MINUTE_MS, 3 * MINUTE_MS + 1000)(event) || between(5 * MINUTE_MS, 7 * MINUTE_MS)(event);
  const comparison = await without(recorded, isLost);
  expect(comparison.runs).toEqual([
    { kind: "one_delivery", from: START + 180_000, to: START + 180_502, missing: 6 },
    { kind: "outage", from: START + 300_000, to: START + 419_502, missing: 720 },
  ]);
  expect(comparison).toMatchObject({ missing: 726, unknown: 0, edge: 0, shared: [] });
  expect(comparison.windows).toEqual(
    comparison.runs.map(({ kind, ...run }) =>
      Object.assign({}, run, { unproven: 0, resent: 0, reasons: [kind] }),
    ),
  );
});

test("what arrived as a copy that proves nothing is sent again too, with what is missing close to it", async () => {
  const recorded = calls(10, 5000);
  const lines = recorded.flatMap((event) => {
    const record = signedRecord(event, "json");
    if (between(3 * MINUTE_MS, 3 * MINUTE_MS + 4000)(event)) return [];
    const isCut = between(3 * MINUTE_MS + 5000, 3 * MINUTE_MS + 14_000)(event);
    const isAlone = between(7 * MINUTE_MS, 7 * MINUTE_MS + 4000)(event);
    return [isCut || isAlone ? record.slice(0, -40) : record];
  });
  const { comparison } = await compared({ recorded, lines, now: START + 11 * MINUTE_MS });
  const { missing, unproven, windows } = comparison;
  expect([missing, unproven]).toEqual([3, 9]);
  expect(windows).toEqual([
    {
      from: START + 180_000,
      to: START + 190_002,
      missing: 3,
      unproven: 6,
      resent: 0,
      reasons: ["one_delivery", "unproven"],
    },
    { from: START + 420_000, to: START + 420_002, missing: 0, unproven: 3, resent: 0, reasons: ["unproven"] },
  ]);
});

test("a rule that drops records one by one is told by what they share", async () => {
  const recorded = calls(10, 5000);
  const noAuthentication = await without(recorded, ({ type }) => type === "authentication");
  expect(new Set(noAuthentication.runs.map(({ kind }) => kind))).toEqual(new Set(["scattered"]));
  expect(noAuthentication.shared).toMatchObject([{ trait: "type", type: "authentication" }]);
  expect(noAuthentication.incompleteCalls).toEqual({ calls: noAuthentication.missing, withoutAccess: 0 });

  const someone = recorded.map((event, index) =>
    index % 12 < 3 ? Object.assign({}, event, { principalId: "robot" }) : event,
  );
  // Whole calls with nothing around them: each alone would look like a delivery that was lost.
  const noRobot = await without(someone, ({ principalId }) => principalId === "robot");
  expect(noRobot.shared).toMatchObject([{ trait: "principal", principalId: "robot" }]);
  expect(new Set(noRobot.runs.map(({ kind }) => kind))).toEqual(new Set(["scattered"]));

  const long = recorded.map((event, index) =>
    event.type === "access" && index % 5 === 0
      ? Object.assign({}, event, { query: "q=".padEnd(9000, "x") })
      : event,
  );
  const noLong = await without(long, (event) => event.type === "access" && event.query !== "");
  expect(noLong.shared.map(({ trait }) => trait)).toEqual(["longer_than"]);
  expect(noLong.incompleteCalls.withoutAccess).toBe(noLong.missing);
});

test("what one looked at oneself is counted apart", async () => {
  const recorded = calls(10, 10_000);
  const own = call(START + 5 * MINUTE_MS + 5000).map((event) =>
    Object.assign({}, event, { userAgent: "verify" }),
  );
  const { comparison } = await compared({
    recorded: [...recorded, ...own],
    lines: recorded.map(line),
    now,
    viewer: { principalId: null, userAgent: "verify" },
  });
  expect(comparison).toMatchObject({ recorded: recorded.length, missing: 0, ownReads: 3, runs: [] });
});

test("portals, other organizations, what is too old and what cannot be told are judged by their signatures alone", async () => {
  const recorded = calls(10, 10_000);
  const portal = { ...authentication, portalId: "portal", occurredAt: START + MINUTE_MS };
  const other = { ...access, orgId: "other", occurredAt: START + MINUTE_MS };
  const stranger = { ...access, traceId: "4", occurredAt: START + 2 * MINUTE_MS };
  const old = { ...access, occurredAt: now - 8 * DAY_MS };
  const cut = line({ ...access, occurredAt: START + 3 * MINUTE_MS + 77 }).slice(0, 160);
  const { comparison } = await compared({
    recorded,
    lines: [...recorded, portal, other, stranger, old].map(line).concat(cut),
    now,
  });
  expect(comparison).toMatchObject({
    missing: 0,
    unknown: 1,
    notCompared: { portal: 1, otherOrganization: 1, outside: 1, unidentified: 1 },
  });
});

test("an export of Dev Portals alone is compared with nothing", async () => {
  const portal = { ...authentication, portalId: "portal", occurredAt: START };
  const lines = [line(portal), line({ ...portal, occurredAt: START + HOUR_MS })];
  await expect(compared({ recorded: calls(10, 10_000), lines, now })).rejects.toThrow("no_times");
});

test("a record that is cut off is received, though nothing in it is proven", async () => {
  const recorded = calls(10, 10_000);
  const lines = recorded.map((event, index) =>
    index % 7 === 0 ? signedRecord(event, "cef").slice(0, 120) : line(event),
  );
  const { comparison } = await compared({ recorded, lines, now });
  expect(comparison).toMatchObject({ missing: 0, unknown: 0, matchedLoosely: { byCall: 0 } });
  expect(comparison.matchedLoosely.bySecond).toBeGreaterThan(20);
  expect(comparison.unproven).toBe(comparison.matchedLoosely.bySecond);
});

test("an altered record proves nothing of the event that it stands for, unless a genuine one is beside it", async () => {
  const recorded = calls(10, 10_000);
  const lines = recorded.map(line);
  const [changed = "", beside = ""] = lines.slice(40);
  const altered = (text: string) => text.replace(/"src":"[^"]*"/, '"src":"192.0.2.99"');
  expect(altered(changed)).not.toBe(changed);
  const stored = lines.map((text) => (text === changed ? altered(text) : text));
  const { comparison } = await compared({ recorded, lines: [...stored, altered(beside)], now });
  expect(comparison).toMatchObject({
    received: recorded.length,
    unproven: 1,
    missing: 0,
    unknown: 0,
    deliveredAgain: 1,
  });
});

test("what was not found in a stretch is counted at the ends of the window too", async () => {
  const recorded = calls(10, 10_000);
  const requested = { from: START, to: START + 10 * MINUTE_MS };
  const lines = recorded.filter(between(MINUTE_MS / 2, 5 * MINUTE_MS)).map(line);
  const { comparison, notFoundIn } = await compared({ recorded, lines, now, requested });
  expect(notFoundIn(requested)).toBe(comparison.missing + comparison.edge);
  expect(notFoundIn({ from: START + MINUTE_MS, to: START + 5 * MINUTE_MS - 1 })).toBe(0);
  expect(notFoundIn({ from: START, to: START + MINUTE_MS / 2 - 1 })).toBe(9);
});

test("an event that came in two formats, and one that came twice", async () => {
  const recorded = calls(10, 10_000);
  const [first, second] = recorded.slice(30);
  if (!first || !second) throw new Error("there are events");
  const lines = [...recorded.map(line), signedRecord(first, "cef"), line(second)];
  const { comparison } = await compared({ recorded, lines, now });
  expect(comparison).toMatchObject({ missing: 0, otherFormat: 1, deliveredAgain: 1 });
});

test("the first and the last minute are an edge", async () => {
  const recorded = calls(10, 10_000);
  const requested = { from: START, to: START + 10 * MINUTE_MS };
  const lines = recorded.filter(between(30_000, 9.5 * MINUTE_MS)).map(line);
  const { comparison } = await compared({ recorded, lines, now, requested });
  expect(comparison).toMatchObject({ missing: 0, edge: recorded.length - lines.length });
});

test("many windows become few, and the largest goes first where time runs out", async () => {
  const recorded = calls(120, 20_000);
  const isLost = ({ occurredAt }: AuditEvent) => {
    const minute = Math.floor((occurredAt - START) / MINUTE_MS);
    return minute % 4 === 1 || minute === 50;
  };
  const comparison = await without(recorded, isLost);
  expect(comparison.runs).toHaveLength(30);
  expect(comparison.windows).toHaveLength(24);
  const late = await compared({
    recorded,
    lines: recorded.filter((event) => !isLost(event)).map(line),
    now: START + 6.5 * DAY_MS,
  });
  const sizes = late.comparison.windows.map(({ missing }) => missing);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(late.comparison.windows.reduce((sum, { resent }) => sum + resent, 0)).toBeGreaterThan(0);
});

test("the window is what the export holds, was asked for, and Konnect still keeps", () => {
  const found = { from: START, to: START + HOUR_MS };
  expect(windowToCompare({ found, requested: null, now })).toEqual(found);
  expect(windowToCompare({ found, requested: null, now: START + 7 * DAY_MS + MINUTE_MS })).toEqual({
    from: START + MINUTE_MS,
    to: START + HOUR_MS,
  });
  expect(windowToCompare({ found, requested: null, now: START + 8 * DAY_MS })).toBe("too_old");
  expect(windowToCompare({ found: null, requested: null, now })).toBe("no_times");
  expect(windowToCompare({ found, requested: null, now: START - 1 })).toBe("in_the_future");
});

test("what the export holds over time is told before anything is pulled", async () => {
  const tally = await verifiedText(calls(2, 10_000).map(line).concat("no record").join("\n"), ledgerCheck());
  tally.summarize();
  const window = { from: START, to: START + 4 * MINUTE_MS - 1 };
  expect([...exportTimeline(tally, window, 4)]).toEqual([18, 18, 0, 0]);
});
