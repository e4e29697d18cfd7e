import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useServerNow } from "@/api/time/use-server-now";
import { useWebhookName } from "@/entities/gap/use-webhook-name";
import { useTimeZone } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { GAPS_PATH } from "@/lib/console-paths";
import { MINUTE_MS } from "@/lib/epoch";
import { Section } from "@/ui/layout/Section";
import { RouterLink } from "@/ui/layout/RouterLink";
import type { Ledger } from "@/features/webhook/overview/use-ledger";
import type { WebhookRow } from "@/features/webhook/overview/webhook-row";
import { NeedItem } from "./NeedItem";
import { needsOf } from "./needs";

export interface NeedsYouProps {
  readonly rows: readonly WebhookRow[];
  readonly ledger: Ledger;
}

const SHOWN_AT_MOST = 8;

/** One line a problem, the worst first, each with the one button that helps; nothing where there is none. */
export function NeedsYou({ rows, ledger }: NeedsYouProps) {
  const t = useT();
  const zone = useTimeZone();
  const now = useServerNow(MINUTE_MS);
  const nameOfGap = useWebhookName(ledger.gaps.map(({ scope }) => scope));
  const needs = needsOf(rows, ledger.gaps, now);
  if (needs.length === 0) return null;
  const shown = needs.slice(0, SHOWN_AT_MOST);
  return (
    <Section
      title={t("overview.needs.title")}
      actions={
        <Box sx={{ typography: "body2", color: "text.secondary" }}>{t("overview.needs.zone", { zone })}</Box>
      }
    >
      <Stack component="ul" spacing={0} sx={{ listStyle: "none", m: 0, p: 0 }}>
        {shown.map((need) => {
          const name = need.name ?? (need.gap ? nameOfGap(need.gap.scope) : "");
          return <NeedItem key={need.gap?.id ?? name} need={need} name={name} now={now} />;
        })}
      </Stack>
      {needs.length > shown.length && (
        <Box sx={{ pt: 1.5 }}>
          <RouterLink to={GAPS_PATH}>
            {t("overview.needs.more", { count: needs.length - shown.length })}
          </RouterLink>
        </Box>
      )}
    </Section>
  );
}
