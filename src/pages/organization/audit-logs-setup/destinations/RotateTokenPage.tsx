import { useParams } from "react-router-dom";
import { type Places, PlacesContext } from "@/entities/place/Place";
import { RotationAsCode } from "@/features/as-code/rotation/RotationAsCode";
import { RotateToken } from "@/features/destinations/rotation/RotateToken";
import { PausedClockNotice } from "@/pages/paused-clock";
import { useDestinationCrumbs } from "./use-destination-crumbs";

const PLACES: Partial<Places> = { rotationAsCode: RotationAsCode, pausedClock: PausedClockNotice };

export function RotateTokenPage() {
  const { destinationId = "" } = useParams();
  const crumbs = useDestinationCrumbs();
  return (
    <PlacesContext value={PLACES}>
      <RotateToken key={destinationId} destinationId={destinationId} crumbs={crumbs} />
    </PlacesContext>
  );
}
