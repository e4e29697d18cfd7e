// What it costs to search a hundred thousand loaded entries: the console's own search beside a bare array filter that
// asks the same of the same entries, in turn.

import type { AuditLogEntry } from "@/contract/audit-log-entry";
import { REGIONS } from "@/audit-log/region";
import { type Call, callGrouper, singleCall } from "@/features/logs/calls/group-calls";
import { histogramCounter } from "@/features/logs/histogram/histogram";
import { type LogRow, rowReader } from "@/features/logs/list/log-rows";
import { facetCounter } from "@/features/logs/search/count-facets";
import { callFinder } from "@/features/logs/search/find-calls";
import { parseQuery } from "@/features/logs/search/query";
import { DAY_MS } from "@/lib/epoch";
import { type Figure, median, rounded, type Stopwatch } from "@/mock-server/boot/bench/figure";

const ENTRIES = 100_000;
const ROUNDS = 15;
const NOW = Date.UTC(2026, 10, 21, 9);

interface Searched {
  readonly what: string;
  readonly query: string;
  readonly bare: (row: LogRow) => boolean;
}

const SEARCHES: readonly Searched[] = [
  { what: "a word", query: "portals", bare: ({ haystack }) => haystack.includes("portals") },
  {
    what: "two words",
    query: "denied 203.0.113.7",
    bare: ({ haystack }) => haystack.includes("denied") && haystack.includes("203.0.113.7"),
  },
  {
    what: "an action",
    query: "action:delete",
    bare: ({ entry }) => entry.type === "authorization" && "action" in entry && entry.action === "delete",
  },
  {
    what: "an action, without an address",
    query: "action:delete -ip:203.0.113.7",
    bare: ({ entry }) =>
      entry.type === "authorization" &&
      "action" in entry &&
      entry.action === "delete" &&
      entry.client_ip !== "203.0.113.7",
  },
];

export function* logsSearchFigures(stopwatch: Stopwatch): Generator<Figure> {
  const rows = manyRows();
  const span = { from: NOW - DAY_MS, to: NOW };
  const events = rows.map(singleCall);
  const calls = callGrouper()(rows, () => span);
  for (const { what, query, bare } of SEARCHES) {
    const search = (searched: readonly Call[]) => () =>
      callFinder()(searched, parseQuery(query)).calls.length;
    const [bareMs, eventsMs, callsMs] = inTurn(stopwatch, [
      () => rows.filter(bare).length,
      search(events),
      search(calls),
    ]);
    yield {
      figure: `Logs: search 100k entries for ${what}, a row for each`,
      value: rounded(eventsMs!), // one a measured work, as below
      unit: "ms",
      bare_filter_ms: rounded(bareMs!),
      to_bare_filter: rounded(eventsMs! / bareMs!),
      as_calls_ms: rounded(callsMs!),
      as_calls_to_bare_filter: rounded(callsMs! / bareMs!),
    };
  }
  const found = callFinder()(calls, parseQuery("portals"));
  const [facetsMs, histogramMs] = inTurn(stopwatch, [
    () => facetCounter()(found, parseQuery("portals")).action.distinct,
    () => histogramCounter(span)(found.calls).most,
  ]);
  yield {
    figure: "Logs: count the values of what a search in 100k entries finds",
    value: rounded(facetsMs!),
    unit: "ms",
    histogram_ms: rounded(histogramMs!),
    calls: found.calls.length,
  };
}

/** Medians in ms, each work in each round, so that a busy machine is as busy for all. */
function inTurn(stopwatch: Stopwatch, works: readonly (() => number)[]): number[] {
  const times: number[][] = works.map(() => []);
  let kept = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, work] of works.entries()) {
      const startedAtMs = stopwatch.wallMs();
      kept += work();
      times[index]?.push(stopwatch.wallMs() - startedAtMs);
    }
  }
  if (kept < 0) throw new Error("nothing was counted");
  return times.map(median);
}

const PATHS = ["control-planes", "portals", "audit-log-destinations", "users", "organization"];
const ACTIONS = ["list", "retrieve", "edit", "create", "delete"];

/** Newest first: calls of three events, in the regions in turn. */
function manyRows(): LogRow[] {
  const rows = REGIONS.flatMap((region, place) => {
    const data: AuditLogEntry[] = [];
    for (let call = place; call * 3 < ENTRIES; call += REGIONS.length) data.push(...callOf(call));
    return rowReader(({ type }) => `${type}\n`)(
      { data, meta: { page: { size: data.length, next: null, previous: null } } },
      region,
    );
  });
  return rows.toSorted((a, b) => b.at - a.at).slice(0, ENTRIES);
}

function callOf(index: number): AuditLogEntry[] {
  const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const path = PATHS[index % PATHS.length]!; // within them, as below
  const action = ACTIONS[(index >> 2) % ACTIONS.length]!;
  const isGranted = index % 17 !== 0;
  const shared = {
    ts: new Date(NOW - (index * DAY_MS * 3) / ENTRIES).toISOString(),
    org_id: id(0),
    principal_id: id(1 + (index % 60)),
    client_ip: `203.0.113.${index % 250}`,
    user_agent:
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
    trace_id: String(9_000_000_000_000_000_000n + BigInt(index)),
    signature: String(index).padStart(86, "S"),
  };
  return [
    {
      type: "gateway_access",
      ...shared,
      actor_id: "",
      method: "GET",
      uri: `/v3/${path}/${id(index % 900)}`,
      query: "",
      status_code: isGranted ? 200 : 403,
    },
    {
      type: "authorization",
      ...shared,
      service: "konnect",
      resource: `krn:konnect:reg/us:org/${id(0)}:${path}/${id(index % 900)}`,
      action,
      granted: isGranted,
    },
    {
      type: "authentication",
      ...shared,
      successful: true,
      outcome: "success",
      authentication_type: "pat",
      uri: "/api/v1/personal-access-tokens/introspect",
    },
  ];
}
