import type { ApiError } from "@/api/http/api-error";
import type { PlainMessageKey } from "@/i18n/message-key";
import { isUnderWay } from "@/features/replay/job/job-words";

export interface FailureWords {
  readonly title: PlainMessageKey;
  /** `null`: what the API says about it is the best there is. */
  readonly detail: PlainMessageKey | null;
}

/** Why a replay was not accepted, as far as the answer tells. `jobStatus` is what the job has come to since. */
export function sendFailureWords(
  failure: Pick<ApiError, "wasRefused" | "status">,
  jobStatus: string,
): FailureWords {
  if (!failure.wasRefused) return { title: "replay.failure.uncertain", detail: null };
  if (failure.status === 409) {
    return isUnderWay(jobStatus)
      ? { title: "replay.failure.running", detail: "replay.failure.runningDetail" }
      : { title: "replay.failure.running", detail: "replay.failure.ranDetail" };
  }
  return { title: "replay.failure.refused", detail: null };
}
