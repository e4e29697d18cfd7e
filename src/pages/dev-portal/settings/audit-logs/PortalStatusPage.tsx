import { type Places, PlacesContext } from "@/entities/place/Place";
import { WebhookStatusPanel } from "@/features/webhook/status/WebhookStatusPanel";
import { FixDestination } from "@/pages/fix-destination";
import { PausedClockNotice } from "@/pages/paused-clock";
import { usePortalId } from "./use-portal-id";

const PLACES: Partial<Places> = { fixDestination: FixDestination, pausedClock: PausedClockNotice };

export function PortalStatusPage() {
  const portalId = usePortalId();
  return (
    <PlacesContext value={PLACES}>
      <WebhookStatusPanel key={portalId} scope={{ kind: "portal", portalId }} />
    </PlacesContext>
  );
}
