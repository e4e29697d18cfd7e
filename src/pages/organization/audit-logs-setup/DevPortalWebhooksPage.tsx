import { PortalWebhooks } from "@/features/webhook/PortalWebhooks";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/Section";

export function DevPortalWebhooksPage() {
  const t = useT();
  return (
    <Section
      title={t("webhook.devPortal.title")}
      description={t("webhook.devPortal.description")}
      frame="plain"
    >
      <PortalWebhooks />
    </Section>
  );
}
