import { zodResolver } from "@hookform/resolvers/zod";
import Button from "@mui/material/Button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import {
  readWebhook,
  type SavedWebhook,
  webhookChange,
  webhookUpdate,
  type WebhookScope,
} from "@/api/webhook/webhook-scope";
import type { ApiHost } from "@/contract/api-host";
import { useMissingRole } from "@/api/identity/use-missing-role";
import type { Destination } from "@/contract/webhook/destination";
import { useT } from "@/i18n/use-t";
import { EmptyState } from "@/ui/state/EmptyState";
import { ChangedMeanwhile, type FormStanding, KeptForm } from "@/entities/saving/ChangedMeanwhile";
import { conflictFacts } from "@/entities/saving/conflict-facts";
import { FormShell } from "@/ui/form/FormShell";
import type { Rest } from "@/ui/form/settle-saved";
import { useFollowingForm } from "@/ui/form/use-following-form";
import { type SaveOutcome, useGuardedSave } from "@/entities/saving/use-guarded-save";
import { useToast } from "@/ui/overlay/toast-context";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { EndpointFields } from "@/features/webhook/EndpointFields";
import { SwitchingOffNote } from "./SwitchingOffNote";
import { useSaveWords } from "./use-save-words";
import { useSomethingToSave } from "./use-something-to-save";
import { Place } from "@/entities/place/Place";
import { useNewDestination } from "@/entities/destination/use-new-destination";
import {
  fieldMapping,
  hasMoved,
  isAlready,
  schema,
  toFormValues,
  toRequest,
  type WebhookFormValues,
} from "./webhook-form";

export interface WebhookFormProps {
  readonly scope: WebhookScope;
  readonly webhook: SavedWebhook;
  readonly destinations: readonly Destination[];
  /** Where a new destination is made. */
  readonly host: ApiHost;
  readonly standing: FormStanding;
}

const resolver = zodResolver(schema);

/** Chooses the destination of a webhook, and switches it on and off. */
export function WebhookForm(props: WebhookFormProps) {
  const { scope, webhook, destinations } = props;
  const t = useT();
  const toast = useToast();
  const client = useQueryClient();
  const update = useMutation(webhookUpdate(scope));
  const missingRole = useMissingRole(webhookChange(scope));
  const { form, opened, goOnFrom, startAgainFrom } = useFollowingForm<SavedWebhook, WebhookFormValues>({
    stored: webhook,
    toFormValues,
    resolver,
  });
  const [destinationId, isEnabled] = useWatch({
    control: form.control,
    name: ["destinationId", "isEnabled"],
  });
  // Who chooses an endpoint for the first time wants logs to be sent. The switch says so once, and stays theirs.
  const [hasTurnedOn, setHasTurnedOn] = useState(false);
  const isFirst = toFormValues(opened).destinationId === "";
  const turnOn = (id: string) => {
    if (id === "" || !isFirst || hasTurnedOn || form.getValues("isEnabled")) return;
    form.setValue("isEnabled", true, { shouldDirty: true });
    setHasTurnedOn(true);
  };
  const isTurnedOn = hasTurnedOn && isFirst && isEnabled;
  const creation = useNewDestination({
    host: props.host,
    choose: (id) => {
      form.setValue("destinationId", id, { shouldDirty: true, shouldValidate: true });
      turnOn(id);
    },
  });
  const { conflict, ...saving } = useGuardedSave<SavedWebhook, WebhookFormValues>({
    ...useSaveWords(scope),
    opened,
    look: () => readWebhook(client, scope),
    hasMoved,
    isAlready,
    send: async (values, stored) =>
      isAlready(values, stored) ? stored : update.mutateAsync(toRequest(values, stored)),
  });

  const confirm = useSomethingToSave<WebhookFormValues>((values) => isAlready(values, opened));

  const nameOf = (id: string) =>
    destinations.find((destination) => destination.id === id)?.name ??
    (id === "" ? t("webhook.cell.none") : t("webhook.cell.inline"));

  const finish = ({ outcome, stored }: SaveOutcome<SavedWebhook>, rest: Rest) => {
    if (outcome === "reloaded") return startAgainFrom(stored);
    goOnFrom(stored, rest);
    const message = stored.enabled
      ? t("setup.form.savedOn", { destination: nameOf(toFormValues(stored).destinationId) })
      : t("setup.form.savedOff");
    toast({ message, tone: "success" });
  };

  return (
    <>
      <KeptForm
        isOpen={props.standing === "replaced"}
        onClose={() => undefined}
        onReload={() => startAgainFrom(webhook)}
      />
      {destinations.length === 0 && destinationId === "" ? (
        <EmptyState
          title={t("setup.form.noDestinationTitle")}
          action={
            <Button variant="contained" onClick={creation.open}>
              {t("setup.form.newDestination")}
            </Button>
          }
        >
          {t("setup.form.noDestinationText")}
        </EmptyState>
      ) : (
        <FormShell
          form={form}
          label={t("setup.form.form")}
          {...saving}
          confirm={confirm}
          savedValues={({ stored }) => toFormValues(stored)}
          onSubmitted={finish}
          missingRole={missingRole}
          fieldMapping={fieldMapping}
        >
          <EndpointFields
            control={form.control}
            destinations={destinations}
            savedId={opened.audit_log_destination_id}
            onCreate={creation.open}
            onChosen={turnOn}
            switchHelp={{
              on: t(isTurnedOn ? "setup.form.turnedOn" : "setup.form.enabledHelp"),
              off: t("setup.form.disabledHelp"),
            }}
          />
          <VisuallyHidden element="output">{isTurnedOn && t("setup.form.turnedOn")}</VisuallyHidden>
          {opened.enabled && !isEnabled && <SwitchingOffNote />}
        </FormShell>
      )}
      {destinationId !== "" && (
        <Place
          name="asCode"
          subject={{
            ...(scope.kind === "region"
              ? { kind: "org-webhook", region: scope.region }
              : { kind: "portal-webhook", portalId: scope.portalId }),
            changes: toRequest({ destinationId, isEnabled }, opened),
            isAsSaved: isAlready({ destinationId, isEnabled }, opened),
            isEnabled,
            destinationId,
            destination: destinations.find(({ id }) => id === destinationId) ?? null,
          }}
        />
      )}
      {creation.drawer}
      {conflict && (
        <ChangedMeanwhile
          isOpen
          onClose={() => conflict.decide("keepEditing")}
          title={t("setup.conflict.title")}
          facts={conflictFacts(
            { opened: toFormValues(opened), stored: toFormValues(conflict.stored), yours: conflict.yours },
            [
              { label: t("setup.form.endpoint"), of: (values) => nameOf(values.destinationId) },
              {
                label: t("setup.form.enabled"),
                of: (values) => t(values.isEnabled ? "setup.switch.on" : "setup.switch.off"),
              },
            ],
          )}
          onDecide={conflict.decide}
        />
      )}
    </>
  );
}
