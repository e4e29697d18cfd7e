// A report for people: one HTML document that loads nothing, to read and to print. Its numbers and sections are those of
// what auditors ask for; see docs/verify.md.

import { EVENT_TYPES } from "@/audit-log/record/event";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { toRfc3339 } from "@/lib/epoch";
import { changedCount, genuineCount, type Sample } from "@/verify/tally/tally";
import { textDifference } from "@/verify/text-difference";
import { VERDICTS } from "@/verify/verdict";
import { checkCommands, STEPS } from "./check-example";
import { completenessHtml } from "./completeness-html";
import { code, escaped, facts as factTable, type Html, list, paragraph, STYLE, table } from "./html-parts";
import type { ReportFacts } from "./report-facts";
import { counted, spanText } from "./report-format";
import { type ReportWords, type SectionId, SECTIONS } from "./words/report-words";

/** Exceptions in this document; the JSON copy has all of them. */
const MOST_EXCEPTIONS = 1000;

/** A part of the report beside this document. */
export interface ReportPart {
  readonly name: string;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

type Writer = (facts: ReportFacts, words: ReportWords, parts: readonly ReportPart[]) => Iterable<string>;

/** @param parts those that are written already, such as the JSON copy */
export function* htmlReport(
  facts: ReportFacts,
  words: ReportWords,
  parts: readonly ReportPart[],
): Generator<string> {
  yield `<!doctype html>\n<html lang="${words.language}"><head><meta charset="utf-8">\n`;
  yield `<meta name="viewport" content="width=device-width, initial-scale=1">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
  yield `<title>${escaped(words.title)}</title><style>${STYLE}</style></head><body><main>\n<h1>${escaped(words.title)}</h1>\n`;
  for (const [index, id] of SECTIONS.entries()) {
    yield `<section id="${id}"><h2>${index + 1} ${escaped(words.sections[id])}</h2>\n`;
    yield* WRITERS[id](facts, words, parts);
    yield "</section>\n";
  }
  yield "</main></body></html>\n";
}

const WRITERS: Readonly<Record<SectionId, Writer>> = {
  result: resultHtml,
  scope: scopeHtml,
  files: filesHtml,
  origin: originHtml,
  keys: keysHtml,
  method: (_facts, words) => [
    ...words.algorithm.map(paragraph),
    list(LOG_FORMATS.map((format) => words.signedText[format])),
  ],
  verdicts: verdictsHtml,
  causes: causesHtml,
  completeness: completenessHtml,
  exceptions: exceptionsHtml,
  steps: stepsHtml,
  limits: (_facts, words) => [list(words.limits)],
  actions: actionsHtml,
  manifest: (_facts, { manifest, labels }, parts) => [
    paragraph(manifest),
    ...table(
      [labels.file, labels.sha256],
      parts.map(({ name, sha256 }) => [name, code(sha256)]),
    ),
  ],
};

function* resultHtml(facts: ReportFacts, words: ReportWords): Generator<string> {
  const { summary, completeness, clock } = facts;
  const { labels, result } = words;
  const number = counted(words);
  const changed = changedCount(summary);
  const sentences = [
    result.authentic(number(genuineCount(summary)), number(summary.records), number(summary.verdicts.intact)),
  ];
  if (changed > 0) sentences.push(result.changed(number(changed)));
  if (completeness.kind === "not_checked") sentences.push(result.notCompared);
  else {
    const { missing, recorded, unproven } = completeness.comparison;
    if (missing > 0) sentences.push(result.missing(number(missing), number(recorded)));
    else if (unproven > 0) sentences.push(result.unproven(number(unproven), number(recorded)));
    else sentences.push(result.complete(number(recorded)));
  }
  for (const sentence of sentences) yield `<p class="result">${escaped(sentence)}</p>\n`;
  if (facts.names === "pseudonyms") yield paragraph(words.pseudonyms);
  yield factTable([
    [labels.id, code(facts.id)],
    [labels.madeAt, toRfc3339(facts.madeAt)],
    [
      labels.clock,
      clock.source === "machine"
        ? words.clock.machine
        : words.clock.api(((clock.machineAheadMs ?? 0) / 1000).toFixed(1)),
    ],
    [labels.madeBy, facts.madeBy ?? words.notSaid],
    [labels.tool, facts.tool],
  ]);
}

function* scopeHtml({ scope, completeness }: ReportFacts, words: ReportWords): Generator<string> {
  const { labels, types, excluded, none, notSaid } = words;
  const number = counted(words);
  const left =
    completeness.kind === "compared"
      ? Object.entries({
          ...completeness.comparison.notCompared,
          ownReads: completeness.comparison.ownReads,
          edge: completeness.comparison.edge,
        } satisfies Record<keyof typeof excluded, number>).filter(([, count]) => count > 0)
      : [];
  yield factTable([
    [labels.region, scope.region ?? none],
    [labels.organizations, scope.organizationIds.join(", ") || none],
    [labels.requested, spanText(scope.requested, notSaid)],
    [labels.found, spanText(scope.found, none)],
    [labels.types, EVENT_TYPES.map((type) => `${types[type]} ${number(scope.types[type])}`).join(", ")],
    [
      labels.excluded,
      completeness.kind === "not_checked"
        ? words.result.notCompared
        : // The keys are those of `excluded`.
          left.map(([why, count]) => excluded[why as keyof typeof excluded](number(count))).join("; ") ||
          none,
    ],
  ]);
}

function* filesHtml({ files, summary }: ReportFacts, words: ReportWords): Generator<string> {
  const { labels, problems, none } = words;
  const number = counted(words);
  yield* table(
    [labels.file, labels.bytes, labels.sha256, labels.modified],
    files.map(({ name, bytes, sha256, modifiedAt }) => [
      name,
      number(bytes),
      code(sha256),
      modifiedAt === null ? none : toRfc3339(modifiedAt),
    ]),
  );
  yield* table(
    [labels.file, labels.packing, labels.format, labels.rows, labels.records, labels.problem],
    summary.parts.map(({ name, layers, format, product, rows, records, problem }) => [
      name,
      layers.join(", ") || none,
      [format ?? none, ...(product === null ? [] : [product])].join(", "),
      number(rows),
      number(records),
      problem === null ? none : problems[problem],
    ]),
  );
  yield factTable([[labels.notUsed, number(summary.verdicts.not_a_record)]]);
}

function originHtml({ origin }: ReportFacts, { labels, notSaid }: ReportWords): Iterable<string> {
  return [
    factTable([
      [labels.siem, origin.siem || notSaid],
      [labels.query, origin.query === "" ? notSaid : code(origin.query)],
      [labels.exportedBy, origin.exportedBy || notSaid],
    ]),
  ];
}

function* keysHtml({ keys }: ReportFacts, words: ReportWords): Generator<string> {
  const { labels, keySource, none } = words;
  if (keys.length === 0) yield paragraph(none);
  else
    yield* table(
      [labels.kid, labels.publicKey, labels.thumbprint, labels.source],
      keys.map(({ kid, x, thumbprint, source }) => [
        code(kid),
        code(x),
        code(thumbprint),
        source.kind === "address"
          ? keySource.address(source.address, toRfc3339(source.fetchedAt))
          : source.kind === "file"
            ? keySource.file(source.name)
            : keySource.pasted,
      ]),
    );
}

function* verdictsHtml({ summary }: ReportFacts, words: ReportWords): Generator<string> {
  const { labels, verdicts, verdictMeanings } = words;
  const number = counted(words);
  const { records } = summary;
  yield* table(
    [labels.verdict, labels.count, labels.share, labels.meaning],
    VERDICTS.filter((verdict) => verdict !== "not_a_record").map((verdict) => {
      const count = summary.verdicts[verdict];
      const share = records === 0 ? "–" : `${((100 * count) / records).toFixed(2)} %`;
      return [verdicts[verdict], `${number(count)} / ${number(records)}`, share, verdictMeanings[verdict]];
    }),
  );
  yield factTable([[labels.duplicates, number(summary.duplicates)]]);
}

function causesHtml({ summary }: ReportFacts, words: ReportWords): Iterable<string> {
  const number = counted(words);
  if (summary.causes.length === 0) return [paragraph(words.none)];
  return table(
    [words.labels.cause, words.labels.count, words.labels.setting],
    summary.causes.map(({ id, count }) => [
      words.causes[id].title,
      `${number(count)} / ${number(summary.records)}`,
      words.causes[id].setting ?? "–",
    ]),
  );
}

function* exceptionsHtml(facts: ReportFacts, words: ReportWords): Generator<string> {
  const { labels } = words;
  const number = counted(words);
  if (facts.exceptionCount === 0) {
    yield paragraph(words.none);
    return;
  }
  const nameOf = (part: number) => facts.summary.parts[part]?.name ?? "";
  yield* table([labels.file, labels.offset, labels.verdict, labels.cause, labels.traceId], rows());
  if (facts.exceptionCount > MOST_EXCEPTIONS)
    yield paragraph(words.further(number(facts.exceptionCount - MOST_EXCEPTIONS)));
  const samples = facts.samples.filter(({ verdict }) => verdict !== "intact");
  if (samples.length === 0) return;
  yield paragraph(words.samples);
  for (const sample of samples) {
    yield `<h3>${escaped(words.verdicts[sample.verdict])}: ${escaped(nameOf(sample.part))}, ${escaped(labels.offset)} ${number(sample.offset)}</h3>\n`;
    yield list(sample.causes.map((id) => words.causes[id].title));
    yield* sampleHtml(sample, words);
  }

  function* rows() {
    let written = 0;
    for (const { part, offset, verdict, causes, traceId } of facts.exceptions()) {
      if (written >= MOST_EXCEPTIONS) return;
      written += 1;
      const titles = causes.map((id) => words.causes[id].title).join("; ");
      yield [nameOf(part), number(offset), words.verdicts[verdict], titles, traceId ?? "–"];
    }
  }
}

function* sampleHtml({ stored, signed }: Sample, { labels }: ReportWords): Generator<string> {
  if (signed === null) {
    yield `<p>${escaped(labels.stored)}</p><pre>${escaped(stored)}</pre>\n`;
    return;
  }
  const pieces = textDifference(stored, signed);
  yield `<p>${escaped(labels.stored)}</p><pre>${sideHtml(pieces, "stored", "del")}</pre>\n`;
  yield `<p>${escaped(labels.signed)}</p><pre>${sideHtml(pieces, "signed", "ins")}</pre>\n`;
}

function sideHtml(
  pieces: ReturnType<typeof textDifference>,
  side: "stored" | "signed",
  mark: "del" | "ins",
): string {
  return pieces
    .filter((piece) => piece.of === "both" || piece.of === side)
    .map(({ of, text }) => (of === "both" ? escaped(text) : `<${mark}>${escaped(text)}</${mark}>`))
    .join("");
}

function* stepsHtml({ example }: ReportFacts, words: ReportWords): Generator<string> {
  if (!example) {
    yield paragraph(words.stepsNone);
    return;
  }
  const number = counted(words);
  yield paragraph(words.stepsAbove(example.fileName, number(example.offset), number(example.length)));
  if (example.isPacked) yield paragraph(words.stepsPacked);
  const commands = checkCommands(example);
  yield "<ol>\n";
  for (const step of STEPS)
    yield `<li>${escaped(words.steps[step])}<pre data-step="${step}">${escaped(commands[step])}</pre></li>\n`;
  yield `</ol>\n${paragraph(words.satisfied)}`;
}

function* actionsHtml({ actions }: ReportFacts, words: ReportWords): Generator<string> {
  const { labels } = words;
  if (actions.length === 0) {
    yield paragraph(words.actionsNone);
    return;
  }
  const number = counted(words);
  yield* table(
    [labels.startedAt, labels.region, labels.sentAgain, labels.status, labels.missingAfter],
    actions.map((action): (string | Html)[] => [
      toRfc3339(action.startedAt),
      action.region,
      spanText(action, ""),
      action.status,
      action.missingAfter === null ? "–" : number(action.missingAfter),
    ]),
  );
}
