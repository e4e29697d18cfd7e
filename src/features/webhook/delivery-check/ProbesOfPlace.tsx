import Typography from "@mui/material/Typography";
import { lazy, Suspense } from "react";
import { probesOf } from "@/entities/probe/probe";
import { useProbes } from "@/entities/probe/use-probes";
import { useT } from "@/i18n/use-t";
import { withWords } from "@/i18n/words";
import type { ProbeListProps } from "./ProbeList";

const LazyProbeList = lazy(() =>
  withWords(["siemQueries"], async () => ({
    default: (await import("./ProbeList")).ProbeList,
  })).catch(() => ({ default: NotLoaded })),
);

export type ProbesOfPlaceProps = Pick<ProbeListProps, "scope" | "shown">;

/** The probes of a webhook, also those from before the page was loaded. Their code comes with the first one. */
export function ProbesOfPlace({ scope, shown }: ProbesOfPlaceProps) {
  const { probes, isKept } = useProbes();
  const ofPlace = probesOf(probes, scope);
  const some = shown === "all" ? ofPlace : ofPlace.filter(({ verdict }) => verdict === null);
  if (some.length === 0) return null;
  return (
    <Suspense>
      <LazyProbeList scope={scope} probes={some} shown={shown} isKept={isKept} />
    </Suspense>
  );
}

function NotLoaded(_props: ProbeListProps) {
  const t = useT();
  return <Typography sx={{ color: "text.secondary" }}>{t("ui.partNotLoaded")}</Typography>;
}
