// For npm run bench -- verify: how long a comparison takes, and what it keeps in memory.

import type { EventType } from "@/audit-log/record/event";
import { sampleEvent } from "@/audit-log/reference/event-kinds";
import { DAY_MS, MINUTE_MS, toRfc3339 } from "@/lib/epoch";
import { compareExport } from "@/verify/compare/compare-export";
import { windowToCompare } from "@/verify/compare/compare-window";
import { PulledEntries } from "@/verify/compare/pulled-entries";
import { encodeRecord } from "@/audit-log/record/record";
import { identityOf } from "@/verify/record/event-identity";
import { provenValues } from "@/verify/record/proven-values";
import { Tally } from "@/verify/tally/tally";
import { type Held, heldBytes } from "./held-memory.test-support";

const START = Date.UTC(2026, 10, 21);
/** Of a thousand, in one stretch: an outage. */
const MISSING_OF_THOUSAND = 5;

export interface CompareFigures {
  readonly figure: object;
  readonly records: Held;
  /** What the comparison keeps beyond the records. */
  readonly entries: Held;
}

/** So many events, spread over six days, of which some are missing. */
export async function compareFigures(count: number): Promise<CompareFigures> {
  const event = sampleEvent("ANSWERED");
  if (event.type !== "access") throw new Error("an answered call is an access");
  const everyMs = Math.floor((6 * DAY_MS) / count);
  const record = encodeRecord(event, "json");
  const isMissing = (index: number) =>
    index > count / 2 && index <= count / 2 + (count * MISSING_OF_THOUSAND) / 1000;
  const valueOf = provenValues(record, "json");
  const tally = new Tally({ hasKeys: true, ids: "dropped" });
  const pulled = new PulledEntries(null);
  const empty = await heldBytes();
  for (let index = 0; index < count; index += 1) {
    if (isMissing(index)) continue;
    const traceId = `${10n ** 18n + BigInt(index)}`;
    tally.add({
      offset: index * 700,
      length: 700,
      verdict: "intact",
      causes: [],
      traceId: null,
      signer: `${event.orgId} Konnect`,
      seconds: Math.floor((START + index * everyMs) / 1000),
      type: "access" satisfies EventType,
      format: "json",
      identity: identityOf("access", (key) => (key === "trace_id" ? traceId : valueOf(key))),
      fingerprint: traceId.slice(-11),
      isSignedInVain: false,
    });
  }
  const withRecords = await heldBytes();
  for (let index = count - 1; index >= 0; index -= 1) {
    pulled.add({
      type: "gateway_access",
      ts: toRfc3339(START + index * everyMs),
      org_id: event.orgId,
      principal_id: event.principalId,
      actor_id: "",
      client_ip: event.clientIp,
      trace_id: `${10n ** 18n + BigInt(index)}`,
      user_agent: event.userAgent,
      method: event.method,
      uri: event.path,
      query: event.query,
      status_code: event.status,
      signature: "",
    });
  }
  const withEntries = await heldBytes();
  tally.summarize();
  const now = START + 6 * DAY_MS + MINUTE_MS;
  const window = windowToCompare({ found: tally.span(), requested: null, now });
  if (typeof window === "string") throw new Error(window);
  const startedAtMs = performance.now();
  const { comparison } = compareExport({ tally, pulled, region: "us", window, now });
  const tookMs = performance.now() - startedAtMs;
  if (comparison.missing !== (count * MISSING_OF_THOUSAND) / 1000 || comparison.runs.length !== 1)
    throw new Error(`${comparison.missing} missing in ${comparison.runs.length} runs`);
  const rounded = (value: number) => Number(value.toFixed(1));
  const afterwards = await heldBytes();
  const figure = {
    what: `verify: ${count} records compared with as many entries`,
    comparedMs: Math.round(tookMs),
    bytesKeptPerRecord: rounded((withRecords - empty) / count),
    bytesKeptPerEntry: rounded((withEntries - withRecords) / count),
    bytesKeptAfterwardsPerEntry: rounded((afterwards - withRecords) / count),
    records: tally.recordCount,
  };
  return {
    figure,
    records: { count, bytes: withRecords - empty },
    entries: { count, bytes: afterwards - withRecords },
  };
}
