import Stack from "@mui/material/Stack";
import { useT } from "@/i18n/use-t";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { FixStep } from "./FixStep";
import type { StepId } from "./gap-steps";
import { ProveStep } from "./ProveStep";
import { ResumeStep } from "./ResumeStep";
import { SendStep } from "./SendStep";
import { StepItem } from "./StepItem";
import { UnderstandStep } from "./UnderstandStep";
import type { StepProps } from "./step-props";

const STEPS = {
  understand: UnderstandStep,
  fix: FixStep,
  resume: ResumeStep,
  send: SendStep,
  prove: ProveStep,
} satisfies Record<StepId, (props: StepProps) => unknown>;

/** From a failure to the proof that nothing is missing: what has been done, what is to be done now. */
export function GapSteps({ scope, plan, failure }: Omit<StepProps, "state">) {
  const t = useT();
  const condition = webhookCondition(plan.status);
  const isOff = condition === "off" || condition === "off_after_failure" || condition === "unconfigured";
  return (
    <Stack component="ol" spacing={2.5} sx={{ m: 0, p: 0, listStyle: "none" }}>
      {plan.steps.map(({ id, state }, index) => {
        const Content = STEPS[id];
        return (
          <StepItem
            key={id}
            number={index + 1}
            state={state}
            title={t(id === "resume" && isOff ? "status.step.resume.titleOff" : `status.step.${id}.title`)}
          >
            <Content scope={scope} plan={plan} state={state} failure={failure} />
          </StepItem>
        );
      })}
    </Stack>
  );
}
