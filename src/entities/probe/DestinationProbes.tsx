import Typography from "@mui/material/Typography";
import { lazy, Suspense } from "react";
import type { DestinationUser } from "@/entities/destination-usage/destination-usage";
import { useUserName } from "@/entities/destination-usage/use-user-name";
import { useT } from "@/i18n/use-t";
import { withWords } from "@/i18n/words";
import type { DestinationProbeListProps } from "./DestinationProbeList";
import { latestPerPlace } from "./probe";
import { useProbes } from "./use-probes";

// What stands around it is of use without it.
const LazyList = lazy(() =>
  withWords(["setup"], async () => ({
    default: (await import("./DestinationProbeList")).DestinationProbeList,
  })).catch(() => ({ default: NotLoaded })),
);

export interface DestinationProbesProps {
  readonly destinationId: string;
  /** Of the destination, as far as they are known: their names. */
  readonly users: readonly DestinationUser[];
}

/** Nothing where there was no test yet; its code comes with the first one. */
export function DestinationProbes({ destinationId, users }: DestinationProbesProps) {
  const userName = useUserName();
  const { probes } = useProbes();
  const latest = latestPerPlace(probes, destinationId);
  if (latest.length === 0) return null;
  const portalName = (portalId: string) => {
    const user = users.find((each) => each.kind === "portal" && each.portalId === portalId);
    return user ? userName(user) : null;
  };
  return (
    <Suspense>
      <LazyList probes={latest} portalName={portalName} />
    </Suspense>
  );
}

function NotLoaded(_props: DestinationProbeListProps) {
  const t = useT();
  return <Typography sx={{ color: "text.secondary" }}>{t("ui.partNotLoaded")}</Typography>;
}
