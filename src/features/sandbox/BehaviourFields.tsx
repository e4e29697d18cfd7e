import { type Control, useWatch } from "react-hook-form";
import { FAILURE_KINDS } from "@/contract/sandbox/receiver";
import { useT } from "@/i18n/use-t";
import { FieldGrid } from "@/ui/form/FieldGrid";
import { FormSelect } from "@/ui/form/FormSelect";
import { FormTextField } from "@/ui/form/FormTextField";
import type { BehaviourValues } from "./behaviour-form";

export interface BehaviourFieldsProps {
  readonly control: Control<BehaviourValues>;
}

/** Only the fields that matter for what is chosen. */
export function BehaviourFields({ control }: BehaviourFieldsProps) {
  const t = useT();
  const [kind, extent] = useWatch({ control, name: ["kind", "extent"] });
  return (
    <FieldGrid wideColumns="repeat(3, minmax(0, 1fr))">
      <FormSelect
        control={control}
        name="kind"
        label={t("sandbox.behaviour.kind")}
        options={[
          { value: "healthy", label: t("sandbox.behaviour.kindHealthy") },
          { value: "status", label: t("sandbox.behaviour.kindStatus") },
          { value: "failure", label: t("sandbox.behaviour.kindFailure") },
        ]}
      />
      {kind === "status" && (
        <>
          <FormTextField
            control={control}
            name="status"
            face="mono"
            label={t("sandbox.behaviour.status")}
            help={t("sandbox.behaviour.statusHelp")}
          />
          <FormTextField
            control={control}
            name="retryAfter"
            face="mono"
            requirement="optional"
            label={t("sandbox.behaviour.retryAfter")}
            help={t("sandbox.behaviour.retryAfterHelp")}
          />
        </>
      )}
      {kind === "failure" && (
        <FormSelect
          control={control}
          name="failure"
          label={t("sandbox.behaviour.failure")}
          options={FAILURE_KINDS.map((failure) => ({
            value: failure,
            label: t(`deliveries.transport.${failure}`),
          }))}
        />
      )}
      {kind !== "healthy" && (
        <FormSelect
          control={control}
          name="extent"
          label={t("sandbox.behaviour.extent")}
          options={[
            { value: "ever", label: t("sandbox.behaviour.forEver") },
            { value: "some", label: t("sandbox.behaviour.some") },
          ]}
        />
      )}
      {kind !== "healthy" && extent === "some" && (
        <FormTextField control={control} name="times" face="mono" label={t("sandbox.behaviour.times")} />
      )}
      <FormTextField
        control={control}
        name="latencyMs"
        face="mono"
        label={t("sandbox.behaviour.latency")}
        help={t("sandbox.behaviour.latencyHelp")}
      />
    </FieldGrid>
  );
}
