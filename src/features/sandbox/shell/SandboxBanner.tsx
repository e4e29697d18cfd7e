import ScienceOutlined from "@mui/icons-material/ScienceOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { worldPolling, worldQueries } from "@/api/sandbox/world-queries";
import type { BeginWorld, World } from "@/contract/sandbox/world";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { withWords } from "@/i18n/words";
import { sandboxPath } from "@/lib/console-paths";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { RouterLink } from "@/ui/layout/RouterLink";
import { clockWords, scenarioTitle } from "@/features/sandbox/clock/clock-words";

// Hardly ever there, so it is no part of a first visit.
const SkippedNotice = lazy(() =>
  withWords(["sandbox"], async () => ({ default: (await import("./SkippedNotice")).SkippedNotice })),
);

const ResetWorldDialog = lazyOverlay(() =>
  withWords(
    ["sandbox"],
    async () => (await import("@/features/sandbox/world/ResetWorldDialog")).ResetWorldDialog,
  ),
);

/** Stands above every page of the demo: that it is one, which world, how its clock goes, and the way to another world. */
export function SandboxBanner() {
  const t = useT();
  const { data: world, isError } = useQuery({ ...worldQueries.current(), ...worldPolling });
  const [asked, setAsked] = useState<BeginWorld | null>(null);

  return (
    <>
      <Box
        sx={{
          display: "grid",
          // On a narrow screen two lines: which world and the ways on, and below it the clock.
          gridTemplateColumns: { xs: "auto minmax(0, 1fr) auto", md: "auto auto minmax(0, 1fr) auto" },
          alignItems: "center",
          columnGap: { xs: 1, sm: 1.5 },
          rowGap: 0,
          minHeight: 36,
          px: { xs: 2, sm: 3, lg: 4 },
          py: 0.5,
          bgcolor: "tone.info.soft",
          borderBottom: 1,
          borderColor: "tone.info.line",
          typography: "body2",
        }}
      >
        <Box
          sx={{ display: "flex", alignItems: "center", gap: 0.75, color: "tone.info.ink", fontWeight: 600 }}
        >
          <ScienceOutlined aria-hidden sx={{ fontSize: 16 }} />
          {t("demo.banner.demo")}
        </Box>
        {world !== undefined && <WorldWords world={world} />}
        {world === undefined && isError && <span>{t("demo.banner.unknown")}</span>}
        <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, gridColumn: -2, gridRow: 1 }}>
          <RouterLink to={sandboxPath()}>{t("demo.banner.open")}</RouterLink>
          {world !== undefined && (
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              {...ResetWorldDialog.openerProps}
              onClick={() => setAsked({ scenario: world.scenario, seed: world.seed })}
            >
              {t("demo.banner.reset")}
            </Button>
          )}
        </Box>
        <ResetWorldDialog isOpen={asked !== null} body={asked} onClose={() => setAsked(null)} />
      </Box>
      {world !== undefined && world.skipped !== null && (
        <Suspense>
          <SkippedNotice key={world.skipped.to} skipped={world.skipped} />
        </Suspense>
      )}
    </>
  );
}

function WorldWords({ world }: { readonly world: World }) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  return (
    <>
      <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>
        {scenarioTitle(world.scenario, t)}
      </Box>
      <Box
        component="span"
        sx={{ color: "text.secondary", gridColumn: { xs: "1 / -1", md: 3 }, gridRow: { xs: 2, md: 1 } }}
      >
        {clockWords(world, t, locale, dateTime)}
      </Box>
    </>
  );
}
