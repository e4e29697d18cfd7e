import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import type { Region } from "@/audit-log/region";
import type { NeededRole } from "@/contract/identity/permissions";
import { RegionFailureText } from "@/features/webhook/all-regions/RegionFailureText";
import { useT } from "@/i18n/use-t";
import { Restricted } from "@/ui/state/Restricted";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import type { UnsentRegion } from "./unsent-regions";
import type { SentReplay } from "./use-replays";

export interface ReplayCellProps {
  readonly region: Region;
  /** Null: no gap of it is left. */
  readonly unsent: UnsentRegion | null;
  /** Null: none was sent from this page. */
  readonly sent: SentReplay | null;
  /** What the user lacks for sending one. */
  readonly missing: NeededRole | null;
  readonly onSend: (unsent: UnsentRegion) => void;
}

/** What became of the replay of one region; and sending one, where that can be done. */
export function ReplayCell({ region, unsent, sent, missing, onSend }: ReplayCellProps) {
  const t = useT();
  const canSend = unsent !== null && unsent.hindrance === null && !isUnderWay(sent);
  return (
    <Stack spacing={0.75} sx={{ alignItems: "flex-start", maxWidth: 420, whiteSpace: "normal" }}>
      {sent?.state === "failed" ? (
        <RegionFailureText region={region} failure={sent.failure} text={failureWords} />
      ) : (
        <Box component="span">{words()}</Box>
      )}
      {canSend && (
        <Restricted missing={missing}>
          <Button size="small" variant="outlined" color="inherit" onClick={() => onSend(unsent)}>
            {t(sent === null ? "allRegions.replay.one" : "allRegions.replay.again")}
            <VisuallyHidden>{`: ${t(`ui.region.${region}`)}`}</VisuallyHidden>
          </Button>
        </Restricted>
      )}
    </Stack>
  );

  function failureWords(reason: string): string {
    const wasRefused = sent?.state === "failed" && sent.failure.wasRefused;
    return t(wasRefused ? "allRegions.replay.refused" : "allRegions.replay.unanswered", { reason });
  }

  function words(): string | null {
    if (sent?.state === "sending") return t("allRegions.replay.sending");
    if (sent?.state === "accepted") {
      if (sent.status === "failed") return t("allRegions.replay.failed");
      if (sent.status !== "completed") return t("allRegions.replay.accepted");
      return t(unsent === null ? "allRegions.replay.completed" : "allRegions.replay.left");
    }
    if (!unsent?.hindrance) return null;
    return unsent.hindrance === "replaying"
      ? t("allRegions.replay.underWay")
      : t(`allRegions.replay.${unsent.hindrance}`);
  }
}

function isUnderWay(sent: SentReplay | null): boolean {
  if (sent?.state === "accepted") return sent.status !== "completed" && sent.status !== "failed";
  return sent?.state === "sending";
}
