import { useQueries } from "@tanstack/react-query";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { useSameWhileEqual } from "@/api/query/use-same-while-equal";
import { useSeenStatuses } from "@/api/sandbox/use-seen-status";
import { listedStatusPolling } from "@/api/webhook/status-polling";
import { listedStatusReading } from "@/api/webhook/status-reading";
import type { Region } from "@/audit-log/region";
import { useT } from "@/i18n/use-t";
import { useKnownDestinations } from "@/entities/destination/use-known-destinations";
import { webhookRow, type WebhookRow } from "./webhook-row";

export type RegionRow = WebhookRow & { readonly region: Region };

const REGIONS = orgWebhookQueries.allRegions();

/**
 * The webhooks of all regions, each part as far as it has come. `always`: read anew, even when what is cached is young,
 * for those who are about to change something.
 */
export function useRegionRows({
  reading,
  others = 0,
}: {
  readonly reading: "always" | "when_stale";
  /** Whose status the page asks for besides. */
  readonly others?: number;
}) {
  const t = useT();
  const webhooks = useQueries({
    queries: REGIONS.map(({ detail }) => ({
      ...detail,
      refetchOnMount: reading === "always" ? ("always" as const) : true,
    })),
  });
  const polling = listedStatusPolling(REGIONS.length + others);
  const statuses = useQueries({
    queries: REGIONS.map(({ region, status }) => ({
      ...status,
      ...polling,
      queryFn: listedStatusReading({ kind: "region", region }),
    })),
  });
  const seen = useSeenStatuses(
    REGIONS.map(({ region }, index) => ({
      scope: { kind: "region", region },
      status: statuses[index]?.data,
    })),
  );
  // Six requests more for a time that seldom matters: here it is known once the region's page was open.
  const settings = useQueries({
    queries: REGIONS.map(({ region }) => ({ ...orgWebhookQueries.settings(region), enabled: false })),
  });
  const { host, destinations } = useKnownDestinations();

  const rows = useSameWhileEqual(
    REGIONS.flatMap(({ region }, index): RegionRow[] => {
      const webhook = webhooks[index];
      const status = statuses[index];
      if (!webhook || !status) return [];
      const subject = {
        id: region,
        name: t(`ui.region.${region}`),
        region,
        scope: { kind: "region", region },
      } as const;
      return [
        {
          ...webhookRow(
            subject,
            {
              webhook,
              status: { data: seen[index], error: status.error, refetch: status.refetch },
              destinations,
            },
            settings[index]?.data,
          ),
          region,
        },
      ];
    }),
  );
  return { rows, webhooks, statuses, destinations, host };
}
