import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import type { Destination } from "@/contract/destination";
import type { OrgWebhook } from "@/contract/org-webhook";
import type { PortalWebhook } from "@/contract/portal-webhook";
import { useT } from "@/i18n/use-t";
import { NEW_DESTINATION_PATH } from "@/lib/console-paths";
import { FormAutocomplete } from "@/ui/form/FormAutocomplete";
import { FormShell } from "@/ui/form/FormShell";
import { FormSwitch } from "@/ui/form/FormSwitch";
import { useToast } from "@/ui/toast-context";
import { useEndpointOptions } from "./use-endpoint-options";
import { useSaveError } from "./use-save-error";
import { fieldMapping, schema, toFormValues, toRequest, type WebhookPlan } from "./webhook-form";
import { endpointSummary } from "./webhook-destination";
import { webhookUpdate, type WebhookScope } from "./webhook-scope";

export interface WebhookFormProps {
  readonly scope: WebhookScope;
  readonly webhook: OrgWebhook | PortalWebhook;
  readonly destinations: readonly Destination[];
  /** Shows in another way what the form would send now. */
  readonly renderAsCode?: ((plan: WebhookPlan) => ReactNode) | undefined;
}

export function WebhookForm({ scope, webhook, destinations, renderAsCode }: WebhookFormProps) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const saveError = useSaveError(scope);
  const update = useMutation(webhookUpdate(scope));
  const form = useForm({
    resolver: zodResolver(schema),
    // Follows what others save, except in fields that were touched here.
    values: toFormValues(webhook),
    resetOptions: { keepDirtyValues: true },
  });
  const [destinationId, isEnabled] = useWatch({
    control: form.control,
    name: ["destinationId", "isEnabled"],
  });
  const options = useEndpointOptions(destinations, webhook.audit_log_destination_id);
  const chosen = destinations.find(({ id }) => id === destinationId);

  const tellSaved = (saved: OrgWebhook | PortalWebhook) => {
    const values = toFormValues(saved);
    form.reset(values);
    const destination = options.find(({ value }) => value === values.destinationId)?.label ?? "";
    toast({
      message: saved.enabled ? t("webhook.setup.savedOn", { destination }) : t("webhook.setup.savedOff"),
      tone: "success",
    });
  };

  return (
    <>
      <FormShell
        form={form}
        label={t("webhook.setup.form")}
        onSubmit={(values) => update.mutateAsync(toRequest(values, webhook))}
        onSubmitted={tellSaved}
        isPending={update.isPending}
        submitError={update.error && saveError(update.error)}
        fieldMapping={fieldMapping}
      >
        <FormAutocomplete
          control={form.control}
          name="destinationId"
          label={t("webhook.setup.endpoint")}
          placeholder={t("webhook.setup.endpointPlaceholder")}
          help={chosen === undefined ? t("webhook.setup.endpointHelp") : endpointSummary(chosen)}
          options={options}
          createAction={{
            label: t("webhook.setup.newDestination"),
            onSelect: () => void navigate(NEW_DESTINATION_PATH),
          }}
        />
        {chosen?.skip_ssl_verification && (
          <Alert severity="warning">
            <AlertTitle>{t("webhook.setup.sslOffTitle")}</AlertTitle>
            {t("webhook.setup.sslOffText")}
          </Alert>
        )}
        <FormSwitch
          control={form.control}
          name="isEnabled"
          label={t("webhook.setup.enabled")}
          help={isEnabled ? t("webhook.setup.enabledHelp") : t("webhook.setup.disabledHelp")}
        />
      </FormShell>
      {renderAsCode?.({
        changes: toRequest({ destinationId, isEnabled }, webhook),
        isEnabled,
        destination: chosen ?? null,
      })}
    </>
  );
}
