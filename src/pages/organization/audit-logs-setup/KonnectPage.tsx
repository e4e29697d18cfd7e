import { useMissingRoles } from "@/api/identity/use-missing-role";
import { webhookChange } from "@/api/webhook/webhook-scope";
import { REGIONS } from "@/audit-log/region";
import { CHANGE_ALL_REGIONS, neededRole } from "@/contract/identity/permissions";
import { RegionWebhooks } from "@/features/webhook/overview/RegionWebhooks";
import { useT } from "@/i18n/use-t";
import { ALL_REGIONS_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { Restricted } from "@/ui/state/Restricted";
import { Section } from "@/ui/layout/Section";

const CHANGES = REGIONS.map((region) => webhookChange({ kind: "region", region }));

export function KonnectPage() {
  const t = useT();
  const lacked = useMissingRoles(CHANGES);
  // Who may change one region may choose that one.
  const missing = lacked.every((role) => role !== null) ? neededRole(CHANGE_ALL_REGIONS) : null;
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
