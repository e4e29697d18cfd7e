import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { Probe } from "@/entities/probe/probe";
import { ProbeName } from "@/entities/probe/ProbeName";
import { ProbeOutcome } from "@/entities/probe/ProbeOutcome";
import { useProbes } from "@/entities/probe/use-probes";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";

export interface ClosedProbeProps {
  readonly probe: Probe;
}

export function ClosedProbe({ probe }: ClosedProbeProps) {
  const t = useT();
  const { update } = useProbes();
  return (
    <Box
      component="li"
      sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, rowGap: 0.25, alignItems: "center" }}
    >
      <ProbeOutcome probe={probe} />
      <ProbeName probe={probe} />
      <Button
        ref={focusHeadingOnUnmount}
        size="small"
        variant="text"
        color="inherit"
        onClick={() => update(probe.nonce, { verdict: null })}
        sx={{ color: "text.secondary", minHeight: 0, py: 0 }}
      >
        {t("setup.probe.reopen")}
      </Button>
    </Box>
  );
}
