import Typography from "@mui/material/Typography";
import { probeQuery } from "@/contract/control-plane";
import { apiPaths, versioned } from "@/contract/paths";
import type { Probe } from "@/entities/probe/probe";
import { useT } from "@/i18n/use-t";

export interface CalledStepProps {
  readonly probe: Probe;
}

export function CalledStep({ probe: { nonce, isMarked } }: CalledStepProps) {
  const t = useT();
  const path = versioned("v2", apiPaths.controlPlanes());
  return (
    <>
      <Typography variant="mono" component="code" translate="no" sx={{ overflowWrap: "anywhere" }}>
        {`GET ${isMarked ? `${path}?${probeQuery(nonce)}` : path}`}
      </Typography>
      {!isMarked && <span>{t("setup.probe.called.unmarked")}</span>}
    </>
  );
}
