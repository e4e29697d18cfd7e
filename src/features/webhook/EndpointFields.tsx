import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import { useWatch, type Control } from "react-hook-form";
import type { Destination } from "@/contract/destination";
import { useT } from "@/i18n/use-t";
import { FormAutocomplete } from "@/ui/form/field/FormAutocomplete";
import { FormSwitch } from "@/ui/form/field/FormSwitch";
import { useEndpointOptions } from "@/entities/destination/use-endpoint-options";
import { endpointSummary } from "@/entities/destination/endpoint-summary";
import type { WebhookFormValues } from "./setup/webhook-form";

export interface EndpointFieldsProps {
  readonly control: Control<WebhookFormValues>;
  readonly destinations: readonly Destination[];
  /** What is stored, be it in the list or not. */
  readonly savedId?: string | undefined;
  readonly onCreate: () => void;
  /** `""`: none any more. */
  readonly onChosen?: (destinationId: string) => void;
  /** What the switch means, on and off. */
  readonly switchHelp: { readonly on: string; readonly off: string };
}

/** Where to send to, and whether. */
export function EndpointFields({
  control,
  destinations,
  savedId,
  onCreate,
  onChosen,
  switchHelp,
}: EndpointFieldsProps) {
  const t = useT();
  const [destinationId, isEnabled] = useWatch({ control, name: ["destinationId", "isEnabled"] });
  const options = useEndpointOptions(destinations, savedId);
  const chosen = destinations.find(({ id }) => id === destinationId);
  return (
    <>
      <FormAutocomplete
        control={control}
        name="destinationId"
        label={t("webhook.setup.endpoint")}
        placeholder={t("webhook.setup.endpointPlaceholder")}
        help={chosen === undefined ? t("webhook.setup.endpointHelp") : endpointSummary(chosen)}
        options={options}
        {...(onChosen && { onChosen })}
        createAction={{ label: t("webhook.setup.newDestinationOption"), onSelect: onCreate }}
      />
      {chosen?.skip_ssl_verification && (
        <Alert severity="warning" role="note">
          <AlertTitle>{t("webhook.setup.sslOffTitle")}</AlertTitle>
          {t("webhook.setup.sslOffText")}
        </Alert>
      )}
      <FormSwitch
        control={control}
        name="isEnabled"
        label={t("webhook.setup.enabled")}
        help={isEnabled ? switchHelp.on : switchHelp.off}
      />
    </>
  );
}
