// The use-cases of gaps: listing them, one of them, and what people say of one.

import { answerGap, answerGapPatch, answerGaps } from "@/watch-api/gap-calls";
import { param } from "@/mock-server/service/http/call";
import type { ServiceResult } from "@/mock-server/service/http/result";
import { hostOf, type WatchCall } from "./watch-call";

export function listGaps(call: WatchCall): Promise<ServiceResult> {
  return answerGaps(hostOf(call), call);
}

export function getGap(call: WatchCall): Promise<ServiceResult> {
  return answerGap(hostOf(call), param(call, "gapId"));
}

export function updateGap(call: WatchCall): Promise<ServiceResult> {
  return answerGapPatch(hostOf(call), param(call, "gapId"), call);
}
