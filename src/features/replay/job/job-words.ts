import { REPLAY_JOB_STATUSES, type ReplayJobStatus } from "@/contract/webhook/replay-job";
import type { PlainMessageKey } from "@/i18n/message-key";
import type { Tone } from "@/ui/state/StatusBadge";

export interface JobWords {
  readonly tone: Tone;
  /** `null`: a word of the API that has no translation; show it as it came. */
  readonly word: PlainMessageKey | null;
  readonly meaning: PlainMessageKey;
}

const WORDS: Readonly<Record<ReplayJobStatus, JobWords>> = {
  unconfigured: {
    tone: "neutral",
    word: "replay.status.unconfigured",
    meaning: "replay.meaning.unconfigured",
  },
  accepted: { tone: "info", word: "replay.status.accepted", meaning: "replay.meaning.accepted" },
  pending: { tone: "info", word: "replay.status.pending", meaning: "replay.meaning.pending" },
  running: { tone: "info", word: "replay.status.running", meaning: "replay.meaning.running" },
  completed: { tone: "success", word: "replay.status.completed", meaning: "replay.meaning.completed" },
  failed: { tone: "danger", word: "replay.status.failed", meaning: "replay.meaning.failed" },
};

const UNKNOWN: JobWords = { tone: "neutral", word: null, meaning: "replay.meaning.unknown" };

export function jobWords(status: string): JobWords {
  const known = knownStatus(status);
  return known === null ? UNKNOWN : WORDS[known];
}

/** Null for a word that is not in the contract. */
export function knownStatus(status: string): ReplayJobStatus | null {
  return REPLAY_JOB_STATUSES.find((word) => word === status) ?? null;
}

/** Whether the job will go on by itself. */
export function isUnderWay(status: string): boolean {
  return status === "accepted" || status === "pending" || status === "running";
}

export type StepState = "done" | "now" | "ahead";

export interface JobStep {
  readonly status: ReplayJobStatus;
  readonly state: StepState;
}

/** The way of a job as far as it is known: its last step has two names, and reads `completed` until it has failed. */
export function jobSteps(status: ReplayJobStatus): readonly JobStep[] {
  const way = ["accepted", "pending", "running", status === "failed" ? "failed" : "completed"] as const;
  const position = way.findIndex((step) => step === status);
  return way.map((step, index) => ({
    status: step,
    state: index < position ? "done" : index === position ? "now" : "ahead",
  }));
}
