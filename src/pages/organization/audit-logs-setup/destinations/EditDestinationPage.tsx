import { useParams } from "react-router-dom";
import { type Places, PlacesContext } from "@/entities/place/Place";
import { AsCode } from "@/features/as-code/AsCode";
import { EditDestination } from "@/features/destinations/edit/EditDestination";
import { useDestinationCrumbs } from "./use-destination-crumbs";

const PLACES: Partial<Places> = { asCode: AsCode };

export function EditDestinationPage() {
  const { destinationId = "" } = useParams();
  const crumbs = useDestinationCrumbs();
  return (
    <PlacesContext value={PLACES}>
      <EditDestination key={destinationId} destinationId={destinationId} crumbs={crumbs} />
    </PlacesContext>
  );
}
