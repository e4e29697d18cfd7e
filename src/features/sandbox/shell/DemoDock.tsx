import Box from "@mui/material/Box";
import Button, { type ButtonProps } from "@mui/material/Button";
import { useMutationState, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useId, useState } from "react";
import { ADVANCE_KEY } from "@/api/sandbox/advance-key";
import type { ClockJump } from "@/api/sandbox/clock-mutations";
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
import { useFirstVisit } from "./use-first-visit";

// None of these comes with a first visit.
const ClockControls = lazy(() =>
  withWords(["dock"], async () => ({ default: (await import("./ClockControls")).ClockControls })),
);
const CollectorControls = lazy(() =>
  withWords(["dock"], async () => ({ default: (await import("./CollectorControls")).CollectorControls })),
);
const JumpDigest = lazy(() =>
  withWords(["dock", "history"], async () => ({ default: (await import("./JumpDigest")).JumpDigest })),
);
const SkippedNotice = lazy(() =>
  withWords(["sandbox"], async () => ({ default: (await import("./SkippedNotice")).SkippedNotice })),
);
const ResetWorldDialog = lazyOverlay(() =>
  withWords(
    ["sandbox"],
    async () => (await import("@/features/sandbox/world/ResetWorldDialog")).ResetWorldDialog,
  ),
);

const CONTROLS = { clock: ClockControls, collectors: CollectorControls } as const;

/** Stands above every page of the demo: that it is one, which world, its clock, and what a visitor can do to it. */
export function DemoDock() {
  const t = useT();
  const panelId = useId();
  const { data: world, isError } = useQuery({ ...worldQueries.current(), ...worldPolling });
  const [asked, setAsked] = useState<BeginWorld | null>(null);
  const [shown, setShown] = useState<keyof typeof CONTROLS | null>(null);
  const [isFirstVisit, endFirstVisit] = useFirstVisit();
  const jump = useLastJump();
  const [seenJump, setSeenJump] = useState<ClockJump | null>(null);
  const Controls = shown && CONTROLS[shown];
  const toggle = (controls: keyof typeof CONTROLS): ButtonProps => ({
    ...QUIET,
    "aria-expanded": shown === controls,
    "aria-controls": panelId,
    onClick: () => setShown(shown === controls ? null : controls),
  });

  return (
    <>
      <Box
        sx={{
          bgcolor: "tone.info.soft",
          borderBottom: 1,
          borderColor: "tone.info.line",
          typography: "body2",
        }}
      >
        <Box
          sx={{
            display: "flex",
            flexWrap: "wrap",
            alignItems: "center",
            columnGap: 1.5,
            rowGap: 0.5,
            minHeight: 36,
            px: { xs: 2, sm: 3, lg: 4 },
            py: 0.5,
          }}
        >
          <Box component="strong" sx={{ color: "tone.info.ink", fontWeight: 600 }}>
            {t("demo.banner.demo")}
          </Box>
          {world !== undefined && <WorldWords world={world} />}
          {world === undefined && isError && <span>{t("demo.banner.unknown")}</span>}
          <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, ml: { md: "auto" } }}>
            <Button {...toggle("clock")}>{t("demo.banner.clock")}</Button>
            <Button {...toggle("collectors")}>{t("demo.banner.break")}</Button>
            <RouterLink to={sandboxPath()}>{t("demo.banner.open")}</RouterLink>
            {world !== undefined && (
              <Button
                {...QUIET}
                {...ResetWorldDialog.openerProps}
                onClick={() => setAsked({ scenario: world.scenario, seed: world.seed })}
              >
                {t("demo.banner.reset")}
              </Button>
            )}
          </Box>
        </Box>
        {isFirstVisit && (
          <Box
            sx={{
              display: "flex",
              flexWrap: "wrap",
              alignItems: "center",
              gap: 1,
              px: { xs: 2, sm: 3, lg: 4 },
              pb: 1,
            }}
          >
            <span>{t("demo.welcome.text")}</span>
            <Button {...QUIET} onClick={() => setAsked({ scenario: "outage" })}>
              {t("demo.welcome.outage")}
            </Button>
            <Button {...QUIET} onClick={() => setAsked({ scenario: "fresh" })}>
              {t("demo.welcome.fresh")}
            </Button>
            <Button {...QUIET} variant="text" onClick={endFirstVisit}>
              {t("demo.welcome.close")}
            </Button>
          </Box>
        )}
        <Box id={panelId} sx={{ px: { xs: 2, sm: 3, lg: 4 }, ...(Controls && { pb: 1.5, pt: 0.5 }) }}>
          {Controls && world !== undefined && (
            <Suspense>
              <Controls world={world} />
            </Suspense>
          )}
        </Box>
      </Box>
      {jump !== null && jump !== seenJump && (
        <Suspense>
          <JumpDigest key={jump.now} jump={jump} onClose={() => setSeenJump(jump)} />
        </Suspense>
      )}
      {world !== undefined && world.skipped !== null && (
        <Suspense>
          <SkippedNotice key={world.skipped.to} skipped={world.skipped} />
        </Suspense>
      )}
      <ResetWorldDialog isOpen={asked !== null} body={asked} onClose={() => setAsked(null)} />
    </>
  );
}

const QUIET = { size: "small", variant: "outlined", color: "inherit" } as const satisfies ButtonProps;

/** The last one of this page, wherever on it the clock was moved. */
function useLastJump(): ClockJump | null {
  const jumps = useMutationState({
    filters: { mutationKey: ADVANCE_KEY, status: "success" },
    select: ({ state }) => state.data as ClockJump, // what mutations of that key answer
  });
  return jumps.at(-1) ?? null;
}

function WorldWords({ world }: { readonly world: World }) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  return (
    <>
      <span>{scenarioTitle(world.scenario, t)}</span>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {clockWords(world, t, locale, dateTime)}
      </Box>
    </>
  );
}
