import { type Places, PlacesContext } from "@/entities/place/Place";
import { AsCode } from "@/features/as-code/AsCode";
import { ReplayView } from "@/features/replay/ReplayView";
import { PausedClockNotice } from "@/pages/paused-clock";
import { useRegion } from "./use-region";

const PLACES: Partial<Places> = { asCode: AsCode, pausedClock: PausedClockNotice };

export function RegionReplayPage() {
  const region = useRegion();
  return (
    <PlacesContext value={PLACES}>
      <ReplayView key={region} scope={{ kind: "region", region }} />
    </PlacesContext>
  );
}
