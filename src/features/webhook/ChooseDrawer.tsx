import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useMutation } from "@tanstack/react-query";
import { useForm, useFormState } from "react-hook-form";
import type { Region } from "@/audit-log/region";
import type { Destination } from "@/contract/destination";
import { useT } from "@/i18n/use-t";
import { FormDrawer } from "@/ui/form/FormDrawer";
import { FormShell } from "@/ui/form/FormShell";
import { useToast } from "@/ui/toast-context";
import { EndpointFields } from "./EndpointFields";
import type { InlineWebhookProps } from "./InlineWebhook";
import { useNewDestination } from "./use-new-destination";
import { useSaveError } from "./use-save-error";
import { fieldMapping, schema, toRequest, type WebhookFormValues } from "./webhook-form";
import { webhookUpdate } from "./webhook-scope";

export interface ChooseDrawerProps extends InlineWebhookProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Lets a webhook with settings of its own refer to a destination that exists already. */
export function ChooseDrawer(props: ChooseDrawerProps) {
  const { isOpen, onClose, region, webhook, destinations } = props;
  const t = useT();
  const toast = useToast();
  const scope = { kind: "region", region } as const satisfies { kind: "region"; region: Region };
  const saveError = useSaveError(scope);
  const update = useMutation(webhookUpdate(scope));
  const untouched: WebhookFormValues = { destinationId: "", isEnabled: webhook.enabled };
  const form = useForm<WebhookFormValues>({ resolver: zodResolver(schema), defaultValues: untouched });
  const { isDirty } = useFormState({ control: form.control });
  const creation = useNewDestination({
    host: props.host,
    choose: (id) => form.setValue("destinationId", id, { shouldDirty: true, shouldValidate: true }),
  });
  const nameOf = ({ destinationId }: WebhookFormValues) =>
    destinations.find(({ id }: Destination) => id === destinationId)?.name ?? "";

  return (
    <>
      <FormDrawer
        isOpen={isOpen}
        title={t("webhook.choose.title")}
        isDirty={isDirty}
        onClose={onClose}
        onClosed={() => {
          form.reset(untouched);
          update.reset();
        }}
      >
        {(close) => (
          <FormShell
            form={form}
            label={t("webhook.choose.title")}
            onSubmit={async (values) => {
              await update.mutateAsync(toRequest(values, webhook));
              return values;
            }}
            onSubmitted={(values) => {
              onClose();
              const name = nameOf(values);
              const message = t("webhook.choose.done", { name, region: t(`webhook.region.${region}`) });
              toast({ message, tone: "success" });
            }}
            isPending={update.isPending}
            submitError={update.error && saveError(update.error)}
            fieldMapping={fieldMapping}
            leaving="free"
            submitLabel={t("webhook.choose.submit")}
            actions={
              <Button variant="outlined" color="inherit" onClick={close}>
                {t("webhook.convert.cancel")}
              </Button>
            }
          >
            <Alert severity="warning" role="note">
              {t("webhook.choose.text")}
            </Alert>
            <EndpointFields
              control={form.control}
              destinations={destinations}
              onCreate={creation.open}
              switchHelp={{ on: t("webhook.setup.enabledHelp"), off: t("webhook.setup.disabledHelp") }}
            />
          </FormShell>
        )}
      </FormDrawer>
      {props.renderNewDestination(creation.slot)}
    </>
  );
}
