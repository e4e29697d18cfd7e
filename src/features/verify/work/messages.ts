// What the page and its worker say to each other, and the worker to those that judge for it.

import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import type { LogFormat } from "@/audit-log/record/log-format";
import type { Region } from "@/audit-log/region";
import type { EpochMs } from "@/lib/epoch";
import type { CauseId } from "@/verify/causes";
import type { NothingToCompare } from "@/verify/compare/compare-window";
import type { Comparison, TimeWindow } from "@/verify/compare/comparison";
import type { PageAnswer, PullCount } from "@/verify/compare/pull";
import type { Viewer } from "@/verify/compare/pulled-entries";
import type { Finding } from "@/verify/judge/judge-rows";
import type { JudgeLimits } from "@/verify/judge/record-judge";
import type { ReplayAction, ReportFacts, ReportKey } from "@/verify/report/report-facts";
import type { Container, Row } from "@/verify/read/rows";
import type { RestoreOutcome } from "@/verify/restore/restore-records";
import type { Difference } from "@/verify/restore/value-sets";
import type { LineFilter, Summary, TalliedLine } from "@/verify/tally/tally";
import type { Verdict } from "@/verify/verdict";

export interface CheckInput {
  readonly name: string;
  /** Handed over as it is: nothing of a file is copied. */
  readonly content: Blob;
}

export interface CheckSettings {
  readonly inputs: readonly CheckInput[];
  readonly keys: readonly Ed25519PublicJwk[];
  /** How many workers judge. */
  readonly judges: number;
}

export interface CheckProgress {
  readonly bytes: number;
  readonly records: number;
  /** Of records, that are not stored as they were sent. */
  readonly notIntact: number;
  /** The input that is read. */
  readonly name: string;
}

export interface InputFacts {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Null where it is no file, as pasted lines are. */
  readonly modifiedAt: EpochMs | null;
  /** The parts of it, as places in the summary's. */
  readonly parts: readonly number[];
}

export interface CheckOutcome {
  readonly inputs: readonly InputFacts[];
  readonly summary: Summary;
  /** When the records were made, as far as they tell; null where none does. */
  readonly span: { readonly from: EpochMs; readonly to: EpochMs } | null;
  readonly elapsedMs: number;
}

export interface Line extends TalliedLine {
  /** Among all lines, counted from 0. */
  readonly position: number;
  /** The beginning of what is stored; null where the input has to be unpacked for it. */
  readonly excerpt: string | null;
}

export interface LineWindow {
  /** How many lines the filter means. */
  readonly total: number;
  readonly lines: readonly Line[];
}

/** `searched`: with the search for a changed value, which may take seconds. */
export type DetailsDepth = "at_once" | "searched";

export interface LineDetails {
  /** The text in which the record lies. */
  readonly stored: string;
  /** The record as it was signed, with its signature; null where no key fits. */
  readonly signed: string | null;
  readonly format: LogFormat | null;
  readonly kid: string | null;
  /** With a longer search than all lines were given, so it may tell more than their list. */
  readonly verdict: Verdict;
  readonly causes: readonly CauseId[];
  /** A search may find more than was found at once. */
  readonly isSearchable: boolean;
  /** What Konnect recorded otherwise, of a record that is not proven; none as long as nothing was read of it. */
  readonly differences: readonly Difference[];
}

export interface CompareSettings {
  readonly region: Region;
  /** Null: from the first to the last record of the export. */
  readonly requested: TimeWindow | null;
  /** Whose own reads are told apart. */
  readonly viewer: Viewer | null;
  /** The server's. */
  readonly now: EpochMs;
}

/** What was recorded and what the export holds, in equal stretches of the window. */
export interface ComparedTimes {
  readonly recorded: Uint32Array;
  readonly received: Uint32Array;
  readonly missing: Uint32Array;
}

export type CompareOutcome =
  | { readonly kind: "nothing"; readonly why: NothingToCompare }
  | {
      readonly kind: "compared";
      readonly comparison: Comparison;
      /** Records that are proven now with values that Konnect recorded, so the lines tell something else than before. */
      readonly restored: RestoreOutcome;
      readonly summary: Summary;
      readonly times: ComparedTimes;
      readonly pull: PullCount & { readonly entries: number };
    };

/** Of the events in a stretch of the compared time, own reads left out. */
export interface StretchCounts {
  readonly recorded: number;
  /** Of these, not found in the export. */
  readonly notFound: number;
}

export type CompareProgress =
  /** `reached`: how far back it has come. */
  | { readonly state: "reading"; readonly entries: number; readonly reached: EpochMs }
  /** Of the records that nothing explained, so many were held against what was read. */
  | { readonly state: "restoring"; readonly held: number; readonly of: number };

/** A replay that was sent from the page, before it is known what it brought. */
export type SentReplay = Omit<ReplayAction, "missingAfter">;

/** What only the page knows of a report. */
export interface ReportSettings extends Pick<
  ReportFacts,
  "madeAt" | "clock" | "madeBy" | "origin" | "names"
> {
  readonly actions: readonly SentReplay[];
  readonly language: "en" | "ja";
  readonly keySources: readonly Pick<ReportKey, "x" | "source">[];
  /** Where entries were asked for. */
  readonly pullAddress: string;
}

export interface WrittenReport {
  readonly name: string;
  /** In hexadecimal digits. */
  readonly sha256: string;
  readonly content: Blob;
}

export interface Report {
  readonly id: string;
  readonly html: WrittenReport;
  readonly json: WrittenReport;
}

/** What the page asks, by name: what it gives, and the answer to it. */
export interface Asks {
  check: { readonly ask: CheckSettings; readonly answer: CheckOutcome };
  lines: {
    readonly ask: { readonly filter: LineFilter; readonly from: number; readonly count: number };
    readonly answer: LineWindow;
  };
  details: {
    readonly ask: { readonly position: number; readonly depth: DetailsDepth };
    readonly answer: LineDetails;
  };
  compare: { readonly ask: CompareSettings; readonly answer: CompareOutcome };
  /** The one that runs rejects then. */
  endCompare: { readonly ask: null; readonly answer: null };
  report: { readonly ask: ReportSettings; readonly answer: Report };
  /** Of what was compared last. */
  countsIn: { readonly ask: TimeWindow; readonly answer: StretchCounts };
}

export type AskName = keyof Asks;

export type Ask = {
  [Name in AskName]: { readonly id: number; readonly name: Name } & Pick<Asks[Name], "ask">;
}[AskName];

/** A page of the pull API that the worker has asked the page for: only the page knows the token. */
export type Pulled = { readonly id: number; readonly name: "pulled" } & (
  | { readonly page: PageAnswer }
  | { readonly failed: string }
);

export type FromCheck =
  | { readonly kind: "pull"; readonly id: number; readonly region: Region; readonly path: string }
  | { readonly kind: "comparing"; readonly progress: CompareProgress }
  | { readonly kind: "progress"; readonly progress: CheckProgress }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Asks[AskName]["answer"] }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };

export type ToJudge =
  | {
      readonly kind: "settings";
      readonly keys: readonly Ed25519PublicJwk[];
      readonly limits: JudgeLimits;
    }
  | {
      readonly kind: "batch";
      readonly id: number;
      readonly container: Container;
      readonly rows: readonly Row[];
    };

export type FromJudge =
  | { readonly kind: "findings"; readonly id: number; readonly findings: readonly Finding[] }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };
