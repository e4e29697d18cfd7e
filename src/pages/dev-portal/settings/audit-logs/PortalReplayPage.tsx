import { type Places, PlacesContext } from "@/entities/place/Place";
import { AsCode } from "@/features/as-code/AsCode";
import { ReplayView } from "@/features/replay/ReplayView";
import { PausedClockNotice } from "@/pages/paused-clock";
import { usePortalId } from "./use-portal-id";

const PLACES: Partial<Places> = { asCode: AsCode, pausedClock: PausedClockNotice };

export function PortalReplayPage() {
  const portalId = usePortalId();
  return (
    <PlacesContext value={PLACES}>
      <ReplayView key={portalId} scope={{ kind: "portal", portalId }} />
    </PlacesContext>
  );
}
