import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { ApiError } from "@/api/http/api-error";
import { useServerNow } from "@/api/time/use-server-now";
import { GapLink } from "@/entities/gap/GapLink";
import { withGap } from "@/i18n/with-gap";
import { MINUTE_MS } from "@/lib/epoch";
import { serverNow } from "@/api/time/server-clock";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { webhookChange, type WebhookScope } from "@/api/webhook/webhook-scope";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";
import { useT } from "@/i18n/use-t";
import { FormShell } from "@/ui/form/FormShell";
import type { ShownError } from "@/ui/state/shown-error";
import { useSaveError } from "@/entities/access/use-save-error";
import { ofApiError } from "@/entities/saving/use-guarded-save";
import { RangeCount } from "@/features/replay/count/RangeCount";
import { CustomBounds } from "@/features/replay/range/CustomBounds";
import { ReplayAsCode } from "./ReplayAsCode";
import type { AddressedRange } from "@/features/replay/range/range-address";
import { RangeField } from "@/features/replay/range/RangeField";
import { RangeStrip } from "@/features/replay/range/RangeStrip";
import { RangePreview } from "@/features/replay/range/RangePreview";
import {
  createReplaySchema,
  customBounds,
  fieldMapping,
  type ReplayFormValues,
  type ReplayRange,
} from "./replay-form";
import { sendFailureWords } from "./send-failure";
import { TargetLine } from "./TargetLine";
import type { useSendReplay } from "./use-send-replay";
import type { WebhookWarning } from "./webhook-warning";
import { WebhookWarningAlert } from "./WebhookWarningAlert";

export interface ReplayFormProps {
  readonly scope: WebhookScope;
  readonly initial: AddressedRange;
  readonly target: WebhookDestination;
  readonly warning: WebhookWarning | null;
  readonly job: ReplayJob;
  readonly sending: ReturnType<typeof useSendReplay>;
  readonly setupPath: string;
  readonly onAccepted: () => void;
}

export function ReplayForm(props: ReplayFormProps) {
  const { initial, target, warning, job, sending } = props;
  const t = useT();
  const sendError = useSendError(props.scope);
  const now = useServerNow(MINUTE_MS);
  const missing = useMissingRole(webhookChange(props.scope));
  const [schema] = useState(() => createReplaySchema(serverNow));
  const form = useForm<ReplayFormValues>({
    resolver: zodResolver(schema),
    defaultValues: initial.values,
  });
  const { dirtyFields } = form.formState;
  const range = useWatch({ control: form.control, name: "range" });
  const waiting = job.status === "accepted" || job.status === "pending" ? "waiting" : null;
  const hint = job.status === "running" ? "running" : waiting;
  // Until something is typed, "Custom" is what was chosen before it.
  const choose = (next: ReplayRange) => {
    const isTyped = dirtyFields.from !== undefined || dirtyFields.to !== undefined;
    if (next !== "custom" || initial.values.range === "custom" || isTyped) return;
    const bounds = customBounds(range, serverNow());
    form.setValue("from", bounds.from);
    form.setValue("to", bounds.to);
  };

  return (
    <>
      <FormShell
        form={form}
        leaving="free"
        label={t("replay.form.title")}
        onSubmit={sending.send}
        onSubmitted={props.onAccepted}
        missingRole={missing}
        isPending={sending.isPending}
        errorOf={ofApiError((failure) => sendError(failure, job.status))}
        // The API blames the start for a webhook that is off; that is not a fault of the field.
        fieldMapping={warning === null || warning === "inactive" ? fieldMapping(range) : {}}
        submitLabel={t("replay.form.submit")}
        pendingLabel={t("replay.form.submitting")}
      >
        {initial.note !== "none" && (
          <Alert severity={initial.note === "shortened" ? "info" : "warning"} role="none">
            {t(`replay.address.${initial.note}`)}
          </Alert>
        )}
        {initial.gap !== null && (
          <Box>
            {withGap(t("replay.address.gap"))}
            <GapLink gap={initial.gap} now={now} among="text" />
            {initial.gap.events && ` · ${t("replay.count.events", { count: initial.gap.events.recorded })}`}
          </Box>
        )}
        <RangeStrip scope={props.scope} form={form} />
        <RangeField control={form.control} onChosen={choose} />
        {range === "custom" ? (
          <CustomBounds control={form.control} />
        ) : (
          <RangePreview control={form.control} />
        )}
        <RangeCount scope={props.scope} control={form.control} />
        <TargetLine target={target} />
        {warning !== null && <WebhookWarningAlert warning={warning} setupPath={props.setupPath} />}
        {hint !== null && (
          <Alert severity="info" role="none">
            {t(`replay.hint.${hint}`)}
          </Alert>
        )}
      </FormShell>
      <ReplayAsCode scope={props.scope} control={form.control} />
    </>
  );
}

/** Words for a replay that was not accepted; a refusal says which role it takes. */
function useSendError(scope: WebhookScope): (failure: ApiError, jobStatus: string) => ShownError {
  const t = useT();
  const saveError = useSaveError(webhookChange(scope));
  return (failure, jobStatus) => {
    const shown = saveError(failure);
    const { title, detail } = sendFailureWords(failure, jobStatus);
    return { ...shown, title: t(title), detail: detail === null ? shown.detail : t(detail) };
  };
}
