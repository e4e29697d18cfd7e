import Button from "@mui/material/Button";
import { useState } from "react";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { webhookChange } from "@/api/webhook/webhook-scope";
import type { Gap } from "@/contract/watch/gap";
import { webhookScopeOf } from "@/entities/gap/gap-scope";
import { gapReplayPath, gapTimes } from "@/entities/gap/gap-times";
import { gapVerifyPath } from "@/entities/gap/gap-verify-path";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { useT } from "@/i18n/use-t";
import { webhookPath } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { Restricted } from "@/ui/state/Restricted";

const ReasonDialog = lazyOverlay(async () => (await import("./ReasonDialog")).ReasonDialog);

export interface GapActionsProps {
  readonly gap: Gap;
  readonly now: EpochMs;
}

/** What can be done about a gap, with the rights of who may replay in its scope. */
export function GapActions({ gap, now }: GapActionsProps) {
  const t = useT();
  const { moment } = useGapWords();
  const scope = webhookScopeOf(gap.scope);
  const missing = useMissingRole(webhookChange(scope));
  const [asked, setAsked] = useState<"accept" | "reopen">("accept");
  const [isAsking, setIsAsking] = useState(false);
  const replayPath = gapReplayPath(gap, now);
  // Where its beginning is unknown, more may be missing before it.
  const knownPath = gap.from_is === "unknown" ? gapReplayPath(gap, now, "known") : null;
  const closedBy = gap.closed_by?.kind;
  const isReopenable = closedBy === "accepted" || closedBy === "verified";
  const action = closedBy === undefined ? "accept" : isReopenable ? "reopen" : null;

  return (
    <>
      {gap.state === "replaying" && (
        <ButtonLink to={webhookPath(scope, "replay")} variant="contained">
          {t("gaps.toReplay")}
        </ButtonLink>
      )}
      {gap.state === "open" && replayPath !== null && (
        <ButtonLink to={replayPath} variant="contained">
          {t(knownPath === null ? "gaps.replay" : "gaps.replayKept")}
        </ButtonLink>
      )}
      {gap.state === "open" && knownPath !== null && (
        <ButtonLink to={knownPath} variant="outlined" color="inherit">
          {t("gaps.replayFrom", { from: moment(gapTimes(gap, now).keptFrom, now) })}
        </ButtonLink>
      )}
      {scope.kind === "region" && (
        <ButtonLink to={gapVerifyPath(gap, scope.region, now)} variant="outlined" color="inherit">
          {t("gaps.verify")}
        </ButtonLink>
      )}
      {action && (
        <Restricted missing={missing}>
          <Button
            variant="outlined"
            color="inherit"
            onClick={() => {
              setAsked(action);
              setIsAsking(true);
            }}
            {...ReasonDialog.openerProps}
          >
            {t(`gaps.${action}.action`)}
          </Button>
        </Restricted>
      )}
      {/* While it closes it goes on asking what it asked. */}
      <ReasonDialog isOpen={isAsking} gap={gap} action={asked} onClose={() => setIsAsking(false)} />
    </>
  );
}
