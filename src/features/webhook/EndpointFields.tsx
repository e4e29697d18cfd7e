import { useWatch, type Control } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { FormSwitch } from "@/ui/form/field/FormSwitch";
import { FormEndpoint, type FormEndpointProps } from "@/entities/destination/FormEndpoint";
import type { WebhookFormValues } from "./setup/webhook-form";

export interface EndpointFieldsProps extends Pick<
  FormEndpointProps<WebhookFormValues, "destinationId">,
  "destinations" | "savedId" | "onCreate" | "onChosen"
> {
  readonly control: Control<WebhookFormValues>;
  /** What the switch means, on and off. */
  readonly switchHelp: { readonly on: string; readonly off: string };
}

/** Where to send to, and whether. */
export function EndpointFields({ control, switchHelp, ...endpoint }: EndpointFieldsProps) {
  const t = useT();
  const isEnabled = useWatch({ control, name: "isEnabled" });
  return (
    <>
      <FormEndpoint control={control} name="destinationId" {...endpoint} />
      <FormSwitch
        control={control}
        name="isEnabled"
        label={t("setup.form.enabled")}
        help={isEnabled ? switchHelp.on : switchHelp.off}
      />
    </>
  );
}
