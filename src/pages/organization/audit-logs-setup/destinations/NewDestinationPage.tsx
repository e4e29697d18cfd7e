import { useSearchParams } from "react-router-dom";
import { AsCode } from "@/features/as-code/AsCode";
import {
  CreateDestination,
  type CreateDestinationProps,
} from "@/features/destinations/create/CreateDestination";
import { DuplicateDestination } from "@/features/destinations/create/DuplicateDestination";
import { useT } from "@/i18n/use-t";
import { COPY_OF_PARAM } from "@/lib/console-paths";
import { PageHeader } from "@/ui/layout/PageHeader";
import { useDestinationCrumbs } from "./use-destination-crumbs";

const renderAsCode: CreateDestinationProps["renderAsCode"] = ({ settings }) => (
  <AsCode subject={{ kind: "create-destination", settings }} />
);

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
      {sourceId === "" ? (
        <CreateDestination renderAsCode={renderAsCode} />
      ) : (
        <DuplicateDestination key={sourceId} sourceId={sourceId} renderAsCode={renderAsCode} />
      )}
    </>
  );
}
