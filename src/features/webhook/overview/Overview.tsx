import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { lazy, Suspense } from "react";
import { useT } from "@/i18n/use-t";
import { withWords } from "@/i18n/words";
import { DEV_PORTAL_WEBHOOKS_PATH, webhookPath } from "@/lib/console-paths";
import { RouterLink } from "@/ui/layout/RouterLink";
import { Section } from "@/ui/layout/Section";
import { OverviewHeadline } from "./headline/OverviewHeadline";
import { NeedsYou } from "./needs/NeedsYou";
import { NeverOn } from "./never-on/NeverOn";
import { neverOnRegions } from "./never-on/never-on-regions";
import { RegionFailure } from "./RegionFailure";
import { regionState } from "./region-summary";
import { firstStep } from "./steps/first-step";
import { useFollowHistory } from "./use-follow-history";
import { useLedger } from "./use-ledger";
import {
  type OverviewPortals,
  PORTALS_AT_A_GLANCE,
  useOverviewPortals,
} from "@/features/webhook/overview/portals/use-overview-portals";
import { useRegionRows } from "./use-region-rows";
import type { WebhookRow } from "./webhook-row";
import { WebhookTable } from "./WebhookTable";

// No part of a first visit, which has something running.
const FirstSteps = lazy(() =>
  withWords(["firstSteps"], async () => ({ default: (await import("./steps/FirstSteps")).FirstSteps })),
);

/** Every webhook of the organisation and its portals: how it stands, what has to be done, and all of them at a glance. */
export function Overview() {
  const t = useT();
  const ledger = useLedger();
  useFollowHistory(ledger);
  const portals = useOverviewPortals(ledger);
  const regions = useRegionRows({ reading: "when_stale", others: portals.rows.length });
  const rows: readonly WebhookRow[] = [...regions.rows, ...portals.rows];
  const step = firstStep(rows, regions.destinations.data, ledger.gaps);
  const neverOn = neverOnRegions(regions.rows, ledger);
  return (
    <RegionFailure regions={regions}>
      <Stack spacing={3}>
        <OverviewHeadline rows={regions.rows} ledger={ledger} ground={step === null ? "said" : "left_out"} />
        {step !== null && (
          <Suspense>
            <FirstSteps step={step} rows={regions.rows} />
          </Suspense>
        )}
        <NeedsYou rows={rows} ledger={ledger} />
        <Section title={t("overview.table.title")} frame="plain">
          <Stack spacing={1.5}>
            <WebhookTable
              label={t("overview.table.label")}
              header={t("overview.table.webhook")}
              rows={rows}
              ledger={ledger}
              // What helps stands above.
              actions="none"
              rowPath={rowPath}
            />
            <PortalsLine portals={portals} />
            {step === null && neverOn.length > 0 && <NeverOn regions={neverOn} />}
          </Stack>
        </Section>
      </Stack>
    </RegionFailure>
  );
}

/** Where there is something to look at, its status; else where it is set up. */
function rowPath(row: WebhookRow): string {
  return webhookPath(row.scope, regionState(row) === "unconfigured" ? "setup" : "status");
}

function PortalsLine({ portals: { rows, total, hasFailed } }: { readonly portals: OverviewPortals }) {
  const t = useT();
  if (total === null || total === 0) return hasFailed ? t("overview.portals.unread") : null;
  const delivering = rows.filter((row) => regionState(row) === "shipping").length;
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, color: "text.secondary" }}>
      <span>
        {total > PORTALS_AT_A_GLANCE
          ? t("overview.portals.some", { delivering, looked: rows.length, total })
          : t("overview.portals.all", { delivering, total })}
      </span>
      <RouterLink to={DEV_PORTAL_WEBHOOKS_PATH}>{t("overview.portals.link", { count: total })}</RouterLink>
    </Box>
  );
}
