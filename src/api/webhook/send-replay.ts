// A replay whose range is counted from the server's now, at the moment of sending.

import type { QueryClient } from "@tanstack/react-query";
import { serverNow, serverReached } from "@/api/time/server-clock";
import type { ReplaceReplayJob, ReplayJob } from "@/contract/webhook/replay-job";
import type { EpochMs } from "@/lib/epoch";
import { runMutation } from "./each-region";
import { replayJobQuery, replayJobReplace } from "./replay-job-queries";
import type { WebhookScope } from "./webhook-scope";

/** Accepted is not done. @param rangeAt what to send again, from the server's now, which the range must not pass */
export async function sendReplay(
  client: QueryClient,
  scope: WebhookScope,
  rangeAt: (now: EpochMs) => ReplaceReplayJob,
): Promise<ReplayJob> {
  // Its answer says what time it is for the server. Without one, the request itself will fail and say why.
  await client.query({ ...replayJobQuery(scope), staleTime: 0, retry: false }).catch(() => undefined);
  return runMutation(client, replayJobReplace(scope), rangeAt(serverReached() ?? serverNow()));
}
