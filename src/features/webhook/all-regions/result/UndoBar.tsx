import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import type { Region } from "@/audit-log/region";
import { useRegionWords } from "@/entities/region/use-region-words";
import { useT } from "@/i18n/use-t";
import { SECOND_MS } from "@/lib/epoch";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { UNDO_MS, useCountdown } from "./use-countdown";

export interface UndoBarProps {
  /** Of `performance.now()`. */
  readonly until: number;
  /** Those that are put back. */
  readonly regions: readonly Region[];
  /** Whether these are all that the order has changed. */
  readonly reach: "all" | "some";
  readonly state: "offered" | "pending";
  readonly onUndo: () => void;
}

const TOTAL = UNDO_MS / SECOND_MS;
/** Said once more when so much is left; each second would be too much for those who hear it. */
const SOON = TOTAL / 2;

/** The way back, for as long as there is one. */
export function UndoBar({ until, regions, reach, state, onUndo }: UndoBarProps) {
  const t = useT();
  const words = useRegionWords();
  const left = useCountdown(until);
  const isOver = left === 0 && state === "offered";
  const offer = reach === "all" ? t("allRegions.undo.offer", { seconds: TOTAL }) : offerSome();
  return (
    <>
      {/* Always there: a live region announces only what is added to it later. */}
      <VisuallyHidden element="output">
        {isOver
          ? t("allRegions.undo.over")
          : left <= SOON && state === "offered" && t("allRegions.undo.soon", { seconds: SOON })}
      </VisuallyHidden>
      {!isOver && (
        <Alert
          severity="info"
          role="none"
          action={
            <Button
              ref={focusHeadingOnUnmount}
              size="small"
              variant="outlined"
              color="inherit"
              aria-disabled={state === "pending"}
              onClick={() => state === "offered" && onUndo()}
            >
              {t(state === "pending" ? "allRegions.undo.pending" : "allRegions.undo.action")}
            </Button>
          }
          sx={{
            "& .MuiAlert-message": { flexGrow: 1 },
            "& .MuiAlert-action": { pt: 0, alignItems: "center" },
          }}
        >
          {offer}
          {state === "offered" && (
            <Box aria-hidden sx={{ display: "flex", alignItems: "center", gap: 1.5, mt: 0.5, maxWidth: 320 }}>
              <LinearProgress
                variant="determinate"
                value={(left / TOTAL) * 100}
                sx={{
                  flexGrow: 1,
                  "@media (prefers-reduced-motion: reduce)": {
                    "& .MuiLinearProgress-bar": { transition: "none" },
                  },
                }}
              />
              <Box component="span" sx={{ fontVariantNumeric: "tabular-nums", minWidth: "5ch" }}>
                {t("allRegions.undo.left", { seconds: left })}
              </Box>
            </Box>
          )}
        </Alert>
      )}
    </>
  );

  function offerSome(): string {
    return t("allRegions.undo.offerSome", { seconds: TOTAL, regions: words(regions) });
  }
}
