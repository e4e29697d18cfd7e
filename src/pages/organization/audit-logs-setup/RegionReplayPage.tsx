import { AsCode } from "@/features/as-code/AsCode";
import { ReplayView } from "@/features/replay/ReplayView";
import { pausedClockNotice } from "@/pages/paused-clock";
import { useRegion } from "./use-region";

export function RegionReplayPage() {
  const region = useRegion();
  return (
    <ReplayView
      key={region}
      scope={{ kind: "region", region }}
      notice={pausedClockNotice()}
      renderAsCode={(range) => <AsCode subject={{ kind: "region-replay", region, range }} />}
    />
  );
}
