import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { AttemptTime } from "@/entities/webhook/AttemptTime";
import { answerWords } from "@/entities/webhook/response-meaning";
import { ResponseCode } from "@/entities/webhook/ResponseCode";
import type { DestinationUser } from "@/entities/destination-usage/destination-usage";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { assertNever } from "@/lib/assert-never";
import { StatusBadge, type Tone } from "@/ui/state/StatusBadge";
import { MakeEvent } from "./MakeEvent";
import type { Proof } from "./proof";
import type { PlaceProof } from "./use-proofs";

const BADGES: Readonly<Record<Proof, { readonly tone: Tone; readonly word: PlainMessageKey }>> = {
  proven: { tone: "success", word: "rotation.proof.proven" },
  failed: { tone: "danger", word: "rotation.proof.failed" },
  waiting: { tone: "info", word: "rotation.proof.waiting" },
  unsure: { tone: "info", word: "rotation.proof.unsure" },
  off: { tone: "neutral", word: "rotation.proof.off" },
  stopped: { tone: "danger", word: "rotation.proof.stopped" },
  pending: { tone: "neutral", word: "rotation.proof.pending" },
  unread: { tone: "warning", word: "rotation.proof.unread" },
};

export function ProofBadge({ proof }: Pick<PlaceProof, "proof">) {
  const t = useT();
  const { tone, word } = BADGES[proof];
  return <StatusBadge tone={tone} label={t(word)} />;
}

export interface ProofStateProps {
  readonly user: DestinationUser;
  readonly place: PlaceProof;
  readonly endpoint: string;
}

/** What the attempts of a place prove, and what helps where they do not yet. */
export function ProofState({ user, place: { proof, status }, endpoint }: ProofStateProps) {
  const t = useT();
  const hasAttempt = proof === "proven" || proof === "failed" || proof === "unsure";
  return (
    <Stack spacing={0.75} sx={{ typography: "body2", alignItems: "flex-start", maxWidth: "72ch" }}>
      <Box aria-live="polite">{words()}</Box>
      {hasAttempt && status?.last_attempt_at !== undefined && (
        <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 0.75, color: "text.secondary" }}>
          <span>{t("rotation.proof.attempt")}</span>
          <AttemptTime attemptedAt={status.last_attempt_at} />
          <span aria-hidden>·</span>
          <ResponseCode code={status.last_response_code} />
        </Box>
      )}
      {(proof === "waiting" || proof === "unsure") && user.kind === "region" && (
        <MakeEvent region={user.region} />
      )}
    </Stack>
  );

  function words(): string {
    switch (proof) {
      case "proven":
        return t(user.kind === "region" ? "rotation.proof.provenText" : "rotation.proof.provenPortal");
      case "failed": {
        const { meaning, remedy } = answerWords(t, status ?? {}, endpoint);
        const isStopped = status?.webhook_status === "inactive";
        const then = t(isStopped ? "rotation.proof.failedStopped" : "rotation.proof.failedAgain");
        return [meaning, remedy, then]
          .filter((part) => part !== null)
          .reduce((all, part) => withGap(all) + part);
      }
      case "waiting":
        return t(user.kind === "region" ? "rotation.proof.waitingRegion" : "rotation.proof.waitingPortal");
      case "unsure":
      case "off":
      case "stopped":
      case "unread":
        return t(`rotation.proof.${proof}Text`);
      case "pending":
        return "";
      default:
        return assertNever(proof);
    }
  }
}
