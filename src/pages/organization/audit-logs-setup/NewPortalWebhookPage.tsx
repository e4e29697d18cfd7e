import Stack from "@mui/material/Stack";
import { useSearchParams } from "react-router-dom";
import { type Places, PlacesContext } from "@/entities/place/Place";
import { AsCode } from "@/features/as-code/AsCode";
import { NewPortalWebhook } from "@/features/portals/NewPortalWebhook";
import { PortalListingNotice } from "@/features/portals/PortalListingNotice";
import { useT } from "@/i18n/use-t";
import {
  AUDIT_LOGS_SETUP_PATH,
  DESTINATION_PARAM,
  DEV_PORTAL_WEBHOOKS_PATH,
  PORTAL_PARAM,
} from "@/lib/console-paths";
import { NewDestination } from "@/pages/new-destination";
import { PageHeader } from "@/ui/layout/PageHeader";

const PLACES: Partial<Places> = { newDestination: NewDestination, asCode: AsCode };

export function NewPortalWebhookPage() {
  const t = useT();
  const [params] = useSearchParams();
  return (
    <>
      <PageHeader
        title={t("portals.newWebhook.title")}
        crumbs={[
          { label: t("app.navigation.organization") },
          { label: t("webhook.title"), to: AUDIT_LOGS_SETUP_PATH },
          { label: t("webhook.devPortal.tab"), to: DEV_PORTAL_WEBHOOKS_PATH },
        ]}
        description={t("portals.newWebhook.description")}
      />
      <Stack spacing={3}>
        <PortalListingNotice />
        <PlacesContext value={PLACES}>
          <NewPortalWebhook
            start={{
              portalId: params.get(PORTAL_PARAM) ?? "",
              destinationId: params.get(DESTINATION_PARAM) ?? "",
            }}
          />
        </PlacesContext>
      </Stack>
    </>
  );
}
