import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { replayJobQuery, replayJobReplace } from "@/api/webhook/replay-job-queries";
import { serverNow, serverReached } from "@/api/time/server-clock";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { type ReplayFormValues, toRequest } from "./replay-form";

/** Sends a replay whose range is counted from the server's now at that very moment. */
export function useSendReplay(scope: WebhookScope) {
  const client = useQueryClient();
  const [previous, setPrevious] = useState<ReplayJob | null>(null);
  const replace = useMutation(replayJobReplace(scope));
  const sending = useMutation<ReplayJob, Error, ReplayFormValues>({
    mutationFn: async (values) => {
      const query = replayJobQuery(scope);
      // Its answer says what time it is for the server. Without one, the request itself will fail and say why.
      await client.query({ ...query, staleTime: 0, retry: false }).catch(() => undefined);
      const body = toRequest(values, serverReached() ?? serverNow());
      if (body === null) throw new Error("The form has validated bounds that cannot be read.");
      const before = client.getQueryData(query.queryKey);
      const job = await replace.mutateAsync(body);
      setPrevious(before === undefined || before.status === "unconfigured" ? null : before);
      return job;
    },
  });

  return { send: sending.mutateAsync, isPending: sending.isPending, previous };
}
