import { useSearchParams } from "react-router-dom";
import { type Places, PlacesContext } from "@/entities/place/Place";
import { AsCode } from "@/features/as-code/AsCode";
import { CreateDestination } from "@/features/destinations/create/CreateDestination";
import { DuplicateDestination } from "@/features/destinations/create/DuplicateDestination";
import { useT } from "@/i18n/use-t";
import { COPY_OF_PARAM } from "@/lib/console-paths";
import { PageHeader } from "@/ui/layout/PageHeader";
import { useDestinationCrumbs } from "./use-destination-crumbs";

const PLACES: Partial<Places> = { asCode: AsCode };

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
      <PlacesContext value={PLACES}>
        {sourceId === "" ? (
          <CreateDestination />
        ) : (
          <DuplicateDestination key={sourceId} sourceId={sourceId} />
        )}
      </PlacesContext>
    </>
  );
}
