// What people read of a check, in one language: verdicts, causes, reasons. For the screen, the report and the command.

import type { CauseId } from "@/verify/causes";
import type { ReplayReason } from "@/verify/compare/comparison";
import type { ReadProblemCode } from "@/verify/read/read-problem";
import type { Verdict } from "@/verify/verdict";

export interface VerifyWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly verdictMeanings: Readonly<Record<Verdict, string>>;
  readonly causes: Readonly<
    Record<
      CauseId,
      { readonly title: string; /** What to set so that it ends. */ readonly setting: string | null }
    >
  >;
  /** Of a file, such as `is empty`. */
  readonly problems: Readonly<Record<ReadProblemCode, string>>;
  readonly replayReasons: Readonly<
    Record<ReplayReason, { readonly title: string; readonly meaning: string }>
  >;
}
