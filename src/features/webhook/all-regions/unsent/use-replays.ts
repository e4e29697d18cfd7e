import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { isApiError, type ApiError } from "@/api/http/api-error";
import { watchQueries } from "@/api/watch/watch-queries";
import { inEachRegion } from "@/api/webhook/each-region";
import { listedJobPolling, replayJobQueries } from "@/api/webhook/replay-job-queries";
import { sendReplay } from "@/api/webhook/send-replay";
import { type Region, REGIONS } from "@/audit-log/region";
import { gapsRequest } from "@/features/webhook/status/steps/gap-request";
import type { UnsentRegion } from "./unsent-regions";

/** A replay that was sent from this page. `status` is the job's, as the API names it. */
export type SentReplay =
  | { readonly state: "sending" }
  | { readonly state: "accepted"; readonly status: string }
  | { readonly state: "failed"; readonly failure: ApiError };

type Sent = { readonly state: "sending" | "accepted" } | Extract<SentReplay, { state: "failed" }>;

export interface Replays {
  readonly sent: ReadonlyMap<Region, SentReplay>;
  readonly isSending: boolean;
  /** One call for each of them, with all of its gaps that are still kept. */
  readonly send: (regions: readonly UnsentRegion[]) => void;
}

/** Replays of several regions, and what becomes of them for as long as the page is open. */
export function useReplays(): Replays {
  const client = useQueryClient();
  const [sent, setSent] = useState<ReadonlyMap<Region, Sent>>(new Map());
  const note = (region: Region, state: Sent) => setSent((known) => new Map([...known, [region, state]]));
  const accepted = REGIONS.filter((region) => sent.get(region)?.state === "accepted");
  const polling = listedJobPolling(accepted.length);
  const jobs = useQueries({
    queries: accepted.map((region) => ({ ...replayJobQueries.region(region), ...polling })),
  });
  const statuses = jobs.map(({ data }) => data?.status ?? "").join(" ");
  // A job that has ended closes a gap, or leaves it open.
  useEffect(() => {
    if (statuses !== "") void client.invalidateQueries({ queryKey: watchQueries.changing() });
  }, [client, statuses]);

  const isSending = [...sent.values()].some(({ state }) => state === "sending");
  const send = (regions: readonly UnsentRegion[]) => {
    if (isSending) return;
    for (const { region } of regions) note(region, { state: "sending" });
    void inEachRegion(
      regions.map(({ region }) => region),
      async (region) => {
        const gaps = regions.find((one) => one.region === region)?.replayable ?? [];
        try {
          await sendReplay(client, { kind: "region", region }, (now) => gapsRequest(gaps, now));
          note(region, { state: "accepted" });
        } catch (failure) {
          if (!isApiError(failure)) throw failure;
          note(region, { state: "failed", failure });
        }
      },
    );
  };

  return {
    sent: new Map(
      [...sent].map(([region, one]): [Region, SentReplay] => {
        if (one.state === "failed") return [region, one];
        if (one.state === "sending") return [region, { state: "sending" }];
        return [region, { state: "accepted", status: jobs[accepted.indexOf(region)]?.data?.status ?? "" }];
      }),
    ),
    isSending,
    send,
  };
}
