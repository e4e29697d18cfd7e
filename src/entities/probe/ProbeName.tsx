import Typography from "@mui/material/Typography";
import { useT } from "@/i18n/use-t";
import type { Probe } from "./probe";

export interface ProbeNameProps {
  readonly probe: Pick<Probe, "nonce" | "scope">;
}

/** The nonce; that of a portal's probe stands in no record. Needs the words `setup`. */
export function ProbeName({ probe: { nonce, scope } }: ProbeNameProps) {
  const t = useT();
  if (scope.kind === "portal") return <span>{t("setup.probe.signIn.name")}</span>;
  return (
    <Typography component="span" variant="mono" translate="no" sx={{ overflowWrap: "anywhere" }}>
      {nonce}
    </Typography>
  );
}
