import { useSearchParams } from "react-router-dom";
import { CreateDestination } from "@/features/destinations/CreateDestination";
import { DuplicateDestination } from "@/features/destinations/DuplicateDestination";
import { useT } from "@/i18n/use-t";
import { COPY_OF_PARAM } from "@/lib/console-paths";
import { PageHeader } from "@/ui/PageHeader";
import { useDestinationCrumbs } from "./use-destination-crumbs";

export function NewDestinationPage() {
  const t = useT();
  const crumbs = useDestinationCrumbs();
  const [params] = useSearchParams();
  const sourceId = params.get(COPY_OF_PARAM) ?? "";
  return (
    <>
      <PageHeader
        title={t("destinations.form.createTitle")}
        crumbs={crumbs}
        description={t("destinations.form.createDescription")}
      />
      {sourceId === "" ? <CreateDestination /> : <DuplicateDestination key={sourceId} sourceId={sourceId} />}
    </>
  );
}
