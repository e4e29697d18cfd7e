import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { trafficMutations } from "@/api/sandbox/traffic-mutations";
import { isRegion } from "@/audit-log/region";
import { AUDIT_LOG_ENTRY_TYPES } from "@/contract/audit-log-entry";
import type { Portal } from "@/contract/portal";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { ofApiError } from "@/entities/saving/use-guarded-save";
import { useT } from "@/i18n/use-t";
import { FieldGrid } from "@/ui/form/field/FieldGrid";
import { FormSelect } from "@/ui/form/field/FormSelect";
import { FormShell } from "@/ui/form/FormShell";
import { FormTextField } from "@/ui/form/field/FormTextField";
import { Section } from "@/ui/layout/Section";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";
import { targetOptions } from "./event-targets";
import { emptyValues, sendEventsFormSchema, SPREADS_MS, toRequest } from "./send-events-form";

export interface SendEventsFormProps {
  readonly portals: readonly Portal[];
}

export function SendEventsForm({ portals }: SendEventsFormProps) {
  const t = useT();
  const { locale } = useLanguage();
  const toast = useToast();
  const shown = useShownError();
  const send = useMutation(trafficMutations.postEvents());
  const form = useForm({ resolver: zodResolver(sendEventsFormSchema), defaultValues: emptyValues });
  const { control } = form;
  const isOfPortal = !isRegion(useWatch({ control, name: "target" }));
  return (
    <Section title={t("sandbox.events.title")} description={t("sandbox.events.description")}>
      <FormShell
        form={form}
        leaving="free"
        label={t("sandbox.events.title")}
        onSubmit={(values) => send.mutateAsync(toRequest(values))}
        onSubmitted={({ accepted }) =>
          toast({ message: t("sandbox.events.accepted", { count: accepted }), tone: "success" })
        }
        isPending={send.isPending}
        errorOf={ofApiError((failure) => ({ ...shown(failure, "save"), title: t("sandbox.events.failed") }))}
        fieldMapping={{
          count: "count",
          portal_id: "target",
          region: "target",
          over_ms: "overMs",
          types: "type",
        }}
        submitLabel={t("sandbox.events.submit")}
        pendingLabel={t("sandbox.events.submitting")}
      >
        <FieldGrid>
          <FormSelect
            control={control}
            name="target"
            label={t("sandbox.events.target")}
            options={targetOptions(portals, t)}
          />
          <FormTextField control={control} name="count" face="mono" label={t("sandbox.events.count")} />
          <FormSelect
            control={control}
            name="overMs"
            label={t("sandbox.events.over")}
            options={SPREADS_MS.map((ms) => ({
              value: String(ms),
              label: ms === 0 ? t("sandbox.events.atOnce") : formatDuration(ms, locale),
            }))}
          />
          <FormSelect
            control={control}
            name="type"
            label={t("sandbox.events.types")}
            isDisabled={isOfPortal}
            {...(isOfPortal ? { help: t("sandbox.events.portalTypes") } : {})}
            options={[
              { value: "all", label: t("sandbox.events.allTypes") },
              // The API's own words.
              ...AUDIT_LOG_ENTRY_TYPES.map((type) => ({ value: type, label: type })),
            ]}
          />
        </FieldGrid>
      </FormShell>
    </Section>
  );
}
