import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm, useFormState } from "react-hook-form";
import {
  readWebhookSettings,
  type SavedWebhook,
  webhookQuery,
  webhookUpdate,
} from "@/api/webhook/webhook-scope";
import type { Region } from "@/audit-log/region";
import type { Destination } from "@/contract/webhook/destination";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import { useT } from "@/i18n/use-t";
import { FormDrawer } from "@/ui/form/FormDrawer";
import { FormShell } from "@/ui/form/FormShell";
import { type SaveOutcome, useGuardedSave } from "@/entities/saving/use-guarded-save";
import { useToast } from "@/ui/overlay/toast-context";
import { InlineConflict, type VisibleSettings } from "./InlineConflict";
import { EndpointFields } from "@/features/webhook/EndpointFields";
import { hasMoved, toFormValues } from "./inline-form";
import type { ConvertDrawerProps } from "./ConvertDrawer";
import { useNewDestination } from "@/entities/destination/use-new-destination";
import { useSaveWords } from "@/features/webhook/setup/use-save-words";
import { useOpenedSettings } from "./use-opened-settings";
import {
  fieldMapping,
  schema,
  toRequest,
  type WebhookFormValues,
} from "@/features/webhook/setup/webhook-form";

export interface ChooseDrawerProps extends ConvertDrawerProps {
  readonly webhook: SavedWebhook;
  readonly destinations: readonly Destination[];
}

/** Lets a webhook with settings of its own refer to a destination that exists already. */
export function ChooseDrawer(props: ChooseDrawerProps) {
  const { isOpen, onClose, region, webhook, destinations } = props;
  const t = useT();
  const toast = useToast();
  const client = useQueryClient();
  const scope = { kind: "region", region } as const satisfies { kind: "region"; region: Region };
  const update = useMutation(webhookUpdate(scope));
  const untouched: WebhookFormValues = { destinationId: "", isEnabled: webhook.enabled };
  const form = useForm<WebhookFormValues>({ resolver: zodResolver(schema), defaultValues: untouched });
  const { isDirty } = useFormState({ control: form.control });
  const creation = useNewDestination({
    host: props.host,
    choose: (id) => form.setValue("destinationId", id, { shouldDirty: true, shouldValidate: true }),
  });
  const opened = useOpenedSettings(isOpen, props.settings);
  const { conflict, ...saving } = useGuardedSave<OrgWebhookV2, WebhookFormValues, WebhookFormValues>({
    ...useSaveWords(scope),
    opened,
    look: () => readWebhookSettings(client, region),
    hasMoved,
    // Settings of its own that look like the destination's may have another authorization.
    isAlready: () => false,
    send: async (values) => {
      await update.mutateAsync(toRequest(values, webhook));
      return values;
    },
  });
  const destinationOf = ({ destinationId }: WebhookFormValues) =>
    destinations.find(({ id }) => id === destinationId);
  const finish = (end: SaveOutcome<OrgWebhookV2, WebhookFormValues>) => {
    onClose();
    if (end.outcome === "reloaded") {
      // What ended its settings may have been another destination, which only the other version shows.
      void client.invalidateQueries({ queryKey: webhookQuery(scope).queryKey });
      return;
    }
    props.onEnded();
    const name = destinationOf(end.stored)?.name ?? "";
    const message = t("setup.choose.done", { name, region: t(`ui.region.${region}`) });
    toast({ message, tone: "success" });
  };
  const settingsAfter = (values: WebhookFormValues): VisibleSettings => {
    const destination = destinationOf(values);
    // The form takes only what is in the list.
    if (destination === undefined) return { ...toFormValues(opened), isEnabled: values.isEnabled };
    return {
      endpoint: destination.endpoint,
      logFormat: destination.log_format,
      isSslVerificationDisabled: destination.skip_ssl_verification,
      isEnabled: values.isEnabled,
    };
  };

  return (
    <>
      <FormDrawer
        isOpen={isOpen}
        title={t("setup.choose.title")}
        isDirty={isDirty}
        onClose={onClose}
        onClosed={() => form.reset(untouched)}
      >
        {(close) => (
          <FormShell
            form={form}
            label={t("setup.choose.title")}
            {...saving}
            onSubmitted={finish}
            fieldMapping={fieldMapping}
            leaving="free"
            // It ends what it is about: the settings of its own, and with them its place on the page.
            whilePending="locked"
            submitLabel={t("setup.choose.submit")}
            actions={
              <Button variant="outlined" color="inherit" onClick={close}>
                {t("setup.convert.cancel")}
              </Button>
            }
          >
            <Alert severity="warning" role="note">
              {t("setup.choose.text")}
            </Alert>
            <EndpointFields
              control={form.control}
              destinations={destinations}
              onCreate={creation.open}
              switchHelp={{ on: t("setup.form.enabledHelp"), off: t("setup.form.disabledHelp") }}
            />
          </FormShell>
        )}
      </FormDrawer>
      {creation.drawer}
      {conflict && (
        <InlineConflict opened={opened} conflict={conflict} yours={settingsAfter(conflict.yours)} />
      )}
    </>
  );
}
