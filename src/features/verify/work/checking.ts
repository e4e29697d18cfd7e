// One check in the worker: reads the inputs to their end, keeps what is known of each line, and answers for single lines.

import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { Sha256 } from "@/lib/sha256";
import { type CheckEd25519, type SignatureCheck, signatureCheck } from "@/verify/keys/signature-check";
import type { Container, Row } from "@/verify/read/rows";
import type { NearEntries, NearEntry } from "@/verify/restore/near-entries";
import { HeldRecords } from "@/verify/restore/held-records";
import { whereaboutsAt } from "@/verify/restore/whereabouts";
import { isOpenToProof } from "@/verify/verdict";
import { type LineFilter, type Summary, Tally } from "@/verify/tally/tally";
import { type RowJudges, verifyInput } from "@/verify/verify-input";
import type { ExportComparison } from "@/verify/compare/compare-export";
import type { PulledEntries } from "@/verify/compare/pulled-entries";
import type { RecordedPorts } from "@/verify/compare-recorded";
import type { TimeWindow } from "@/verify/compare/comparison";
import type {
  CheckInput,
  CheckOutcome,
  CheckProgress,
  CompareOutcome,
  CompareSettings,
  DetailsDepth,
  InputFacts,
  Line,
  LineDetails,
  LineWindow,
  Report,
  ReportSettings,
  StretchCounts,
} from "./messages";
import { directFrom, type PartNote, type Place, rowsFromBeginning, rowsFromSlice } from "./read-again";

/** Characters of a line that its row in the list shows. */
const EXCERPT_LENGTH = 240;
const EXCERPT_BYTES = 4 * EXCERPT_LENGTH;
const MOST_AT_ONCE = 1024 * 1024;

/** Of the two histograms. */
const TIME_STEPS = 96;

export interface CheckingPorts {
  readonly judges: RowJudges;
  readonly check: CheckEd25519;
  readonly nowMs: () => number;
}

/** The outcome of the last comparison, and what can still be asked of it. */
export interface LastComparison extends Pick<ExportComparison, "notFoundIn"> {
  readonly settings: CompareSettings;
  readonly outcome: Extract<CompareOutcome, { kind: "compared" }>;
}

type Noted = Omit<PartNote, "isPacked">;

export class Checking {
  readonly #keys: readonly Ed25519PublicJwk[];
  readonly #ports: CheckingPorts;
  readonly #tally: Tally;
  /** By the number of the part. A part without rows has none. */
  readonly #noted = new Map<number, Noted>();
  readonly #packed = new Set<number>();
  readonly #direct = new Map<number, Promise<number | null>>();
  /** Null where no key is known. */
  readonly #held: HeldRecords | null;
  #near: NearEntries | null = null;
  #pulled: PulledEntries | null = null;
  #compared: LastComparison | null = null;
  #done: { readonly summary: Summary; readonly inputs: readonly InputFacts[] } | null = null;
  #searches = 0;
  #lastFilter: LineFilter | null = null;
  #positions: Uint32Array = new Uint32Array();

  constructor(keys: readonly Ed25519PublicJwk[], ports: CheckingPorts) {
    this.#keys = keys;
    this.#ports = ports;
    this.#tally = new Tally({ hasKeys: keys.length > 0, ids: "dropped" });
    this.#held = keys.length > 0 ? new HeldRecords() : null;
  }

  /** To be called once. Rejects when an input cannot be read, such as a file that was removed meanwhile. */
  async run(
    inputs: readonly CheckInput[],
    onProgress: (progress: CheckProgress) => void,
  ): Promise<CheckOutcome> {
    const startedAtMs = this.#ports.nowMs();
    const facts: InputFacts[] = [];
    let bytes = 0;
    let records = 0;
    let notIntact = 0;
    for (const { name, content } of inputs) {
      const first = this.#tally.nextPart;
      const hash = new Sha256();
      const tell = () => onProgress({ bytes, records, notIntact, name });
      const whole = bytesOf(content);
      const next = async () => {
        const { done, value } = await whole.next();
        if (done) return null;
        hash.update(value);
        bytes += value.length;
        tell();
        return value;
      };
      async function* read() {
        for (let chunk = await next(); chunk; chunk = await next()) yield chunk;
      }
      const judges: RowJudges = {
        atOnce: this.#ports.judges.atOnce,
        judge: (container, rows) => {
          this.#note(first, name, content, container, rows);
          return this.#ports.judges.judge(container, rows);
        },
      };
      await verifyInput(name, read(), judges, this.#tally, {
        onTallied: (finding, place) => this.#held?.hold(place, finding.verdict),
        onFindings: (findings) => {
          for (const { verdict } of findings) {
            if (verdict === "not_a_record") continue;
            records += 1;
            if (verdict !== "intact") notIntact += 1;
          }
          tell();
        },
      });
      // What is behind a place that could not be unpacked: the hash is that of the file.
      while (await next()) continue;
      const parts = Array.from({ length: this.#tally.nextPart - first }, (_, index) => first + index);
      const modifiedAt = content instanceof File ? content.lastModified : null;
      facts.push({ name, bytes: content.size, sha256: hash.digest(), modifiedAt, parts });
    }
    const summary = this.#tally.summarize();
    this.#done = { summary, inputs: facts };
    for (const [part, { layers }] of summary.parts.entries()) if (layers.length > 0) this.#packed.add(part);
    return { inputs: facts, summary, span: this.#tally.span(), elapsedMs: this.#ports.nowMs() - startedAtMs };
  }

  #note(first: number, inputName: string, input: Blob, container: Container, rows: readonly Row[]): void {
    const part = this.#tally.nextPart;
    const isGuessed = this.#noted.get(part)?.isGuessed === true || rows.some((row) => row.isGuessed);
    this.#noted.set(part, { input, inputName, index: part - first, container, isGuessed });
  }

  /** May be called again, as after a replay with another export, or for another region. */
  async compare(settings: CompareSettings, ports: RecordedPorts): Promise<CompareOutcome> {
    const { region, requested, viewer, now } = settings;
    this.#compared = null;
    const { compareRecorded } = await import("@/verify/compare-recorded");
    const compared = await compareRecorded(
      {
        tally: this.#tally,
        held: this.#held,
        check: signatureCheck(this.#keys, this.#ports.check),
        region,
        requested,
        viewer,
        now,
      },
      ports,
    );
    if (compared.kind === "nothing") return compared;
    const { comparison, timeline, notFoundIn, restored, pulled, near, count } = compared;
    this.#pulled = pulled;
    this.#near = near;
    const summary = this.#tally.summarize();
    if (this.#done) this.#done = { ...this.#done, summary };
    this.#lastFilter = null;
    const outcome = {
      kind: "compared",
      comparison,
      restored,
      summary,
      times: timeline(TIME_STEPS),
      pull: { ...count, entries: pulled.length },
    } as const;
    this.#compared = { settings, outcome, notFoundIn };
    return outcome;
  }

  /** @throws Error while the inputs are being read */
  async report(settings: ReportSettings): Promise<Report> {
    if (!this.#done) throw new Error("the check is not finished");
    const { makeReport } = await import("./make-report");
    const { check } = this.#ports;
    return makeReport(settings, {
      ...this.#done,
      tally: this.#tally,
      keys: this.#keys,
      compared: this.#compared,
      check,
    });
  }

  countsIn({ from, to }: TimeWindow): StretchCounts {
    let recorded = 0;
    for (let index = 0; index < (this.#pulled?.length ?? 0); index += 1) {
      const at = this.#pulled?.at(index) ?? 0;
      if (at >= from && at <= to && this.#pulled?.isOwnRead(index) === false) recorded += 1;
    }
    return { recorded, notFound: this.#compared?.notFoundIn({ from, to }) ?? 0 };
  }

  async lines(filter: LineFilter, from: number, count: number): Promise<LineWindow> {
    const positions = this.#positionsOf(filter);
    const lines = Array.from(positions.subarray(from, from + count), (position) => ({
      ...this.#tally.line(position),
      position,
    }));
    const excerpts = await this.#excerpts(lines);
    return {
      total: positions.length,
      lines: lines.map((line, place) => Object.assign({}, line, { excerpt: excerpts[place] ?? null })),
    };
  }

  /** The page scrolls through one list at a time. */
  #positionsOf(filter: LineFilter): Uint32Array {
    if (this.#lastFilter === null || JSON.stringify(filter) !== JSON.stringify(this.#lastFilter)) {
      this.#lastFilter = filter;
      this.#positions = this.#tally.positions(filter);
    }
    return this.#positions;
  }

  /** How lines begin, null where that cannot be read at once. Lines that lie together are read together. */
  async #excerpts(lines: readonly Omit<Line, "excerpt">[]): Promise<readonly (string | null)[]> {
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last) return [];
    const begins = { offset: first.offset, end: last.offset + Math.min(last.length, EXCERPT_BYTES) };
    const isTogether =
      first.part === last.part && begins.end >= begins.offset && begins.end - begins.offset < MOST_AT_ONCE;
    if (!isTogether && lines.length > 1) {
      return (await Promise.all(lines.map(async (line) => this.#excerpts([line])))).flat();
    }
    const note = this.#noteOf(first.part);
    const from = note && (await this.#directFrom(first.part, note));
    if (!note || from === null) return lines.map(() => null);
    const blob = note.input.slice(from + begins.offset, from + begins.end);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const decoder = new TextDecoder();
    return lines.map(({ offset, length }) => {
      const start = offset - begins.offset;
      const text = decoder.decode(bytes.subarray(start, start + Math.min(length, EXCERPT_BYTES)));
      return text.slice(0, EXCERPT_LENGTH);
    });
  }

  /** As `directFrom`, which reads the beginning of the file. */
  #directFrom(part: number, note: PartNote): Promise<number | null> {
    const known = this.#direct.get(part) ?? directFrom(note);
    this.#direct.set(part, known);
    return known;
  }

  #noteOf(part: number): PartNote | null {
    const noted = this.#noted.get(part);
    return noted ? { ...noted, isPacked: this.#packed.has(part) } : null;
  }

  /**
   * A search ends the one for the line that was opened before.
   *
   * @throws Error where the input has changed or is gone, and the line can no longer be read
   */
  async details(position: number, depth: DetailsDepth): Promise<LineDetails> {
    const line = this.#tally.line(position);
    const note = this.#noteOf(line.part);
    if (!note) throw new Error(`nothing was read of part ${line.part}`);
    const { place, nth } = this.#placeOf(position);
    const direct = await rowsFromSlice(note, place);
    const check =
      depth === "searched" ? this.#checkOfLastSearch() : signatureCheck(this.#keys, this.#ports.check);
    const entries = this.#entriesNear(position);
    const { differs } = line;
    const { explainLine } = await import("./explain-line");
    const explain = (rows: readonly Row[]) =>
      explainLine({ container: note.container, rows, nth, entries, differs }, check, depth);
    const found = direct && (await explain(direct));
    // The same verdict from fewer bytes is the same line. A longer search may find more, never less.
    const isSame =
      found &&
      (found.signed !== null ||
        found.isSearchable ||
        found.verdict === line.verdict ||
        line.verdict === "no_known_key");
    if (isSame) return this.#settled(found, position);
    const read = await explain(await rowsFromBeginning(note, place, bytesOf));
    if (!read) throw new Error("the line is no longer there: was the file changed?");
    return this.#settled(read, position);
  }

  /** Where a line lies, and which one of those that lie there. A record that was cut goes on up to the next line. */
  #placeOf(position: number): { place: Place; nth: number } {
    const { part, offset, length } = this.#tally.line(position);
    let first = position;
    while (first > 0 && this.#isAt(first - 1, part, offset)) first -= 1;
    let next = position + 1;
    while (next < this.#tally.recordCount && this.#isAt(next, part, offset)) next += 1;
    const after = next < this.#tally.recordCount ? this.#tally.line(next) : null;
    // A value of JSON has its own end.
    if (this.#noted.get(part)?.container.format === "json")
      return { place: { offset, end: offset + length }, nth: position - first };
    const end = after?.part === part ? after.offset : Infinity;
    return { place: { offset, end }, nth: position - first };
  }

  #isAt(position: number, part: number, offset: number): boolean {
    const line = this.#tally.line(position);
    return line.part === part && line.offset === offset;
  }

  /** Fails once another search has begun. */
  #checkOfLastSearch(): SignatureCheck {
    this.#searches += 1;
    const number = this.#searches;
    const check = signatureCheck(this.#keys, this.#ports.check);
    return {
      keyCount: check.keyCount,
      keyOf: (signedText, signature) =>
        number === this.#searches
          ? check.keyOf(signedText, signature)
          : Promise.reject(new Error("another line is searched")),
    };
  }

  /** What Konnect recorded near a line that may need it, once that is read. */
  #entriesNear(position: number): readonly NearEntry[] {
    const { verdict } = this.#tally.line(position);
    if (verdict !== "authentic_restored" && !isOpenToProof(verdict)) return [];
    return this.#near?.near(whereaboutsAt(this.#tally, position)).entries ?? [];
  }

  /** What only all records beside one another tell, such as a missing key, was settled with them. */
  #settled(details: LineDetails, position: number): LineDetails {
    const { verdict, causes } = this.#tally.line(position);
    return details.signed === null ? { ...details, verdict, causes } : details;
  }
}

async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
