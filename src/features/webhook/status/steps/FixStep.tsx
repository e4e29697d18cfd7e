import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useId, useState } from "react";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { DestinationName } from "@/entities/destination/DestinationName";
import { Place } from "@/entities/place/Place";
import { answerWords } from "@/entities/webhook/response-meaning";
import { useT } from "@/i18n/use-t";
import { endpointHost } from "@/lib/endpoint-host";
import { webhookPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import type { StepProps } from "./step-props";

/** What the answer asks for, and the place to do it. */
export function FixStep({ scope, plan, state, failure }: StepProps) {
  const t = useT();
  const formId = useId();
  const [isEditing, setIsEditing] = useState(false);
  const { target } = plan.target;
  const isUnconfigured = webhookCondition(plan.status) === "unconfigured";
  const isDone = state === "done";
  return (
    <>
      <span>{text()}</span>
      {target.kind === "named" && (
        <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, alignItems: "baseline" }}>
          <DestinationName target={target} />
          <Box component="span" sx={{ color: "text.secondary" }}>
            {endpointHost(target.destination.endpoint)}
          </Box>
        </Box>
      )}
      {!isDone && (
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }}>
          {target.kind === "named" && (
            <Button
              size="small"
              variant={state === "now" ? "contained" : "outlined"}
              {...(state !== "now" && { color: "inherit" as const })}
              aria-expanded={isEditing}
              {...(isEditing && { "aria-controls": formId })}
              onClick={() => setIsEditing((wasOpen) => !wasOpen)}
            >
              {t("status.step.fix.edit")}
            </Button>
          )}
          <ButtonLink to={webhookPath(scope, "setup")} variant="outlined" color="inherit" size="small">
            {t(target.kind === "named" ? "status.step.fix.other" : "status.next.toSetup")}
          </ButtonLink>
        </Stack>
      )}
      {target.kind === "named" && (
        <Box id={formId} sx={{ width: "100%", maxWidth: 560, "&:empty": { display: "none" } }}>
          <Place
            name="fixDestination"
            isOpen={isEditing}
            onClose={() => setIsEditing(false)}
            destinationId={target.destination.id}
          />
        </Box>
      )}
    </>
  );

  function text(): string {
    if (isUnconfigured) return t("status.next.choose");
    if (isDone) return t(plan.isProven ? "status.step.fix.accepted" : "status.step.fix.changed");
    // Resumed without a change.
    if (state === "ahead") return t("status.step.fix.unchanged");
    const remedy = failure && answerWords(t, failure.answer, plan.target.endpoint).remedy;
    return remedy ?? t("status.remedy.none");
  }
}
