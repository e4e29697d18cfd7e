import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { MAX_PROBES, type Probe } from "@/entities/probe/probe";
import { useT } from "@/i18n/use-t";
import { ClosedProbe } from "./ClosedProbe";
import { ProbeCard } from "./ProbeCard";

export interface ProbeListProps {
  readonly scope: WebhookScope;
  /** Of this webhook, newest first. */
  readonly probes: readonly Probe[];
  readonly shown: "all" | "open";
  readonly isKept: boolean;
}

/** Those that are open, step by step, the last one that did not arrive with them, and what came of the others. */
export function ProbeList({ probes, shown, isKept }: ProbeListProps) {
  const t = useT();
  const isInFull = (probe: Probe, index: number) =>
    probe.verdict === null || (index === 0 && probe.verdict.word === "not_there");
  const inFull = probes.filter((probe, index) => isInFull(probe, index));
  const others = probes.filter((probe, index) => !isInFull(probe, index));
  return (
    <Stack useFlexGap spacing={2}>
      {inFull.map((probe) => (
        <ProbeCard key={probe.nonce} probe={probe} />
      ))}
      {others.length > 0 && (
        <Stack spacing={0.75}>
          <Typography variant="h3">{t("setup.probe.earlier")}</Typography>
          <Stack component="ul" spacing={0.75} sx={{ m: 0, p: 0, listStyle: "none" }}>
            {others.map((probe) => (
              <ClosedProbe key={probe.nonce} probe={probe} />
            ))}
          </Stack>
        </Stack>
      )}
      {shown === "all" && (
        <Box sx={{ typography: "body2", color: "text.secondary" }}>
          {t(isKept ? "setup.probe.kept" : "setup.probe.notKept", { count: MAX_PROBES })}
        </Box>
      )}
    </Stack>
  );
}
