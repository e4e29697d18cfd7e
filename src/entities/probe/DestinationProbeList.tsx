import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { webhookPath } from "@/lib/console-paths";
import { useT } from "@/i18n/use-t";
import { RouterLink } from "@/ui/layout/RouterLink";
import { Section } from "@/ui/layout/Section";
import type { Probe } from "./probe";
import { ProbeName } from "./ProbeName";
import { ProbeOutcome } from "./ProbeOutcome";

export interface DestinationProbeListProps {
  /** One of each place. */
  readonly probes: readonly Probe[];
  /** Null where it is not known. */
  readonly portalName: (portalId: string) => string | null;
}

/** What came of the last test of each place that sent to a destination. */
export function DestinationProbeList({ probes, portalName }: DestinationProbeListProps) {
  const t = useT();
  return (
    <Section title={t("setup.probe.destination.title")}>
      <Stack component="ul" spacing={1.5} sx={{ m: 0, p: 0, listStyle: "none" }}>
        {probes.map((probe) => (
          <Box component="li" key={probe.nonce} sx={{ display: "grid", gap: 0.5, justifyItems: "start" }}>
            <RouterLink to={webhookPath(probe.scope, "setup")}>{placeName(probe.scope)}</RouterLink>
            <ProbeOutcome probe={probe} />
            <ProbeName probe={probe} />
          </Box>
        ))}
      </Stack>
      <Box sx={{ mt: 1.5, typography: "body2", color: "text.secondary" }}>
        {t("setup.probe.destination.text")}
      </Box>
    </Section>
  );

  function placeName(scope: Probe["scope"]): string {
    if (scope.kind === "region") return t(`ui.region.${scope.region}`);
    return (
      portalName(scope.portalId) ?? t("setup.probe.destination.portal", { id: scope.portalId.slice(0, 8) })
    );
  }
}
