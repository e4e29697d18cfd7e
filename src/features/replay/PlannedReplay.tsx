import type { ReactNode } from "react";
import { type Control, useWatch } from "react-hook-form";
import { useServerNow } from "@/api/use-server-now";
import type { ReplaceReplayJob } from "@/contract/replay-job";
import { type ReplayFormValues, toRequest } from "./replay-form";

export interface PlannedReplayProps {
  readonly control: Control<ReplayFormValues>;
  readonly render: (request: ReplaceReplayJob) => ReactNode;
}

/** What would be sent now, for whoever wants to show it in another way. */
export function PlannedReplay({ control, render }: PlannedReplayProps) {
  const now = useServerNow();
  const request = toRequest(useWatch({ control, compute: (values) => values }), now);
  return render(request ?? { start_at: "", end_at: "" });
}
