// One of the workers that judge rows. WebCrypto answers a moment later, so a few batches are judged at the same time.

import { verifyEd25519 } from "@/api/verify-ed25519";
import { errorMessage } from "@/lib/describe-error";
import { judgeRows } from "@/verify/judge/judge-rows";
import { RecordJudge } from "@/verify/judge/record-judge";
import { signatureCheck } from "@/verify/keys/signature-check";
import type { FromJudge, ToJudge } from "./messages";

/** At the same time by one worker. Each has a judge of its own, which learns from the record before. */
export const BATCHES_A_JUDGE = 4;

/** Answers batches in any order. */
export function serveAsJudge(answer: (message: FromJudge) => void): (message: ToJudge) => void {
  let free: RecordJudge[] = [];
  const waiting: Extract<ToJudge, { kind: "batch" }>[] = [];

  async function judgeNext(): Promise<void> {
    const judge = free.pop();
    const batch = judge && waiting.shift();
    if (!judge) return;
    if (!batch) {
      free.push(judge);
      return;
    }
    const { id, container, rows } = batch;
    try {
      answer({ kind: "findings", id, findings: await judgeRows(judge, container, rows) });
    } catch (error) {
      answer({ kind: "failure", id, message: errorMessage(error) });
    }
    free.push(judge);
    void judgeNext();
  }

  return (message) => {
    if (message.kind === "settings") {
      const { keys, limits } = message;
      free = Array.from(
        { length: BATCHES_A_JUDGE },
        () => new RecordJudge(signatureCheck(keys, verifyEd25519), limits),
      );
      return;
    }
    waiting.push(message);
    void judgeNext();
  };
}
