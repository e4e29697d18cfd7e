import { useServerNow } from "@/api/time/use-server-now";
import type { Delivery } from "@/contract/sandbox/delivery";
import { readInstant } from "@/contract/wire/instant";
import { formatMoment } from "@/i18n/format";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { gapPath, webhookPath } from "@/lib/console-paths";
import { MINUTE_MS } from "@/lib/epoch";
import { RouterLink } from "@/ui/layout/RouterLink";

export interface CoveredByProps {
  readonly coverage: NonNullable<Delivery["covered_by"]>;
  readonly delivery: Pick<Delivery, "region" | "portal_id">;
}

/** That a replay has brought what did not arrive, with the way to the gap that it closed, else to the job. */
export function CoveredBy({ coverage, delivery }: CoveredByProps) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const now = useServerNow(MINUTE_MS);
  const { region, portal_id: portalId } = delivery;
  const replayPath = webhookPath(
    portalId === null ? { kind: "region", region } : { kind: "portal", portalId },
    "replay",
  );
  return (
    <RouterLink to={coverage.gap_id === null ? replayPath : gapPath(coverage.gap_id)}>
      {t("deliveries.covered", {
        time: formatMoment(readInstant(coverage.at) ?? now, now, locale, { timeZone }),
      })}
    </RouterLink>
  );
}
