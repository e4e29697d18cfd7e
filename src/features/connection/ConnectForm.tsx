import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import { useT } from "@/i18n/use-t";
import { FormShell } from "@/ui/form/FormShell";
import { FormSwitch } from "@/ui/form/field/FormSwitch";
import { FormTextField } from "@/ui/form/field/FormTextField";
import { useToast } from "@/ui/overlay/toast-context";
import { type Connecting, useConnecting } from "./use-connecting";

export interface ConnectFormProps {
  readonly label: string;
  /** What the base URL begins with. */
  readonly apiBaseUrl: string;
  /** `token`: the address stays what it is. */
  readonly asksFor: "everything" | "token";
  readonly actions?: ReactNode;
}

export function ConnectForm(props: ConnectFormProps) {
  const connecting = useConnecting(props.apiBaseUrl, props.asksFor);
  return <ConnectingForm {...props} connecting={connecting} />;
}

export interface ConnectingFormProps extends Omit<ConnectFormProps, "apiBaseUrl"> {
  readonly connecting: Connecting;
}

/** For what stands around the form and has to know of it. */
export function ConnectingForm({ label, asksFor, actions, connecting }: ConnectingFormProps) {
  const t = useT();
  const toast = useToast();
  const { form, ...submission } = connecting;
  const { control } = form;
  return (
    <FormShell
      form={form}
      label={label}
      {...submission}
      savedValues={(_check, sent) => ({ ...sent, token: "" })}
      onSubmitted={({ organization }) =>
        toast({ message: t("connection.form.done", { organization }), tone: "success" })
      }
      submitLabel={t("connection.form.submit")}
      pendingLabel={t("connection.form.submitting")}
      leaving="free"
      actions={actions}
    >
      <Stack spacing={2} sx={{ maxWidth: 560 }}>
        {asksFor === "everything" && (
          <FormTextField
            control={control}
            name="apiBaseUrl"
            type="url"
            face="mono"
            label={t("connection.form.baseUrl")}
            help={t("connection.form.baseUrlHelp")}
          />
        )}
        <FormTextField
          control={control}
          name="token"
          konnectToken="expected"
          type="password"
          autoComplete="off"
          face="mono"
          label={t("connection.form.token")}
          help={t("connection.form.tokenHelp")}
        />
        <FormSwitch
          control={control}
          name="isRemembered"
          label={t("connection.form.remember")}
          help={t("connection.form.rememberHelp")}
        />
      </Stack>
    </FormShell>
  );
}
