// All that a report of a check holds. Who runs a check puts it together, the writers of HTML and JSON
// only write it down.

import type { EventType } from "@/audit-log/record/event";
import type { LogFormat } from "@/audit-log/record/log-format";
import type { Region } from "@/audit-log/region";
import type { EpochMs } from "@/lib/epoch";
import type { Comparison, TimeWindow } from "@/verify/compare/comparison";
import type { PullCount } from "@/verify/compare/pull";
import type { RestoreOutcome } from "@/verify/restore/restore-records";
import type { JudgedFinding, Sample, Summary } from "@/verify/tally/tally";

export interface ReportFacts {
  /** A UUID, new for each report. */
  readonly id: string;
  /** By the clock that `clock` names. */
  readonly madeAt: EpochMs;
  readonly clock: {
    /** `api`: the `Date` of Konnect's answers. `machine`: nothing was asked, so the machine's own. */
    readonly source: "api" | "machine";
    /** How far the machine's clock is ahead; null where it was not compared. */
    readonly machineAheadMs: number | null;
  };
  /** Who ran it; null where that is not known. */
  readonly madeBy: string | null;
  /** Name and version. */
  readonly tool: string;
  readonly scope: ReportScope;
  readonly files: readonly ReportFile[];
  /** How the export was made, as far as someone said it. */
  readonly origin: ReportOrigin;
  readonly keys: readonly ReportKey[];
  readonly summary: Summary;
  readonly completeness: ReportCompleteness;
  /** Every record that is not intact, in the order of the files; each call begins anew. */
  readonly exceptions: () => Iterable<JudgedFinding>;
  readonly exceptionCount: number;
  readonly samples: readonly Sample[];
  /** A record that a third party can check; null where none is proven, or texts are left out. */
  readonly example: CheckExample | null;
  readonly actions: readonly ReplayAction[];
  /** Whether personal data stand under other names. */
  readonly names: "real" | "pseudonyms";
}

export interface ReportScope {
  /** Null where nothing was compared. */
  readonly region: Region | null;
  /** Those that the records name. */
  readonly organizationIds: readonly string[];
  /** What the export was asked for; null where that was not said. */
  readonly requested: TimeWindow | null;
  /** From the first to the last record; null where none says when it happened. */
  readonly found: TimeWindow | null;
  readonly types: Readonly<Record<EventType, number>>;
}

export interface ReportFile {
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** Null where there is none, as of a pipe. */
  readonly modifiedAt: EpochMs | null;
  /** Places in `summary.parts`. */
  readonly parts: readonly number[];
}

/** Texts of people; empty where nothing was said. */
export interface ReportOrigin {
  readonly siem: string;
  readonly query: string;
  readonly exportedBy: string;
}

export interface ReportKey {
  readonly kid: string;
  /** The public key, base64url. */
  readonly x: string;
  /** RFC 7638, SHA-256, base64url. */
  readonly thumbprint: string;
  readonly source:
    | { readonly kind: "address"; readonly address: string; readonly fetchedAt: EpochMs }
    /** From a file, or a ring of keys that were seen before. */
    | { readonly kind: "file"; readonly name: string }
    | { readonly kind: "pasted" };
}

export type ReportCompleteness =
  | { readonly kind: "not_checked"; readonly reason: string | null }
  | {
      readonly kind: "compared";
      readonly comparison: Comparison;
      readonly restored: RestoreOutcome;
      readonly pull: PullCount & { readonly entries: number };
      /** Where the entries were asked for. */
      readonly address: string;
    };

/** A replay that was started because of this check. */
export interface ReplayAction extends TimeWindow {
  readonly region: Region;
  readonly startedAt: EpochMs;
  /** As Konnect told it last, such as `completed`. */
  readonly status: string;
  /** How many events of the window a later comparison did not find; null where none was made of all of it. */
  readonly missingAfter: number | null;
}

/** One record with all that is needed to check its signature without this program. */
export interface CheckExample {
  readonly fileName: string;
  /** Of the unpacked text, in bytes. */
  readonly offset: number;
  readonly length: number;
  readonly isPacked: boolean;
  readonly format: LogFormat;
  /** The text whose UTF-8 bytes are signed. */
  readonly signedText: string;
  /** 86 characters of base64url. */
  readonly signature: string;
  readonly kid: string;
  /** Of the key, base64url. */
  readonly x: string;
}
