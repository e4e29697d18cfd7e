import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ApiError } from "@/api/http/api-error";
import { isJobUnderWay } from "@/api/webhook/job-states";
import { replayJobQuery } from "@/api/webhook/replay-job-queries";
import { sendReplay } from "@/api/webhook/send-replay";
import type { Region } from "@/audit-log/region";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { serverNow } from "@/api/time/server-clock";
import { SECOND_MS } from "@/lib/epoch";
import type { SentReplay } from "@/features/verify/work/messages";
import type { TimeWindow } from "@/verify/compare/comparison";
import { replayRange } from "./replay-range";

export type WindowReplay =
  | { readonly state: "waiting" | "sending" | "under_way" | "completed" | "replaced" }
  | { readonly state: "failed"; readonly error: ApiError | null };

export interface ReplayWindows {
  /** By `windowKey`. */
  readonly states: ReadonlyMap<string, WindowReplay>;
  readonly isBusy: boolean;
  /** What was sent, as the report tells it. */
  readonly actions: readonly SentReplay[];
  /** One after another: a region has one job at a time. */
  readonly replay: (region: Region, windows: readonly TimeWindow[]) => void;
}

export function windowKey(region: Region, { from, to }: TimeWindow): string {
  return `${region} ${from} ${to}`;
}

const POLL_MS = 2 * SECOND_MS;

/** Sends windows again and follows their jobs, for as long as the page is shown. A job itself goes on without it. */
export function useReplayWindows(): ReplayWindows {
  const client = useQueryClient();
  const [states, setStates] = useState<ReadonlyMap<string, WindowReplay>>(new Map());
  const [actions, setActions] = useState<readonly SentReplay[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const shown = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    shown.current = controller;
    return () => controller.abort();
  }, []);

  async function replayAll(
    region: Region,
    windows: readonly TimeWindow[],
    signal: AbortSignal,
  ): Promise<void> {
    const tell = (window: TimeWindow, state: WindowReplay) =>
      setStates((current) => new Map([...current, [windowKey(region, window), state]]));
    for (const window of windows) tell(window, { state: "waiting" });
    for (const window of windows) {
      if (signal.aborted) return;
      tell(window, { state: "sending" });
      try {
        const job = await sendReplay(client, { kind: "region", region }, (now) => replayRange(window, now));
        tell(window, { state: "under_way" });
        const startedAt = serverNow();
        const note = ({ status }: ReplayJob) =>
          setActions((current) => [
            ...current.filter((action) => action.startedAt !== startedAt),
            { region, from: window.from, to: window.to, startedAt, status },
          ]);
        note(job);
        const ended = await followed(region, job, signal, note);
        tell(window, ended);
        if (ended.state !== "completed") return;
      } catch (error) {
        tell(window, { state: "failed", error: error instanceof ApiError ? error : null });
        return;
      }
    }
  }

  async function followed(
    region: Region,
    job: ReplayJob,
    signal: AbortSignal,
    note: (job: ReplayJob) => void,
  ): Promise<WindowReplay> {
    const query = { ...replayJobQuery({ kind: "region", region }), staleTime: 0 };
    let now = job;
    while (isJobUnderWay(now.status) && !signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      // One answer that does not come ends nothing.
      now = await client.fetchQuery(query).catch(() => now);
      if (now.start_at !== job.start_at || now.end_at !== job.end_at) return { state: "replaced" };
      note(now);
    }
    if (now.status === "completed") return { state: "completed" };
    return signal.aborted ? { state: "under_way" } : { state: "failed", error: null };
  }

  return {
    states,
    isBusy,
    actions,
    replay: (region, windows) => {
      if (isBusy) return;
      setIsBusy(true);
      const { signal } = shown.current;
      void replayAll(region, windows, signal).finally(() => setIsBusy(false));
    },
  };
}
