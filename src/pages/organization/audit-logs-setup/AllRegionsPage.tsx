import { useSearchParams } from "react-router-dom";
import { type Places, PlacesContext } from "@/entities/place/Place";
import { AsCode } from "@/features/as-code/AsCode";
import { AllRegions } from "@/features/webhook/all-regions/AllRegions";
import { useT } from "@/i18n/use-t";
import { AUDIT_LOGS_SETUP_PATH, DESTINATION_PARAM, KONNECT_PATH } from "@/lib/console-paths";
import { NewDestination } from "@/pages/new-destination";
import { PageHeader } from "@/ui/layout/PageHeader";

const PLACES: Partial<Places> = { newDestination: NewDestination, asCode: AsCode };

export function AllRegionsPage() {
  const t = useT();
  const [params] = useSearchParams();
  return (
    <>
      <PageHeader
        title={t("allRegions.title")}
        crumbs={[
          { label: t("app.navigation.organization") },
          { label: t("webhook.title"), to: AUDIT_LOGS_SETUP_PATH },
          { label: t("webhook.konnect.tab"), to: KONNECT_PATH },
        ]}
        description={t("allRegions.description")}
      />
      <PlacesContext value={PLACES}>
        <AllRegions destinationId={params.get(DESTINATION_PARAM) ?? ""} />
      </PlacesContext>
    </>
  );
}
