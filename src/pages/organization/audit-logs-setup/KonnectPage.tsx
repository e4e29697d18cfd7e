import { RegionWebhooks } from "@/features/webhook/RegionWebhooks";
import { useT } from "@/i18n/use-t";
import { ALL_REGIONS_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/ButtonLink";
import { Section } from "@/ui/Section";

export function KonnectPage() {
  const t = useT();
  return (
    <Section
      title={t("webhook.konnect.title")}
      description={t("webhook.konnect.description")}
      frame="plain"
      actions={
        <ButtonLink to={ALL_REGIONS_PATH} variant="outlined" color="inherit">
          {t("webhook.konnect.forAll")}
        </ButtonLink>
      }
    >
      <RegionWebhooks />
    </Section>
  );
}
