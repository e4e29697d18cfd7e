// Findings of any number of files → counts, and what only the records beside one another tell: whether a key is missing,
// whether anything is signed at all, what was delivered twice.

import { CAUSES, type CauseId } from "@/verify/causes";
import type { Finding } from "@/verify/judge/judge-rows";
import type { ReadProblemCode } from "@/verify/read/read-problem";
import type { ContainerFormat } from "@/verify/read/rows";
import { isAuthentic, type Verdict, VERDICTS } from "@/verify/verdict";
import { FindingColumns } from "./finding-columns";

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

/** More files than a column can number. */
export const MOST_PARTS = 65_535;
const MOST_SETS = 65_535;
const PENDING = VERDICTS.length;

interface Signer {
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
  readonly #hasKeys: boolean;
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
    const { verdict, seconds } = finding;
    const signer = this.#signerOf(finding.signer);
    const isPending = verdict === "not_explained" && finding.isSignedInVain;
    if (isAuthentic(verdict)) this.#see(signer, seconds);
    if (isAuthentic(verdict) || isPending) this.#signed += 1;
    if (verdict !== "intact" && finding.traceId !== null) {
      this.#traceIds?.set(this.#columns.length, finding.traceId);
    }
    this.#columns.add({
      part: this.#parts.length,
      verdict: isPending ? PENDING : VERDICTS.indexOf(verdict),
      causes: this.#setOf(finding.causes),
      signer,
      length: finding.length,
      seconds,
      offset: finding.offset,
      fingerprint: numberOf(finding.fingerprint),
    });
  }

  #signerOf(name: string): number {
    const known = this.#signers.get(name);
    if (known !== undefined) return known;
    const index = Math.min(this.#signerList.length, MOST_SETS);
    if (index === this.#signerList.length) this.#signerList.push({ first: Infinity, last: -Infinity });
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

  /** Settles what was open, and counts. To be called once, when all files are read. */
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
    if (verdict !== PENDING) return null;
    if (!this.#hasKeys) return { verdict: "no_known_key", causes: ["no_key_given"] };
    const signer = this.#signerList[signerIndex];
    // Keys change in time: before the first and after the last record that fits, another one signed.
    const isAmongOthers = signer !== undefined && signer.first <= seconds && seconds <= signer.last;
    if (!isAmongOthers) return { verdict: "no_known_key", causes: ["other_key"] };
    return { verdict: "not_explained", causes: causes.length > 0 ? causes : ["edited"] };
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
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES: ReadonlyMap<string, bigint> = new Map(
  Array.from(ALPHABET, (letter, index) => [letter, BigInt(index)]),
);

/** 64 bits of a signature: as good as all of it for finding it again. */
function numberOf(fingerprint: string): bigint {
  let number = 0n;
  for (const letter of fingerprint) number = number * 64n + (VALUES.get(letter) ?? 0n);
  return BigInt.asUintN(64, number);
}
