import { useParams } from "react-router-dom";
import { AsCode } from "@/features/as-code/AsCode";
import { EditDestination } from "@/features/destinations/edit/EditDestination";
import { useDestinationCrumbs } from "./use-destination-crumbs";

export function EditDestinationPage() {
  const { destinationId = "" } = useParams();
  const crumbs = useDestinationCrumbs();
  return (
    <EditDestination
      key={destinationId}
      destinationId={destinationId}
      crumbs={crumbs}
      renderAsCode={(plan) => <AsCode subject={{ kind: "update-destination", destinationId, ...plan }} />}
    />
  );
}
