import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Control, useWatch } from "react-hook-form";
import { eventCountQueries } from "@/api/sandbox/event-count-queries";
import { capabilities } from "@/api/session/capabilities";
import { serverNow } from "@/api/time/server-clock";
import { useServerNow } from "@/api/time/use-server-now";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Region } from "@/audit-log/region";
import { isRange, type ReplayFormValues, toRequest } from "@/features/replay/replay-form";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS } from "@/lib/epoch";
import { type CountedRange, CountOnDemand } from "./CountOnDemand";

export interface RangeCountProps {
  readonly scope: WebhookScope;
  readonly control: Control<ReplayFormValues>;
}

/**
 * How many events the range has, before it is sent. A world knows; the log of a region is read when asked, and has no events
 * of portals.
 */
export function RangeCount({ scope, control }: RangeCountProps) {
  const t = useT();
  const values = useWatch({ control, compute: (current: ReplayFormValues) => current });
  if (!isRange(values)) return null;
  if (capabilities().hasSandbox) return <WorldCount scope={scope} values={values} />;
  if (scope.kind === "portal") return <span>{t("replay.count.portal")}</span>;
  return <LogCount region={scope.region} values={values} />;
}

/** While a range is pulled it is not asked for. */
const SETTLED_MS = 300;

function WorldCount({ scope, values }: { readonly scope: WebhookScope; readonly values: ReplayFormValues }) {
  const t = useT();
  const [settled, setSettled] = useState(() => ({ values, request: toRequest(values, serverNow()) }));
  // What ends now goes on.
  const minute = useServerNow(MINUTE_MS);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled({ values, request: toRequest(values, Math.max(minute, serverNow())) });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [values, minute]);
  const { request } = settled;
  const chosen = JSON.stringify(settled.values);
  const { data } = useQuery({
    ...eventCountQueries.of(scope, request ?? { start_at: "", end_at: "" }, chosen),
    enabled: request !== null,
    // The number of another range says nothing of this one.
    placeholderData: (before, query) => (query?.queryKey.at(-1) === chosen ? before : undefined),
  });
  const isCounted = data !== undefined && settled.values === values;
  return (
    <output>
      {isCounted ? t("replay.count.recorded", { count: data.recorded }) : t("replay.count.loading")}
    </output>
  );
}

function LogCount({ region, values }: { readonly region: Region; readonly values: ReplayFormValues }) {
  const chosen = JSON.stringify(values);
  const [asked, setAsked] = useState<{ readonly chosen: string; readonly range: CountedRange } | null>(null);
  const ask = () => {
    const request = toRequest(values, serverNow());
    if (request === null) return;
    setAsked({ chosen, range: { from: Date.parse(request.start_at), to: Date.parse(request.end_at) } });
  };
  // Another range is another count.
  return <CountOnDemand region={region} range={asked?.chosen === chosen ? asked.range : null} onAsk={ask} />;
}
