import { type Places, PlacesContext } from "@/entities/place/Place";
import { WebhookStatusPanel } from "@/features/webhook/status/WebhookStatusPanel";
import { FixDestination } from "@/pages/fix-destination";
import { PausedClockNotice } from "@/pages/paused-clock";
import { useRegion } from "./use-region";

const PLACES: Partial<Places> = { fixDestination: FixDestination, pausedClock: PausedClockNotice };

export function RegionStatusPage() {
  const region = useRegion();
  return (
    <PlacesContext value={PLACES}>
      <WebhookStatusPanel key={region} scope={{ kind: "region", region }} />
    </PlacesContext>
  );
}
