import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useWatch } from "react-hook-form";
import { orgWebhookMutations } from "@/api/webhook/org-webhook-queries";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { readWebhookSettings, webhookChange } from "@/api/webhook/webhook-scope";
import type { Region } from "@/audit-log/region";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import { useT } from "@/i18n/use-t";
import { endpointHost } from "@/lib/endpoint-host";
import { FormShell } from "@/ui/form/FormShell";
import type { Rest } from "@/ui/form/settle-saved";
import { useFollowingForm } from "@/ui/form/use-following-form";
import { type SaveOutcome, useGuardedSave } from "@/entities/saving/use-guarded-save";
import { type FormStanding, KeptForm } from "@/entities/saving/ChangedMeanwhile";
import { useToast } from "@/ui/overlay/toast-context";
import { InlineConflict } from "./InlineConflict";
import { Place } from "@/entities/place/Place";
import {
  fieldMapping,
  hasMoved,
  isAlready,
  type InlineFormValues,
  inlinePlan,
  schema,
  toChanges,
  toFormValues,
} from "./inline-form";
import { InlineFields } from "./InlineFields";
import { SwitchingOffNote } from "@/features/webhook/setup/SwitchingOffNote";
import { useSaveWords } from "@/features/webhook/setup/use-save-words";
import { useSomethingToSave } from "@/features/webhook/setup/use-something-to-save";

export interface InlineFormProps {
  readonly region: Region;
  readonly settings: OrgWebhookV2;
  readonly standing: FormStanding;
}

const resolver = zodResolver(schema);

/** Edits the settings that a webhook has of its own, through v2, so that they stay its own. */
export function InlineForm({ region, settings, standing }: InlineFormProps) {
  const t = useT();
  const toast = useToast();
  const client = useQueryClient();
  const update = useMutation(orgWebhookMutations.updateSettings(region));
  const { form, opened, goOnFrom, startAgainFrom } = useFollowingForm<OrgWebhookV2, InlineFormValues>({
    stored: settings,
    toFormValues,
    resolver,
  });
  const values = useWatch({ control: form.control, compute: (current: InlineFormValues) => current });
  const { isEnabled } = values;
  const missingRole = useMissingRole(webhookChange({ kind: "region", region }));
  const { conflict, ...saving } = useGuardedSave<OrgWebhookV2, InlineFormValues>({
    ...useSaveWords({ kind: "region", region }),
    opened,
    look: () => readWebhookSettings(client, region),
    hasMoved,
    isAlready,
    send: async (values, stored) =>
      isAlready(values, stored) ? stored : update.mutateAsync(toChanges(values, stored)),
  });
  const confirm = useSomethingToSave<InlineFormValues>((values) => isAlready(values, opened));

  const finish = ({ outcome, stored }: SaveOutcome<OrgWebhookV2>, rest: Rest) => {
    if (outcome === "reloaded") return startAgainFrom(stored);
    goOnFrom(stored, rest);
    const message = stored.enabled
      ? t("setup.inline.savedOn", { host: endpointHost(stored.endpoint) })
      : t("setup.form.savedOff");
    toast({ message, tone: "success" });
  };

  return (
    <>
      <KeptForm
        isOpen={standing === "replaced"}
        onClose={() => undefined}
        onReload={() => startAgainFrom(settings)}
      />
      <FormShell
        form={form}
        label={t("setup.inline.form")}
        {...saving}
        confirm={confirm}
        savedValues={({ stored }) => toFormValues(stored)}
        onSubmitted={finish}
        missingRole={missingRole}
        fieldMapping={fieldMapping}
      >
        <InlineFields control={form.control} />
        {opened.enabled && !isEnabled && <SwitchingOffNote />}
      </FormShell>
      <Place name="asCode" subject={{ kind: "inline-webhook", region, ...inlinePlan(values, opened) }} />
      {conflict && <InlineConflict opened={opened} conflict={conflict} yours={conflict.yours} />}
    </>
  );
}
