import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import type { Region } from "@/audit-log/region";
import { RegionFailureText } from "@/features/webhook/all-regions/RegionFailureText";
import { useT } from "@/i18n/use-t";
import { assertNever } from "@/lib/assert-never";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import type { Applied } from "./applied";
import { isRetryable, type RegionOutcome } from "./region-outcome";
import type { UndoOutcome } from "./undo-order";

export interface OutcomeCellProps {
  readonly region: Region;
  readonly applied: Applied;
  /** Null: it was not among those that were to change. */
  readonly outcome: RegionOutcome | null;
  /** Null: it was not undone. */
  readonly undone: UndoOutcome | null;
  readonly isPending: boolean;
  readonly onRetry: () => void;
  readonly onUndo: () => void;
}

/** What happened to one region, and the way to try again where it failed. */
export function OutcomeCell(props: OutcomeCellProps) {
  const { region, outcome, undone, isPending } = props;
  const t = useT();
  const again = undone === null ? outcome !== null && isRetryable(outcome) : undone.kind === "failed";
  return (
    <Stack spacing={0.75} sx={{ alignItems: "flex-start", maxWidth: 520, whiteSpace: "normal" }}>
      {undone !== null && outcome !== null ? undoWords(undone) : outcomeWords(outcome)}
      {again && (
        <Button
          ref={focusHeadingOnUnmount}
          size="small"
          variant="outlined"
          color="inherit"
          aria-disabled={isPending}
          onClick={undone === null ? props.onRetry : props.onUndo}
        >
          {t(isPending ? "allRegions.result.retrying" : "allRegions.result.retry")}
          <VisuallyHidden>{`: ${t(`ui.region.${region}`)}`}</VisuallyHidden>
        </Button>
      )}
    </Stack>
  );

  function undoWords(end: UndoOutcome) {
    if (end.kind === "restored") {
      return <span>{t(end.isStopLost ? "allRegions.undo.stopLost" : "allRegions.undo.restored")}</span>;
    }
    if (end.kind === "moved") return <span>{t("allRegions.undo.changedSince")}</span>;
    return (
      <RegionFailureText
        region={region}
        failure={end.failure}
        text={(reason) => t("allRegions.undo.failed", { reason })}
      />
    );
  }

  function outcomeWords(found: RegionOutcome | null) {
    if (found === null) return <Muted>{t("allRegions.result.left")}</Muted>;
    const { destination, request } = props.applied;
    switch (found.kind) {
      case "already":
        return <Muted>{t("allRegions.result.already")}</Muted>;
      case "changed":
        return (
          <span>
            {t(request.enabled ? "allRegions.result.changed" : "allRegions.result.changedOff", {
              destination,
            })}
          </span>
        );
      case "differs":
      case "unread":
        return <Box sx={{ color: "tone.warning.ink" }}>{t(`allRegions.result.${found.kind}`)}</Box>;
      case "refused":
      case "unanswered": {
        const { kind, failure } = found;
        return (
          <RegionFailureText
            region={region}
            failure={failure}
            text={(reason) => t(`allRegions.result.${kind}`, { reason })}
          />
        );
      }
      default:
        return assertNever(found);
    }
  }
}

function Muted({ children }: { readonly children: string }) {
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {children}
    </Box>
  );
}
