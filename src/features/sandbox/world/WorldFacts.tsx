import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { World } from "@/contract/sandbox/world";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "@/ui/text/CopyButton";
import { KeyValueList } from "@/ui/text/KeyValueList";
import { Section } from "@/ui/layout/Section";
import { scenarioTitle } from "@/features/sandbox/clock/clock-words";

export interface WorldFactsProps {
  readonly world: World;
}

export function WorldFacts({ world }: WorldFactsProps) {
  const t = useT();
  const { locale } = useLanguage();
  const { counts } = world;
  return (
    <Section title={t("sandbox.world.title")}>
      <KeyValueList
        items={[
          {
            key: t("sandbox.world.scenario"),
            value: (
              <>
                <div>{scenarioTitle(world.scenario, t)}</div>
                <Box sx={{ typography: "body2", color: "text.secondary" }}>
                  {t(`sandbox.scenarioDescription.${world.scenario}`)}
                </Box>
              </>
            ),
          },
          {
            key: t("sandbox.world.seed"),
            value: (
              <Stack direction="row" spacing={0.5} sx={{ alignItems: "center" }}>
                <Box component="code" sx={{ typography: "mono" }}>
                  {world.seed}
                </Box>
                <CopyButton text={String(world.seed)} name={t("sandbox.world.seed")} />
              </Stack>
            ),
          },
          {
            key: t("sandbox.world.link"),
            value: (
              <Stack direction="row" spacing={0.5} sx={{ alignItems: "center" }}>
                <Box component="code" sx={{ typography: "mono", overflowWrap: "anywhere" }}>
                  {worldSearch(world)}
                </Box>
                <CopyButton
                  text={new URL(import.meta.env.BASE_URL + worldSearch(world), location.href).href}
                  name={t("sandbox.world.link")}
                />
              </Stack>
            ),
          },
          { key: t("sandbox.world.events"), value: formatNumber(counts.events, locale) },
          { key: t("sandbox.world.batches"), value: formatNumber(counts.batches, locale) },
          { key: t("sandbox.world.attempts"), value: formatNumber(counts.attempts, locale) },
        ]}
      />
    </Section>
  );
}

/** What begins a world like this one when it is added to an address. */
function worldSearch({ scenario, seed }: Pick<World, "scenario" | "seed">): string {
  return `?${new URLSearchParams({ scenario, seed: String(seed) }).toString()}`;
}
