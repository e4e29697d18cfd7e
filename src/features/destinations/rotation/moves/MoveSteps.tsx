import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useIsMutating } from "@tanstack/react-query";
import type { Destination } from "@/contract/webhook/destination";
import { type DestinationUsage, userKey } from "@/entities/destination-usage/destination-usage";
import { UsageNotice } from "@/entities/destination-usage/UsageNotice";
import { useUserName } from "@/entities/destination-usage/use-user-name";
import { Place } from "@/entities/place/Place";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { DeleteOld } from "./DeleteOld";
import { MoveStep } from "./MoveStep";
import { PlaceList } from "@/features/destinations/rotation/proof/PlaceItem";
import { rotationProgress } from "./rotation-progress";
import { MOVES_KEY } from "./use-move";
import { useMovedProofs } from "@/features/destinations/rotation/proof/use-moved-proofs";
import { NOTHING_KNOWN } from "@/features/destinations/rotation/proof/use-proofs";

export interface MoveStepsProps {
  readonly old: Destination;
  readonly next: Destination;
  readonly usage: DestinationUsage;
  readonly onRetry: () => void;
  readonly onDeleted: () => void;
}

/** Every place that uses either destination, and the end of the old one. */
export function MoveSteps({ old, next, usage, onRetry, onDeleted }: MoveStepsProps) {
  const t = useT();
  const userName = useUserName();
  const { locale } = useLanguage();
  const isMoving = useIsMutating({ mutationKey: MOVES_KEY }) > 0;
  const proofs = useMovedProofs(usage, next);
  const proofOf = (key: string) => proofs.get(key) ?? NOTHING_KNOWN;
  const progress = rotationProgress(
    usage,
    { old: old.id, next: next.id },
    (user) => proofOf(userKey(user)).proof,
  );
  const { steps, unproven } = progress;
  const unprovenNames = new Intl.ListFormat(locale).format(unproven.map(userName));
  const first = steps.find(({ state }) => state !== "moved");
  const proven = steps.filter((step) => step.state === "moved" && step.proof === "proven").length;
  return (
    <>
      <Section
        title={t("rotation.steps.title")}
        description={
          <output>
            {steps.length === 0
              ? usage.completeness !== "pending" && t("rotation.steps.none")
              : t("rotation.steps.text", { proven, count: steps.length })}
          </output>
        }
      >
        <Stack spacing={2}>
          <Box sx={{ "&:empty": { display: "none" } }}>
            <Place name="pausedClock" />
          </Box>
          {steps.length > 0 && (
            <PlaceList>
              {steps.map((step) => (
                <MoveStep
                  key={userKey(step.user)}
                  step={step}
                  place={proofOf(userKey(step.user))}
                  old={old}
                  next={next}
                  turn={step === first ? "first" : "later"}
                  waitsFor={unprovenNames}
                  isMoving={isMoving}
                />
              ))}
            </PlaceList>
          )}
          <UsageNotice usage={usage} onRetry={onRetry} />
        </Stack>
      </Section>
      <DeleteOld
        old={old}
        usage={usage}
        end={progress.end}
        unprovenNames={unprovenNames}
        onDeleted={onDeleted}
      />
    </>
  );
}
