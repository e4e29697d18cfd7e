import Typography from "@mui/material/Typography";
import type { Probe } from "@/entities/probe/probe";
import { useT } from "@/i18n/use-t";

export interface ProbeNameProps {
  readonly probe: Pick<Probe, "nonce" | "scope">;
}

/** The nonce; that of a portal's probe stands in no record. */
export function ProbeName({ probe: { nonce, scope } }: ProbeNameProps) {
  const t = useT();
  if (scope.kind === "portal") return <span>{t("setup.probe.signIn.name")}</span>;
  return (
    <Typography component="span" variant="mono" translate="no" sx={{ overflowWrap: "anywhere" }}>
      {nonce}
    </Typography>
  );
}
