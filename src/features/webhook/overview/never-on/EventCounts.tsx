import Box from "@mui/material/Box";
import { useQueries } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { auditLogQueries } from "@/api/audit-log-queries";
import { serverNow } from "@/api/time/server-clock";
import type { Region } from "@/audit-log/region";
import { RETENTION_MS } from "@/audit-log/retention";
import { useT } from "@/i18n/use-t";
import { regionWebhookPath } from "@/lib/console-paths";
import { MINUTE_MS } from "@/lib/epoch";
import { RouterLink } from "@/ui/layout/RouterLink";

/** How many events each region recorded in the last seven days, counted once. */
export function EventCounts({ regions }: { readonly regions: readonly Region[] }) {
  const t = useT();
  const listRef = useRef<HTMLDivElement>(null);
  const [now] = useState(serverNow);
  // What is too old by the time it is asked for would be refused.
  const window = { from: now - RETENTION_MS + MINUTE_MS, to: now };
  const counts = useQueries({
    queries: regions.map((region) => auditLogQueries.count({ region, type: null, ...window })),
  });
  // The button that had the focus went away.
  useEffect(() => listRef.current?.focus(), []);
  return (
    <Box component="output" ref={listRef} tabIndex={-1} sx={{ display: "grid", rowGap: 0.5 }}>
      {regions.map((region, index) => (
        <span key={region}>
          <RouterLink to={regionWebhookPath(region)}>{t(`ui.region.${region}`)}</RouterLink>
          {": "}
          {words(counts[index])}
        </span>
      ))}
    </Box>
  );

  function words(count: (typeof counts)[number] | undefined): string {
    if (count?.data === undefined) {
      return t(count?.isError ? "overview.neverOn.failed" : "overview.neverOn.counting");
    }
    const { entries, isMore } = count.data;
    return t(isMore ? "overview.neverOn.recordedMore" : "overview.neverOn.recorded", { count: entries });
  }
}
