import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { controlPlaneMutations } from "@/api/control-plane-mutations";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import type { Region } from "@/audit-log/region";
import { runDeliveryCheck } from "./delivery-check";

/** A delivery test of one region, as a mutation. It ends when the component goes. */
export function useDeliveryCheck(region: Region) {
  const queryClient = useQueryClient();
  const watching = useRef<AbortController | null>(null);
  const { mutateAsync: causeEvents } = useMutation(controlPlaneMutations.causeEvents(region));

  useEffect(() => () => watching.current?.abort(), []);

  return useMutation({
    mutationKey: ["delivery-test", region],
    mutationFn: () => {
      const controller = new AbortController();
      watching.current = controller;
      return runDeliveryCheck({
        // Through the cache, so that the badge shows what the test sees.
        readStatus: () => queryClient.fetchQuery({ ...orgWebhookQueries.status(region), staleTime: 0 }),
        causeEvents,
        pause: (durationMs) => pause(durationMs, controller.signal),
      });
    },
  });
}

/** Waits. Rejects with the signal's reason when that is aborted. */
function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    }, durationMs);
    signal.addEventListener("abort", giveUp, { once: true });
  });
}
