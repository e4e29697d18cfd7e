// A report for machines: one JSON document with every exception. Its names are those of `npm run verify -- --json`
// wherever both tell the same.

import { toRfc3339 } from "@/lib/epoch";
import type { TimeWindow } from "@/verify/compare/comparison";
import { checkCommands } from "./check-example";
import type { CheckExample, ReportCompleteness, ReportFacts } from "./report-facts";

/** Of the document's form; a later one of the same number only has further members. */
const VERSION = 1;

/** In pieces, since exceptions may be many. */
export function* jsonReport(facts: ReportFacts): Generator<string> {
  const { summary, scope, clock, origin } = facts;
  const head = {
    report_version: VERSION,
    id: facts.id,
    made_at: toRfc3339(facts.madeAt),
    clock: { source: clock.source, machine_ahead_ms: clock.machineAheadMs },
    made_by: facts.madeBy,
    tool: facts.tool,
    names: facts.names,
    scope: {
      region: scope.region,
      organization_ids: scope.organizationIds,
      requested: instants(scope.requested),
      found: instants(scope.found),
      types: scope.types,
    },
    origin: { siem: origin.siem, query: origin.query, exported_by: origin.exportedBy },
    files: facts.files.map(({ name, bytes, sha256, modifiedAt, parts }) => ({
      name,
      bytes,
      sha256,
      modified_at: modifiedAt === null ? null : toRfc3339(modifiedAt),
      parts: parts.flatMap((part) => summary.parts[part] ?? []),
    })),
    keys: facts.keys.map(({ kid, x, thumbprint, source }) => ({
      kid,
      x,
      thumbprint,
      source:
        source.kind === "address"
          ? { ...source, fetchedAt: undefined, fetched_at: toRfc3339(source.fetchedAt) }
          : source,
    })),
    algorithm: "Ed25519 (RFC 8032) over the UTF-8 bytes of the record without its signature",
    records: summary.records,
    verdicts: summary.verdicts,
    causes: summary.causes,
    duplicates: summary.duplicates,
    completeness: completenessOf(facts.completeness),
    example: facts.example && exampleOf(facts.example),
    samples: facts.samples.map(({ part, offset, length, verdict, causes, traceId, stored, signed }) => ({
      file: summary.parts[part]?.name,
      offset,
      length,
      verdict,
      causes,
      trace_id: traceId,
      stored,
      signed,
    })),
    actions: facts.actions.map(({ region, startedAt, status, missingAfter, ...window }) => ({
      region,
      ...instants(window),
      started_at: toRfc3339(startedAt),
      status,
      missing_after: missingAfter,
    })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"exceptions":[`;
  let separator = "";
  for (const { part, offset, length, verdict, causes, traceId } of facts.exceptions()) {
    const file = summary.parts[part]?.name;
    yield `${separator}${JSON.stringify({ file, offset, length, verdict, causes, trace_id: traceId })}`;
    separator = ",\n";
  }
  yield "]}\n";
}

function instants(window: TimeWindow | null) {
  return window && { from: toRfc3339(window.from), to: toRfc3339(window.to) };
}

function completenessOf(completeness: ReportCompleteness) {
  if (completeness.kind === "not_checked") return null;
  const { comparison, restored, pull, address } = completeness;
  const { notCompared, matchedLoosely, incompleteCalls } = comparison;
  return {
    region: comparison.region,
    address,
    pull,
    window: instants(comparison.window),
    recorded: comparison.recorded,
    received: comparison.received,
    unproven: comparison.unproven,
    restored: restored.restored,
    not_tried: restored.notTried,
    missing: comparison.missing,
    edge: comparison.edge,
    own_reads: comparison.ownReads,
    unknown: comparison.unknown,
    delivered_again: comparison.deliveredAgain,
    other_format: comparison.otherFormat,
    matched_by_call: matchedLoosely.byCall,
    matched_by_second: matchedLoosely.bySecond,
    not_compared: {
      portal: notCompared.portal,
      other_organization: notCompared.otherOrganization,
      outside: notCompared.outside,
      unidentified: notCompared.unidentified,
    },
    incomplete_calls: { calls: incompleteCalls.calls, without_access: incompleteCalls.withoutAccess },
    gaps: comparison.runs.map(({ kind, from, to, missing }) => ({
      ...instants({ from, to }),
      missing,
      kind,
    })),
    shared: comparison.shared,
    replay: comparison.windows.map(({ from, to, missing, unproven, resent, reasons }) => ({
      from: toRfc3339(from),
      to: toRfc3339(to),
      missing,
      unproven,
      resent,
      reasons,
    })),
  };
}

function exampleOf(example: CheckExample) {
  const { fileName, offset, length, format, signedText, signature, kid, x } = example;
  return {
    file: fileName,
    offset,
    length,
    format,
    signed_text: signedText,
    signature,
    kid,
    x,
    commands: checkCommands(example),
  };
}
