import { type Places, PlacesContext } from "@/entities/place/Place";
import { AsCode } from "@/features/as-code/AsCode";
import { WebhookSetup } from "@/features/webhook/setup/WebhookSetup";
import { NewDestination } from "@/pages/new-destination";
import { PausedClockNotice } from "@/pages/paused-clock";
import { usePortalId } from "./use-portal-id";

const PLACES: Partial<Places> = {
  newDestination: NewDestination,
  asCode: AsCode,
  pausedClock: PausedClockNotice,
};

export function PortalSetupPage() {
  const portalId = usePortalId();
  return (
    <PlacesContext value={PLACES}>
      <WebhookSetup key={portalId} scope={{ kind: "portal", portalId }} />
    </PlacesContext>
  );
}
