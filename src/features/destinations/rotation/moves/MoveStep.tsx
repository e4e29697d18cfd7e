import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { webhookChange } from "@/api/webhook/webhook-scope";
import type { Destination } from "@/contract/webhook/destination";
import { useSaveError } from "@/entities/access/use-save-error";
import { useUserName } from "@/entities/destination-usage/use-user-name";
import { useT } from "@/i18n/use-t";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { Restricted } from "@/ui/state/Restricted";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { PlaceItem } from "@/features/destinations/rotation/proof/PlaceItem";
import { ProofBadge, ProofState } from "@/features/destinations/rotation/proof/ProofState";
import type { PlaceStep } from "./rotation-progress";
import { type Move, useMove } from "./use-move";
import type { PlaceProof } from "@/features/destinations/rotation/proof/use-proofs";

export interface MoveStepProps {
  readonly step: PlaceStep;
  readonly place: PlaceProof;
  readonly old: Destination;
  readonly next: Destination;
  /** `first`: the one that is moved next, as far as there is an order. */
  readonly turn: "first" | "later";
  /** Whose proof this waits for, in words. */
  readonly waitsFor: string;
  /** Whether a move is under way anywhere: they are made one at a time. */
  readonly isMoving: boolean;
}

/** One place: what it sends with, what proves it, and the way over and back. */
export function MoveStep({ step, place, old, next, turn, waitsFor, isMoving }: MoveStepProps) {
  const t = useT();
  const { user, state } = step;
  const name = useUserName()(user);
  const move = useMove(user);
  const permission = webhookChange(user);
  const missing = useMissingRole(permission);
  const saveError = useSaveError(permission);
  const isMoved = state === "moved";
  const send = () => {
    if (isMoving) return;
    const [from, to] = isMoved ? [next, old] : [old, next];
    move.mutate({ from: from.id, to: to.id });
  };
  return (
    <PlaceItem
      user={user}
      badge={
        isMoved ? (
          <ProofBadge proof={step.proof} />
        ) : (
          <StatusBadge tone="neutral" label={t("rotation.steps.old")} />
        )
      }
      actions={
        <Restricted missing={missing}>
          {/* One button for both, so that the focus stays where it is when a place has been moved. */}
          <Button size="small" {...look()} aria-disabled={isMoving} onClick={send}>
            {label()}
            <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
          </Button>
        </Restricted>
      }
    >
      <Stack spacing={0.75} sx={{ typography: "body2" }}>
        {isMoved && <ProofState user={user} place={place} endpoint={next.endpoint} />}
        {isMoved && step.proof === "failed" && <div>{t("rotation.steps.failed")}</div>}
        {state === "held" && turn === "first" && <div>{t("rotation.steps.held", { names: waitsFor })}</div>}
        {/* To see, the badge says it, and a toast would lie over the next place. */}
        <VisuallyHidden element="output">
          {move.data === "moved" ? saidOfMove(move.variables) : ""}
        </VisuallyHidden>
        {move.data === "changed_meanwhile" && <output>{t("rotation.steps.meanwhile")}</output>}
        {move.error !== null && (
          <ErrorAlert
            error={{
              ...saveError(move.error),
              ...(move.error.wasRefused && { title: t("rotation.steps.notMoved") }),
            }}
          />
        )}
      </Stack>
    </PlaceItem>
  );

  function saidOfMove({ to }: Move): string {
    return t(to === next.id ? "rotation.steps.moved" : "rotation.steps.movedBack", { user: name });
  }

  function label(): string {
    if (move.isPending) return t("rotation.steps.moving");
    if (isMoved) return t("rotation.steps.moveBack");
    return t(state === "held" ? "rotation.steps.moveAnyway" : "rotation.steps.move");
  }

  function look() {
    const isNext = state === "ready" && turn === "first";
    if (isNext || (isMoved && step.proof === "failed")) return { variant: "contained" } as const;
    return { variant: "outlined", color: "inherit" } as const;
  }
}
