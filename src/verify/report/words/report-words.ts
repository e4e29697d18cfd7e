// What a report says, in one language. Numbers and instants come in as they are to be written.

import type { EventType } from "@/audit-log/record/event";
import type { LogFormat } from "@/audit-log/record/log-format";
import type { SharedTrait } from "@/verify/compare/comparison";
import type { StepId } from "@/verify/report/check-example";
import type { VerifyWords } from "@/verify/words/verify-words";

type Count = (count: string) => string;

export interface ReportWords extends VerifyWords {
  /** Of the document, as in HTML's `lang`. */
  readonly language: string;
  readonly title: string;
  /** One sentence each, the most important first. */
  readonly result: {
    readonly authentic: (authentic: string, records: string, intact: string) => string;
    readonly changed: (changed: string) => string;
    readonly complete: (recorded: string) => string;
    readonly unproven: (unproven: string, recorded: string) => string;
    readonly missing: (missing: string, recorded: string) => string;
    readonly notCompared: string;
  };
  readonly none: string;
  readonly notSaid: string;
  readonly leftOut: string;
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly labels: Readonly<Record<LabelId, string>>;
  readonly clock: { readonly api: (machineAhead: string) => string; readonly machine: string };
  readonly pseudonyms: string;
  readonly types: Readonly<Record<EventType, string>>;
  readonly keySource: {
    readonly address: (address: string, at: string) => string;
    readonly file: (name: string) => string;
    readonly pasted: string;
  };
  readonly algorithm: readonly string[];
  readonly signedText: Readonly<Record<LogFormat, string>>;
  readonly excluded: {
    readonly outside: Count;
    readonly portal: Count;
    readonly otherOrganization: Count;
    readonly unidentified: Count;
    readonly ownReads: Count;
    readonly edge: Count;
  };
  readonly shared: (trait: SharedTrait) => string;
  readonly incompleteCalls: (calls: string, withoutAccess: string) => string;
  readonly pull: (entries: string, pages: string, calls: string) => string;
  readonly further: Count;
  readonly samples: string;
  readonly steps: Readonly<Record<StepId, string>>;
  readonly stepsAbove: (file: string, offset: string, length: string) => string;
  readonly stepsPacked: string;
  readonly stepsNone: string;
  readonly satisfied: string;
  readonly limits: readonly string[];
  readonly actionsNone: string;
  readonly manifest: string;
}

export const SECTIONS = [
  "result",
  "scope",
  "files",
  "origin",
  "keys",
  "method",
  "verdicts",
  "causes",
  "completeness",
  "exceptions",
  "steps",
  "limits",
  "actions",
  "manifest",
] as const;

export type SectionId = (typeof SECTIONS)[number];

export type LabelId =
  | "id"
  | "madeAt"
  | "clock"
  | "madeBy"
  | "tool"
  | "region"
  | "organizations"
  | "requested"
  | "found"
  | "types"
  | "excluded"
  | "file"
  | "bytes"
  | "sha256"
  | "modified"
  | "packing"
  | "format"
  | "rows"
  | "records"
  | "notUsed"
  | "problem"
  | "siem"
  | "query"
  | "exportedBy"
  | "kid"
  | "publicKey"
  | "thumbprint"
  | "source"
  | "verdict"
  | "meaning"
  | "count"
  | "share"
  | "cause"
  | "setting"
  | "window"
  | "recorded"
  | "received"
  | "unproven"
  | "notProven"
  | "restored"
  | "notTried"
  | "missing"
  | "edge"
  | "ownReads"
  | "unknown"
  | "again"
  | "otherFormat"
  | "byCall"
  | "bySecond"
  | "kind"
  | "from"
  | "to"
  | "resent"
  | "offset"
  | "traceId"
  | "stored"
  | "signed"
  | "startedAt"
  | "sentAgain"
  | "status"
  | "missingAfter"
  | "address"
  | "duplicates";
