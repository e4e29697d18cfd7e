import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { Delivery } from "@/contract/sandbox/delivery";
import { formatBytes, formatDateTime } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { CopyButton } from "@/ui/CopyButton";
import { type KeyValue, KeyValueList } from "@/ui/KeyValueList";
import { RouterLink } from "@/ui/RouterLink";

export interface DeliveryFactsProps {
  readonly delivery: Delivery;
}

export function DeliveryFacts({ delivery }: DeliveryFactsProps) {
  const t = useT();
  const { locale } = useLanguage();
  const region = delivery.region.toUpperCase();
  const exactly = (instant: string) =>
    formatDateTime(Date.parse(instant), locale, { precision: "millisecond" });
  const items: readonly KeyValue[] = [
    {
      key: t("deliveries.drawer.webhook"),
      value:
        delivery.portal_id === null
          ? t("deliveries.drawer.region", { region })
          : t("deliveries.drawer.portalInRegion", { id: delivery.portal_id, region }),
    },
    {
      key: t("deliveries.drawer.endpoint"),
      value: (
        <Stack direction="row" spacing={0.5} sx={{ alignItems: "flex-start" }}>
          <Typography variant="mono" component="code" sx={{ minWidth: 0 }}>
            {delivery.endpoint}
          </Typography>
          <CopyButton text={delivery.endpoint} name={t("deliveries.drawer.endpoint")} />
        </Stack>
      ),
    },
    {
      key: t("deliveries.drawer.destination"),
      value: <RouterLink to={destinationPath(delivery.destination_id)}>{delivery.destination_id}</RouterLink>,
    },
    { key: t("deliveries.drawer.format"), value: delivery.log_format.toUpperCase() },
    {
      key: t("deliveries.drawer.content"),
      value: t("deliveries.drawer.contentOf", {
        count: delivery.events,
        size: formatBytes(delivery.bytes, locale),
      }),
    },
    {
      key: t("deliveries.drawer.origin"),
      value: t(delivery.replay ? "deliveries.drawer.originReplay" : "deliveries.drawer.originLive"),
    },
    { key: t("deliveries.drawer.created"), value: exactly(delivery.created_at) },
    ...(delivery.finished_at === null
      ? []
      : [{ key: t("deliveries.drawer.finished"), value: exactly(delivery.finished_at) }]),
  ];
  return <KeyValueList items={items} />;
}
