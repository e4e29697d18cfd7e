import { AsCode } from "@/features/as-code/AsCode";
import { ReplayView } from "@/features/replay/ReplayView";
import { pausedClockNotice } from "@/pages/paused-clock";
import { usePortalId } from "./use-portal-id";

export function PortalReplayPage() {
  const portalId = usePortalId();
  return (
    <ReplayView
      key={portalId}
      scope={{ kind: "portal", portalId }}
      notice={pausedClockNotice()}
      renderAsCode={(range) => <AsCode subject={{ kind: "portal-replay", portalId, range }} />}
    />
  );
}
