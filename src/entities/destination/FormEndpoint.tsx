import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import { type FieldPath, type FieldValues, useWatch } from "react-hook-form";
import type { Destination } from "@/contract/webhook/destination";
import { useT } from "@/i18n/use-t";
import { FormAutocomplete, type FormAutocompleteProps } from "@/ui/form/field/FormAutocomplete";
import { useEndpointOptions } from "./use-endpoint-options";

export interface FormEndpointProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> extends Pick<FormAutocompleteProps<TValues, TName, TTransformed>, "control" | "name" | "onChosen"> {
  readonly destinations: readonly Destination[];
  /** What is stored, be it in the list or not. */
  readonly savedId?: string | undefined;
  readonly onCreate: () => void;
}

/** Where a webhook is to send to: one of the destinations, or a new one. */
export function FormEndpoint<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>({ destinations, savedId, onCreate, ...field }: FormEndpointProps<TValues, TName, TTransformed>) {
  const t = useT();
  const destinationId: unknown = useWatch({ control: field.control, name: field.name });
  const options = useEndpointOptions(destinations, savedId);
  const chosen = destinations.find(({ id }) => id === destinationId);
  return (
    <>
      <FormAutocomplete
        {...field}
        label={t("setup.form.endpoint")}
        placeholder={t("setup.form.endpointPlaceholder")}
        help={
          (chosen && options.find(({ value }) => value === chosen.id)?.secondary) ??
          t("setup.form.endpointHelp")
        }
        options={options}
        createAction={{ label: t("setup.form.newDestinationOption"), onSelect: onCreate }}
      />
      {chosen?.skip_ssl_verification && (
        <Alert severity="warning" role="note">
          <AlertTitle>{t("setup.form.sslOffTitle")}</AlertTitle>
          {t("setup.form.sslOffText")}
        </Alert>
      )}
    </>
  );
}
