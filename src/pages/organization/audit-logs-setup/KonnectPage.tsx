import { RegionWebhooks } from "@/features/webhook/RegionWebhooks";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/Section";

export function KonnectPage() {
  const t = useT();
  return (
    <Section title={t("webhook.konnect.title")} description={t("webhook.konnect.description")} frame="plain">
      <RegionWebhooks />
    </Section>
  );
}
