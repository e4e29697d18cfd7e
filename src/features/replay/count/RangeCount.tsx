import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Control, useWatch } from "react-hook-form";
import { eventCountQueries } from "@/api/sandbox/event-count-queries";
import { capabilities } from "@/api/session/capabilities";
import { serverNow } from "@/api/time/server-clock";
import { useServerNow } from "@/api/time/use-server-now";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Region } from "@/audit-log/region";
import { type ReplayFormValues, toRequest } from "@/features/replay/replay-form";
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
  if (capabilities().hasSandbox) return <WorldCount scope={scope} values={values} />;
  if (scope.kind === "portal") return <span>{t("replay.count.portal")}</span>;
  return <LogCount region={scope.region} values={values} />;
}

/** While a range is pulled it is not asked for. */
const SETTLED_MS = 300;

function WorldCount({ scope, values }: { readonly scope: WebhookScope; readonly values: ReplayFormValues }) {
  const t = useT();
  const [settled, setSettled] = useState(() => toRequest(values, serverNow()));
  // What ends now goes on.
  const minute = useServerNow(MINUTE_MS);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(toRequest(values, Math.max(minute, serverNow()))), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [values, minute]);
  const { data } = useQuery({
    ...eventCountQueries.of(scope, settled ?? { start_at: "", end_at: "" }),
    enabled: settled !== null && settled.start_at <= settled.end_at,
    placeholderData: keepPreviousData,
  });
  return (
    <output>
      {settled !== null && data !== undefined && t("replay.count.recorded", { count: data.recorded })}
    </output>
  );
}

function LogCount({ region, values }: { readonly region: Region; readonly values: ReplayFormValues }) {
  const chosen = JSON.stringify(values);
  const [asked, setAsked] = useState<{ readonly chosen: string; readonly range: CountedRange } | null>(null);
  const ask = () => {
    const request = toRequest(values, serverNow());
    const [from, to] = [Date.parse(request?.start_at ?? ""), Date.parse(request?.end_at ?? "")];
    // What cannot be read or ends before it begins is said by its fields.
    if (from <= to) setAsked({ chosen, range: { from, to } });
  };
  // Another range is another count.
  return <CountOnDemand region={region} range={asked?.chosen === chosen ? asked.range : null} onAsk={ask} />;
}
