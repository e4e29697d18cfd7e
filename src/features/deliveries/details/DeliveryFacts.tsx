import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { Delivery } from "@/contract/sandbox/delivery";
import { formatBytes } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { destinationPath, portalAuditLogsPath, regionWebhookPath } from "@/lib/console-paths";
import { CopyButton } from "@/ui/text/CopyButton";
import { type KeyValue, KeyValueList } from "@/ui/text/KeyValueList";
import { RouterLink } from "@/ui/layout/RouterLink";
import type { DeliveryNames } from "@/features/deliveries/use-delivery-names";
import { webhookWords } from "@/features/deliveries/webhook-words";

export interface DeliveryFactsProps {
  readonly delivery: Delivery;
  readonly names: DeliveryNames;
}

export function DeliveryFacts({ delivery, names }: DeliveryFactsProps) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  const destinationName = names.destinationName(delivery.destination_id);
  const exactly = (instant: string) => dateTime(Date.parse(instant), { precision: "millisecond" });
  const items: readonly KeyValue[] = [
    {
      key: t("deliveries.drawer.webhook"),
      value: (
        <Named
          link={
            delivery.portal_id === null
              ? regionWebhookPath(delivery.region, "status")
              : portalAuditLogsPath(delivery.portal_id, "status")
          }
          name={webhookWords(delivery, names, t)}
          detail={
            delivery.portal_id === null
              ? null
              : `${t(`ui.region.${delivery.region}`)} · ${delivery.portal_id}`
          }
        />
      ),
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
      value: (
        <Named
          link={destinationPath(delivery.destination_id)}
          name={destinationName ?? delivery.destination_id}
          detail={destinationName === null ? null : delivery.destination_id}
        />
      ),
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

interface NamedProps {
  readonly link: string;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly detail: string | null;
}

function Named({ link, name, detail }: NamedProps) {
  return (
    <>
      <RouterLink to={link}>{name}</RouterLink>
      {detail !== null && (
        <Box sx={{ typography: "caption", color: "text.secondary", overflowWrap: "anywhere" }}>{detail}</Box>
      )}
    </>
  );
}
