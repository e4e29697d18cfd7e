// Findings of any number of files → counts, and what only the records beside one another tell: whether a key is missing,
// whether anything is signed at all, what was delivered twice.

import { CAUSES, type CauseId } from "@/verify/causes";
import { EVENT_TYPES, type EventType } from "@/audit-log/record/event";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import type { Finding, RecordTexts } from "@/verify/judge/judge-rows";
import type { ReadProblemCode } from "@/verify/read/read-problem";
import type { ContainerFormat } from "@/verify/read/rows";
import { isAuthentic, type Verdict, VERDICTS } from "@/verify/verdict";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";
import { fingerprintNumber } from "./fingerprint-number";
import { FindingColumns, type FindingRow } from "./finding-columns";

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

/** A record of the first few of its kind, with its texts. */
export interface Sample extends TalliedLine, RecordTexts {}

/** What a record is compared by. */
export interface ComparableRecord {
  readonly verdict: Verdict;
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
  /** Which fields Konnect's entry has otherwise, by place. */
  readonly #differing = new Map<number, readonly string[]>();
  #isRestored = false;
  #signed = 0;

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

  /**
   * In place of what was known of a record: what it says with values from elsewhere. After `summarize`, which is to be
   * called again then.
   */
  restore(position: number, finding: Finding): void {
    this.#differing.delete(position);
    this.#samples.delete(position);
    this.#columns.set(position, this.#rowOf(finding, position, this.#columns.at(position).part));
    this.#isRestored = true;
  }

  /** Konnect recorded the event of a record that is not proven with other values of these fields. After `summarize`. */
  differs(position: number, keys: readonly string[]): void {
    const { verdict, causes } = this.#columns.at(position);
    const known = (this.#setList[causes] ?? []).filter((cause) => cause !== "edited");
    this.#columns.judge(
      position,
      verdict,
      this.#setOf([...new Set([...known, "differs_from_entry" as const])]),
    );
    this.#differing.set(position, keys);
  }

  #rowOf(finding: Finding, position: number, part: number): FindingRow {
    const { verdict, seconds } = finding;
    const signer = this.#signerOf(finding.signer);
    const isPending = verdict === "not_explained" && finding.isSignedInVain;
    if (isAuthentic(verdict)) this.#see(signer, seconds);
    if (isAuthentic(verdict) || isPending) this.#signed += 1;
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
      fingerprint: fingerprintNumber(finding.fingerprint),
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

  /** Settles what was open, and counts. To be called when all files are read, and again after `restore`. */
  summarize(): Summary {
    const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>; // all of them
    const counts = new Map<CauseId, number>();
    for (let position = 0; position < this.#columns.length; position += 1) {
      const { verdict, causes } = this.#settled(position);
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

  #settled(position: number): { verdict: Verdict; causes: readonly CauseId[] } {
    const row = this.#columns.at(position);
    const causes = this.#setList[row.causes] ?? [];
    const settled = this.#settle(row.verdict, row.signer, row.seconds, causes);
    if (settled)
      this.#columns.judge(position, VERDICTS.indexOf(settled.verdict), this.#setOf(settled.causes));
    return settled ?? { verdict: VERDICTS[row.verdict] ?? "not_explained", causes };
  }

  #settle(
    verdict: number,
    signerIndex: number,
    seconds: number,
    causes: readonly CauseId[],
  ): { verdict: Verdict; causes: readonly CauseId[] } | null {
    if (VERDICTS[verdict] === "unsigned" && this.#signed === 0)
      return { verdict: "unsigned", causes: ["never_signed"] };
    // A key that only restored records fit is known as well.
    const isOpen =
      verdict === PENDING ||
      (this.#isRestored && VERDICTS[verdict] === "no_known_key" && causes.includes("other_key"));
    if (!isOpen) return null;
    if (!this.#hasKeys) return { verdict: "no_known_key", causes: ["no_key_given"] };
    const signer = this.#signerList[signerIndex];
    // Keys change in time: before the first and after the last record that fits, another one signed.
    const isAmongOthers = signer !== undefined && signer.first <= seconds && seconds <= signer.last;
    // No key at all fits a record that lacks a part of what was signed.
    if (!isAmongOthers && !causes.includes("field_dropped"))
      return { verdict: "no_known_key", causes: ["other_key"] };
    const known = causes.filter((cause) => cause !== "other_key");
    return { verdict: "not_explained", causes: known.length > 0 ? known : ["edited"] };
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
    const { part, offset, length, verdict, causes, seconds } = this.#columns.at(position);
    return {
      part,
      offset,
      length,
      verdict: VERDICTS[verdict] ?? "not_explained",
      causes: this.#setList[causes] ?? [],
      traceId: this.#traceIds?.get(position) ?? null,
      differs: this.#differing.get(position) ?? [],
      seconds,
    };
  }

  /** The places of the lines that a filter means, in their order. 4 bytes each. After `summarize`. */
  positions({ verdicts = VERDICTS, cause }: LineFilter): Uint32Array {
    const isVerdict = VERDICTS.map((verdict) => verdicts.includes(verdict));
    const isSet = this.#setList.map((causes) => cause === undefined || causes.includes(cause));
    const found = new Uint32Array(this.#columns.length);
    let count = 0;
    for (let position = 0; position < this.#columns.length; position += 1) {
      const row = this.#columns.at(position);
      if (isVerdict[row.verdict] === true && isSet[row.causes] === true) found[count++] = position;
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
    const { verdict, type, format, signer, call, deed } = this.#columns.at(position);
    return {
      verdict: VERDICTS[verdict] ?? "not_explained",
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

/** How many records are proven to say something else than what was signed. */
export function changedCount({ causes }: Pick<Summary, "causes">): number {
  return causes.find(({ id }) => id === "value_changed")?.count ?? 0;
}

/** Whether the records are those of a Dev Portal's developers. */
export function isPortal({ product }: Signer): boolean {
  return /^dev-portal$/i.test(product);
}

const NO_SIGNER: Signer = { orgId: "", product: "", first: Infinity, last: -Infinity };
