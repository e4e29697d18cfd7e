import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useFormState } from "react-hook-form";
import { destinationMutations } from "@/api/webhook/destination-queries";
import { orgWebhookMutations, orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { readWebhookSettings } from "@/api/webhook/webhook-scope";
import type { Region } from "@/audit-log/region";
import type { ApiHost } from "@/contract/api-host";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import { useT } from "@/i18n/use-t";
import { FormDrawer } from "@/ui/form/FormDrawer";
import { FormShell } from "@/ui/form/FormShell";
import { useToast } from "@/ui/overlay/toast-context";
import { InlineConflict } from "./InlineConflict";
import { type ConvertFormValues, emptyValues, fieldMapping, schema, toDestination } from "./convert-form";
import { type Conversion, convertInline, referTo } from "./convert-inline";
import { ConversionHalf } from "./ConversionHalf";
import { ConvertFields } from "./ConvertFields";
import { hasMoved, toFormValues } from "./inline-form";
import { useSaveWords } from "@/features/webhook/setup/use-save-words";
import { ofApiError, useGuardedSave } from "@/entities/saving/use-guarded-save";
import { onField } from "@/ui/state/shown-error";
import { useOpenedSettings } from "./use-opened-settings";

export interface ConvertDrawerProps {
  readonly isOpen: boolean;
  readonly region: Region;
  readonly settings: OrgWebhookV2;
  readonly host: ApiHost;
  /** The webhook refers to a destination now. */
  readonly onEnded: () => void;
  readonly onClose: () => void;
}

type Half = Extract<Conversion, { outcome: "half" }>;

/** Gives a webhook's own settings a name and a place in the list, and lets the webhook refer to them. */
export function ConvertDrawer({ isOpen, region, settings, host, onEnded, onClose }: ConvertDrawerProps) {
  const t = useT();
  const toast = useToast();
  const client = useQueryClient();
  const { saveError, notSaved } = useSaveWords({ kind: "region", region });
  const create = useMutation(destinationMutations.create(host));
  const update = useMutation(orgWebhookMutations.update(region));
  const [half, setHalf] = useState<Half | null>(null);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: emptyValues });
  const { isDirty } = useFormState({ control: form.control });
  const ports = {
    create: create.mutateAsync,
    adopt: (destinationId: string) => update.mutateAsync({ audit_log_destination_id: destinationId }),
  };

  const opened = useOpenedSettings(isOpen, settings);
  const { conflict, ...saving } = useGuardedSave<OrgWebhookV2, ConvertFormValues, Conversion>({
    notSaved,
    // A conflict can only mean the name of the destination, and the answer names no field.
    errorOf: ofApiError((failure) =>
      failure.status === 409
        ? onField(saveError(failure), "name", "destinations.errors.duplicateName")
        : saveError(failure),
    ),
    opened,
    look: () => readWebhookSettings(client, region),
    hasMoved,
    // The entered value replaces an authorization that cannot be seen.
    isAlready: () => false,
    send: (values) => convertInline(ports, toDestination(values, opened)),
  });

  const finish = (conversion: Conversion) => {
    if (conversion.outcome === "half") {
      setHalf(conversion);
      return;
    }
    onClose();
    onEnded();
    const { name } = conversion.destination;
    const message = t("setup.convert.done", { name, region: t(`ui.region.${region}`) });
    toast({ message, tone: "success" });
  };

  return (
    <>
      <FormDrawer
        isOpen={isOpen}
        title={t("setup.convert.title")}
        isDirty={half === null && isDirty}
        onClose={onClose}
        onClosed={() => {
          // The secret with it.
          form.reset(emptyValues);
          create.reset();
          setHalf(null);
        }}
      >
        {(close) =>
          half === null ? (
            <FormShell
              form={form}
              label={t("setup.convert.title")}
              {...saving}
              onSubmitted={(end) => {
                if (end.outcome === "saved") return finish(end.stored);
                onClose();
                // What ended its settings may have been another destination, which only the other version shows.
                void client.invalidateQueries({ queryKey: orgWebhookQueries.detail(region).queryKey });
              }}
              fieldMapping={fieldMapping}
              leaving="free"
              // It ends what it is about: the settings of its own, and with them its place on the page.
              whilePending="locked"
              submitLabel={t("setup.convert.submit")}
              pendingLabel={t("setup.convert.submitting")}
              actions={
                <Button variant="outlined" color="inherit" onClick={close}>
                  {t("setup.convert.cancel")}
                </Button>
              }
            >
              <Box sx={{ color: "text.secondary" }}>{t("setup.convert.text")}</Box>
              <ConvertFields control={form.control} settings={opened} />
            </FormShell>
          ) : (
            <ConversionHalf
              region={region}
              conversion={half}
              isPending={update.isPending}
              onGoOn={() => void referTo(ports, half.destination).then(finish)}
              onLater={onClose}
            />
          )
        }
      </FormDrawer>
      {conflict && <InlineConflict opened={opened} conflict={conflict} yours={toFormValues(opened)} />}
    </>
  );
}
