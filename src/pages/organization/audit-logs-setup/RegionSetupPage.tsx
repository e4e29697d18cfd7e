import { type Places, PlacesContext } from "@/entities/place/Place";
import { AsCode } from "@/features/as-code/AsCode";
import { WebhookSetup } from "@/features/webhook/setup/WebhookSetup";
import { NewDestination } from "@/pages/new-destination";
import { PausedClockNotice } from "@/pages/paused-clock";
import { useRegion } from "./use-region";

const PLACES: Partial<Places> = {
  newDestination: NewDestination,
  asCode: AsCode,
  pausedClock: PausedClockNotice,
};

export function RegionSetupPage() {
  const region = useRegion();
  return (
    <PlacesContext value={PLACES}>
      <WebhookSetup key={region} scope={{ kind: "region", region }} />
    </PlacesContext>
  );
}
