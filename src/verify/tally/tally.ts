// Findings of any number of files → counts, and what only the records beside one another tell: whether a key is missing,
// whether anything is signed at all, what was delivered twice.

import { CAUSES, type CauseId, isChanged } from "@/verify/causes";
import { EVENT_TYPES, type EventType } from "@/audit-log/record/event";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import type { Finding, RecordTexts } from "@/verify/judge/judge-rows";
import type { ReadProblemCode } from "@/verify/read/read-problem";
import type { ContainerFormat } from "@/verify/read/rows";
import { isAuthentic, type Verdict, VERDICTS } from "@/verify/verdict";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";
import { fingerprintNumber } from "./fingerprint-number";
import { FindingColumns, type FindingRow } from "./finding-columns";
import { type Neighbourhood, settle, type Settled } from "./settle";

export interface PartSummary {
  readonly name: string;
  readonly layers: readonly string[];
  readonly format: ContainerFormat | null;
  readonly product: string | null;
  readonly rows: number;
  readonly records: number;
  /** Why it was not read, or not to its end. */
  readonly problem: ReadProblemCode | null;
}

export interface CauseCount {
  readonly id: CauseId;
  readonly count: number;
  readonly setting: string | null;
}

export interface Summary {
  readonly parts: readonly PartSummary[];
  /** Those that are Konnect's, with any verdict. */
  readonly records: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Most frequent first; a record counts for each of its causes. */
  readonly causes: readonly CauseCount[];
  /** Records that are there more than once, counted without their first. */
  readonly duplicates: number;
}

export interface JudgedFinding {
  readonly part: number;
  readonly offset: number;
  readonly length: number;
  readonly verdict: Verdict;
  readonly causes: readonly CauseId[];
  readonly traceId: string | null;
  /** Fields that Konnect's entry of the same event has otherwise, where nothing proves which of them is right. */
  readonly differs: readonly string[];
}

/** Any line, as far as it is kept. */
export interface TalliedLine extends JudgedFinding {
  /** `rt` in seconds; 0 where it is unknown. */
  readonly seconds: number;
}

/** Which lines are meant; each that is given narrows it. */
export interface LineFilter {
  readonly verdicts?: readonly Verdict[];
  readonly cause?: CauseId;
}

/** What holding a record against Konnect's entries came to, where that proves nothing of it. */
export interface Hint {
  readonly cause: NonNullable<Neighbourhood["hint"]>;
  /** Fields that Konnect recorded otherwise. */
  readonly differs: readonly string[];
}

/** A record of the first few of its kind, with its texts. */
export interface Sample extends TalliedLine, RecordTexts {}

/** What a record is compared by. */
export interface ComparableRecord {
  readonly verdict: Verdict;
  /** Its signature fits what it says, and not only what Konnect recorded in place of a changed value. */
  readonly isProven: boolean;
  /** Null where it is not known. */
  readonly type: EventType | null;
  /** A number for each format, 0 where nothing is proven. */
  readonly format: number;
  readonly signer: Signer;
  /** See event-identity.ts; 0 where they are not known. */
  readonly call: number;
  readonly deed: number;
}

/** More files than a column can number. */
export const MOST_PARTS = 65_535;
const MOST_SETS = 65_535;
const PENDING = VERDICTS.length;
/** Of one verdict with the same causes, from all judges together. */
const SAMPLES = 3;

/** Who share keys: the records of one product of one organization. */
export interface Signer {
  readonly orgId: string;
  readonly product: string;
  /** When the records were made that fit a key; Infinity and -Infinity while none does. */
  first: number;
  last: number;
}

export class Tally {
  readonly #columns = new FindingColumns();
  readonly #parts: PartSummary[] = [];
  /** Sets of causes and signers, by their text; the columns hold places in these lists. */
  readonly #sets = new Map<string, number>([["", 0]]);
  readonly #setList: (readonly CauseId[])[] = [[]];
  readonly #signers = new Map<string, number>();
  readonly #signerList: Signer[] = [];
  readonly #traceIds: Map<number, string> | null;
  readonly #samples = new Map<number, RecordTexts>();
  readonly #sampled = new Map<string, number>();
  readonly #hasKeys: boolean;
  readonly #hints = new Map<number, Hint>();
  readonly #restored = new Set<number>();
  #isAnySigned = false;

  /** @param ids whether trace ids of findings are kept, which takes a hundred bytes for each */
  constructor({ hasKeys, ids }: { readonly hasKeys: boolean; readonly ids: "kept" | "dropped" }) {
    this.#hasKeys = hasKeys;
    this.#traceIds = ids === "kept" ? new Map() : null;
  }

  get recordCount(): number {
    return this.#columns.length;
  }

  /** The number of the part that findings come from next. */
  get nextPart(): number {
    return this.#parts.length;
  }

  closePart(part: PartSummary): void {
    this.#parts.push(part);
  }

  add(finding: Finding): void {
    this.#columns.add(this.#rowOf(finding, this.#columns.length, this.#parts.length));
  }

  /** How many records are proven only with what Konnect recorded. */
  get restoredCount(): number {
    return this.#restored.size;
  }

  /** In place of what was known of a record: what it says with values, or the signature, that Konnect recorded. */
  restore(position: number, finding: Finding): void {
    this.#samples.delete(position);
    this.#columns.set(position, this.#rowOf(finding, position, this.#columns.at(position).part));
    this.#restored.add(position);
  }

  /** In place of those of an earlier comparison, by the places of records. */
  setHints(hints: ReadonlyMap<number, Hint>): void {
    this.#hints.clear();
    for (const [position, hint] of hints) this.#hints.set(position, hint);
  }

  #rowOf(finding: Finding, position: number, part: number): FindingRow {
    const { verdict, seconds } = finding;
    const signer = this.#signerOf(finding.signer);
    const isPending = verdict === "not_explained" && finding.isSignedInVain;
    if (isAuthentic(verdict)) this.#see(signer, seconds);
    const isOwnSignature = isAuthentic(verdict) && !isOfEntry(finding.causes);
    if (isOwnSignature || isPending) this.#isAnySigned = true;
    if (verdict !== "intact" && finding.traceId !== null) {
      this.#traceIds?.set(position, finding.traceId);
    }
    if (finding.sample) this.#keepSample(finding, position, finding.sample);
    return {
      part,
      verdict: isPending ? PENDING : VERDICTS.indexOf(verdict),
      causes: this.#setOf(finding.causes),
      type: finding.type === null ? 0 : EVENT_TYPES.indexOf(finding.type) + 1,
      format: finding.format === null ? 0 : LOG_FORMATS.indexOf(finding.format) + 1,
      signer,
      length: finding.length,
      seconds,
      offset: finding.offset,
      ...finding.identity,
      // Beside the record that was signed, a changed copy of it is not the same one again.
      fingerprint: isChanged(finding.causes) ? 0 : fingerprintNumber(finding.fingerprint),
    };
  }

  #keepSample({ verdict, causes }: Finding, position: number, texts: RecordTexts): void {
    const kind = `${verdict} ${causes.join(" ")}`;
    const count = this.#sampled.get(kind) ?? 0;
    if (count >= SAMPLES) return;
    this.#sampled.set(kind, count + 1);
    this.#samples.set(position, texts);
  }

  #signerOf(name: string): number {
    const known = this.#signers.get(name);
    if (known !== undefined) return known;
    const index = Math.min(this.#signerList.length, MOST_SETS);
    if (index === this.#signerList.length) {
      const [orgId = "", product = ""] = name.split(" ", 2);
      this.#signerList.push({ orgId, product, first: Infinity, last: -Infinity });
    }
    if (index < MOST_SETS) this.#signers.set(name, index);
    return index;
  }

  #see(index: number, seconds: number): void {
    const signer = this.#signerList[index];
    if (!signer || seconds === 0) return;
    signer.first = Math.min(signer.first, seconds);
    signer.last = Math.max(signer.last, seconds);
  }

  #setOf(causes: readonly CauseId[]): number {
    const text = causes.join(" ");
    const known = this.#sets.get(text);
    if (known !== undefined) return known;
    // So many sets of fifty causes do not occur; the last stands for all further ones.
    const index = Math.min(this.#setList.length, MOST_SETS);
    this.#setList[index] = causes;
    this.#sets.set(text, index);
    return index;
  }

  /** When all files are read, and again once records were restored. */
  summarize(): Summary {
    const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>; // all of them
    const counts = new Map<CauseId, number>();
    for (let position = 0; position < this.#columns.length; position += 1) {
      const { verdict, causes } = this.#settled(this.#columns.at(position), position);
      verdicts[verdict] += 1;
      for (const cause of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1);
    }
    return {
      parts: this.#parts,
      records: this.#columns.length - verdicts.not_a_record,
      verdicts,
      causes: Array.from(counts, ([id, count]) => ({ id, count, setting: CAUSES[id].setting })).toSorted(
        (a, b) => b.count - a.count,
      ),
      duplicates: this.#columns.countRepeated(),
    };
  }

  #settled(row: FindingRow, position: number): Settled {
    const judged = row.verdict === PENDING ? "pending" : (VERDICTS[row.verdict] ?? "not_explained");
    const causes = this.#setList[row.causes] ?? [];
    const hint = this.#hints.get(position)?.cause ?? null;
    if (judged !== "pending" && judged !== "unsigned" && hint === null) return { verdict: judged, causes };
    return settle(
      { verdict: judged, causes, seconds: row.seconds },
      {
        hasKeys: this.#hasKeys,
        isAnySigned: this.#isAnySigned,
        proven: this.#signerList[row.signer] ?? null,
        hint,
      },
    );
  }

  /** Every record that is not intact, in the order of the files. After `summarize`. */
  *findings(): Generator<JudgedFinding> {
    for (let position = 0; position < this.#columns.length; position += 1) {
      const line = this.line(position);
      if (line.verdict !== "intact" && line.verdict !== "not_a_record") yield line;
    }
  }

  /** Any line by its place, in the order of the files. After `summarize`. @throws RangeError beyond the last */
  line(position: number): TalliedLine {
    const row = this.#columns.at(position);
    const { part, offset, length, seconds } = row;
    return {
      part,
      offset,
      length,
      ...this.#settled(row, position),
      traceId: this.#traceIds?.get(position) ?? null,
      differs: this.#hints.get(position)?.differs ?? [],
      seconds,
    };
  }

  /** The places of the lines that a filter means, in their order. 4 bytes each. After `summarize`. */
  positions({ verdicts = VERDICTS, cause }: LineFilter): Uint32Array {
    const found = new Uint32Array(this.#columns.length);
    let count = 0;
    for (let position = 0; position < this.#columns.length; position += 1) {
      const settled = this.#settled(this.#columns.at(position), position);
      if (!verdicts.includes(settled.verdict)) continue;
      if (cause === undefined || settled.causes.includes(cause)) found[count++] = position;
    }
    return found.slice(0, count);
  }

  /** The first few records of each verdict with the same causes, with their texts. After `summarize`. */
  samples(): readonly Sample[] {
    return Array.from(this.#samples, ([position, texts]) => ({ ...this.line(position), ...texts }));
  }

  /** In seconds; 0 where it is not known. */
  secondsAt(position: number): number {
    return this.#columns.secondsAt(position);
  }

  /** Whether it is one of Konnect's. After `summarize`. */
  isRecordAt(position: number): boolean {
    return VERDICTS[this.#columns.verdictAt(position)] !== "not_a_record";
  }

  /** After `summarize`. @throws RangeError beyond the last */
  comparableAt(position: number): ComparableRecord {
    const row = this.#columns.at(position);
    const { type, format, signer, call, deed } = row;
    const { verdict, causes } = this.#settled(row, position);
    return {
      verdict,
      isProven: isAuthentic(verdict) && !isChanged(causes),
      type: EVENT_TYPES[type - 1] ?? null,
      format,
      signer: this.#signerList[signer] ?? NO_SIGNER,
      call,
      deed,
    };
  }

  /** Those that the records name, in the order in which they were found. */
  organizationIds(): readonly string[] {
    return [...new Set(this.#signerList.map(({ orgId }) => orgId).filter((id) => id !== ""))];
  }

  /** How many records there are of each type, as far as it is known. */
  typeCounts(): Readonly<Record<EventType, number>> {
    const counts = [0, 0, 0, 0];
    for (let position = 0; position < this.#columns.length; position += 1) {
      counts[this.#columns.at(position).type]! += 1; // two bits
    }
    const [, authentication = 0, authorization = 0, access = 0] = counts;
    return { authentication, authorization, access };
  }

  /**
   * From the first to the last record, to the second; those that are proven decide, where there are any, since the times
   * of others may be damaged. Null where no record says when it happened. After `summarize`.
   *
   * @param of `organization`: without records of Dev Portals, which cannot be pulled
   * @param reachMs unproven ones count that are no further than this from those that are
   */
  span(
    of: "all" | "organization" = "all",
    reachMs = 0,
  ): { readonly from: EpochMs; readonly to: EpochMs } | null {
    const isMeant = (signer: Signer | undefined) => of === "all" || !(signer && isPortal(signer));
    let [first, last] = [Infinity, -Infinity];
    for (const signer of this.#signerList) {
      if (!isMeant(signer)) continue;
      first = Math.min(first, signer.first);
      last = Math.max(last, signer.last);
    }
    const reach = reachMs / SECOND_MS;
    const [earliest, latest] = first <= last ? [first - reach, last + reach] : [0, Infinity];
    const unproven = first <= last && reach === 0 ? 0 : this.#columns.length;
    for (let position = 0; position < unproven; position += 1) {
      const { seconds, signer } = this.#columns.at(position);
      if (seconds === 0 || seconds < earliest || seconds > latest || !isMeant(this.#signerList[signer]))
        continue;
      first = Math.min(first, seconds);
      last = Math.max(last, seconds);
    }
    return first > last ? null : { from: first * SECOND_MS, to: last * SECOND_MS + SECOND_MS - 1 };
  }
}

/** How many records have another value in place of one that was signed. */
export function changedCount({ causes }: Pick<Summary, "causes">): number {
  return causes.find(({ id }) => id === "value_changed")?.count ?? 0;
}

/** Proven by no signature of its own. */
function isOfEntry(causes: readonly CauseId[]): boolean {
  return causes.includes("signature_of_entry") || causes.includes("signature_differs");
}

/** How many records say what Konnect signed, in whatever form. */
export function genuineCount(summary: Pick<Summary, "verdicts" | "causes">): number {
  const authentic = VERDICTS.filter(isAuthentic).map((verdict) => summary.verdicts[verdict]);
  return authentic.reduce((sum, count) => sum + count, 0) - changedCount(summary);
}

/** Whether the records are those of a Dev Portal's developers. */
export function isPortal({ product }: Signer): boolean {
  return /^dev-portal$/i.test(product);
}

const NO_SIGNER: Signer = { orgId: "", product: "", first: Infinity, last: -Infinity };
