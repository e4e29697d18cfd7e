import { type Control, useWatch } from "react-hook-form";
import { useServerNow } from "@/api/time/use-server-now";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { Place } from "@/entities/place/Place";
import { type ReplayFormValues, toRequest } from "./replay-form";

export interface ReplayAsCodeProps {
  readonly scope: WebhookScope;
  readonly control: Control<ReplayFormValues>;
}

/** What would be sent now, in another notation. */
export function ReplayAsCode({ scope, control }: ReplayAsCodeProps) {
  const now = useServerNow();
  const request = toRequest(useWatch({ control, compute: (values) => values }), now);
  const range = request ?? { start_at: "", end_at: "" };
  return (
    <Place
      name="asCode"
      subject={
        scope.kind === "region"
          ? { kind: "region-replay", region: scope.region, range }
          : { kind: "portal-replay", portalId: scope.portalId, range }
      }
    />
  );
}
