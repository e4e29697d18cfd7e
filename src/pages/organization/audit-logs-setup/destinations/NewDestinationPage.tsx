import { AsCode } from "@/features/as-code/AsCode";
import { CreateDestination } from "@/features/destinations/CreateDestination";
import { useT } from "@/i18n/use-t";
import { PageHeader } from "@/ui/PageHeader";
import { useDestinationCrumbs } from "./use-destination-crumbs";

export function NewDestinationPage() {
  const t = useT();
  const crumbs = useDestinationCrumbs();
  return (
    <>
      <PageHeader
        title={t("destinations.form.createTitle")}
        crumbs={crumbs}
        description={t("destinations.form.createDescription")}
      />
      <CreateDestination
        renderAsCode={({ settings }) => <AsCode subject={{ kind: "create-destination", settings }} />}
      />
    </>
  );
}
