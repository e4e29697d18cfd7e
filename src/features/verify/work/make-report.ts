// The evidence report of a check, made where the lines are kept. Loaded when it is asked for.

import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { SECOND_MS } from "@/lib/epoch";
import { Sha256 } from "@/lib/sha256";
import { type CheckEd25519, signatureCheck } from "@/verify/keys/signature-check";
import { keyThumbprint } from "@/verify/keys/thumbprint";
import { exampleOf } from "@/verify/report/check-example";
import { pseudonymized } from "@/verify/report/pseudonyms";
import type { ReportCompleteness, ReportFacts } from "@/verify/report/report-facts";
import { htmlReport } from "@/verify/report/report-html";
import { jsonReport } from "@/verify/report/report-json";
import { en } from "@/verify/report/words/en";
import { ja } from "@/verify/report/words/ja";
import type { Summary, Tally } from "@/verify/tally/tally";
import type { LastComparison } from "./checking";
import type { InputFacts, Report, ReportSettings, SentReplay, WrittenReport } from "./messages";

export interface Reported {
  readonly tally: Tally;
  readonly summary: Summary;
  readonly inputs: readonly InputFacts[];
  readonly keys: readonly Ed25519PublicJwk[];
  readonly compared: LastComparison | null;
  readonly check: CheckEd25519;
}

const WORDS = { en, ja } as const;

const HTML = "verify-report.html";
const JSON_COPY = "verify-report.json";

export async function makeReport(settings: ReportSettings, reported: Reported): Promise<Report> {
  const facts = await factsOf(settings, reported);
  const shown = settings.names === "pseudonyms" ? pseudonymized(facts) : facts;
  const json = written(JSON_COPY, "application/json", jsonReport(shown));
  const html = written(HTML, "text/html", htmlReport(shown, WORDS[settings.language], [json]));
  return { id: facts.id, html, json };
}

/** Hands over to a Blob as it goes, which the browser may keep on disk. */
function written(name: string, type: string, pieces: Iterable<string>): WrittenReport {
  const hash = new Sha256();
  const encoder = new TextEncoder();
  const blobs: Blob[] = [];
  let open: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const piece of pieces) {
    const bytes = encoder.encode(piece);
    hash.update(bytes);
    open.push(bytes);
    size += bytes.length;
    if (size < OPEN_BYTES) continue;
    blobs.push(new Blob(open));
    open = [];
    size = 0;
  }
  return { name, sha256: hash.digest(), content: new Blob([...blobs, ...open], { type }) };
}

const OPEN_BYTES = 1024 * 1024;

async function factsOf(
  settings: ReportSettings,
  { tally, summary, inputs, keys, compared, check }: Reported,
): Promise<ReportFacts> {
  const samples = tally.samples();
  const sources = new Map(settings.keySources.map(({ x, source }) => [x, source]));
  return {
    id: crypto.randomUUID(),
    madeAt: settings.madeAt,
    clock: settings.clock,
    madeBy: settings.madeBy,
    tool: String(import.meta.env["TOOL"]),
    scope: {
      region: compared?.settings.region ?? null,
      organizationIds: tally.organizationIds(),
      requested: compared?.settings.requested ?? null,
      found: tally.span(),
      types: tally.typeCounts(),
    },
    files: inputs,
    origin: settings.origin,
    keys: keys.map((key) => ({
      kid: key.kid,
      x: key.x,
      thumbprint: keyThumbprint(key),
      source: sources.get(key.x) ?? { kind: "pasted" },
    })),
    summary,
    completeness: completenessOf(settings, compared),
    exceptions: () => tally.findings(),
    exceptionCount: summary.records - summary.verdicts.intact,
    samples,
    example: await exampleOf(samples, summary.parts, inputs, signatureCheck(keys, check)),
    actions: settings.actions.map((action) => ({ ...action, missingAfter: missingAfter(action, compared) })),
    names: "real",
  };
}

/** Null unless all of what was sent again has been compared since, to the second. */
function missingAfter(
  { region, from, to, startedAt }: SentReplay,
  compared: LastComparison | null,
): number | null {
  if (!compared || compared.settings.region !== region || compared.settings.now < startedAt) return null;
  const { window } = compared.outcome.comparison;
  const isAllOfIt = window.from < from + SECOND_MS && window.to > to - SECOND_MS;
  return isAllOfIt ? compared.notFoundIn({ from, to }) : null;
}

function completenessOf({ pullAddress }: ReportSettings, compared: Reported["compared"]): ReportCompleteness {
  if (!compared) return { kind: "not_checked", reason: null };
  const { comparison, restored, pull } = compared.outcome;
  return { kind: "compared", comparison, restored, pull, address: pullAddress };
}
