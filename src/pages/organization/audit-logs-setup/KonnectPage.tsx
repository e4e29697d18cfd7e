import { useMissingRole } from "@/api/identity/use-missing-role";
import { CHANGE_ALL_REGIONS } from "@/contract/identity/permissions";
import { RegionWebhooks } from "@/features/webhook/overview/RegionWebhooks";
import { useT } from "@/i18n/use-t";
import { ALL_REGIONS_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { Restricted } from "@/ui/state/Restricted";
import { Section } from "@/ui/layout/Section";

export function KonnectPage() {
  const t = useT();
  const missing = useMissingRole(CHANGE_ALL_REGIONS);
  return (
    <Section
      title={t("webhook.konnect.title")}
      description={t("webhook.konnect.description")}
      frame="plain"
      actions={
        <Restricted missing={missing}>
          <ButtonLink to={ALL_REGIONS_PATH} variant="outlined" color="inherit">
            {t("webhook.konnect.forAll")}
          </ButtonLink>
        </Restricted>
      }
    >
      <RegionWebhooks />
    </Section>
  );
}
