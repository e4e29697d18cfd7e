import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useForm, useWatch } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { useMissingRole } from "@/api/identity/use-missing-role";
import type { Destination } from "@/contract/webhook/destination";
import { CHANGE_ALL_REGIONS } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { KONNECT_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { FormShell } from "@/ui/form/FormShell";
import { Section } from "@/ui/layout/Section";
import { useToast } from "@/ui/overlay/toast-context";
import { isConfirmed, toAllRegionsRequest } from "./all-regions-plan";
import { AllRegionsPlan } from "./AllRegionsPlan";
import { UnconfirmedRegions } from "./UnconfirmedRegions";
import { EndpointFields } from "@/features/webhook/EndpointFields";
import { LossDialog } from "./LossDialog";
import { Place } from "@/entities/place/Place";
import { useApplyToAll } from "./use-apply-to-all";
import { useLossQuestion } from "./use-loss-question";
import { useNewDestination } from "@/entities/destination/use-new-destination";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import { fieldMapping, schema, type WebhookFormValues } from "@/features/webhook/setup/webhook-form";

export interface AllRegionsFormProps {
  readonly rows: readonly RegionRow[];
  readonly destinations: readonly Destination[];
}

const UNTOUCHED: WebhookFormValues = { destinationId: "", isEnabled: true };

export function AllRegionsForm({ rows, destinations }: AllRegionsFormProps) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const form = useForm<WebhookFormValues>({ resolver: zodResolver(schema), defaultValues: UNTOUCHED });
  const [destinationId, isEnabled] = useWatch({
    control: form.control,
    name: ["destinationId", "isEnabled"],
  });
  const creation = useNewDestination({
    host: "global",
    choose: (id) => form.setValue("destinationId", id, { shouldDirty: true, shouldValidate: true }),
  });
  const missingRole = useMissingRole(CHANGE_ALL_REGIONS);
  const { apply, isPending, errorOf, unconfirmed } = useApplyToAll(rows);
  const loss = useLossQuestion(rows);
  const chosen = destinations.find(({ id }) => id === destinationId);
  const nameOf = (id: string) => destinations.find((one) => one.id === id)?.name ?? "";

  return (
    <>
      <FormShell
        form={form}
        label={t("setup.allRegions.form")}
        confirm={loss.confirm}
        // What was sent, which is not what the fields say when they were changed in between.
        onSubmit={async (values) => ({
          confirmation: await apply(values),
          destinationId: values.destinationId,
        })}
        onSubmitted={(end) => {
          if (!isConfirmed(end.confirmation)) return;
          const message = t("setup.allRegions.done", { destination: nameOf(end.destinationId) });
          toast({ message, tone: "success" });
        }}
        onDone={({ confirmation }) => {
          if (isConfirmed(confirmation)) void navigate(KONNECT_PATH);
        }}
        missingRole={missingRole}
        isPending={isPending}
        errorOf={errorOf}
        fieldMapping={fieldMapping}
        submitLabel={t("setup.allRegions.submit")}
        pendingLabel={t("setup.allRegions.submitting")}
        actions={
          <ButtonLink to={KONNECT_PATH} variant="outlined" color="inherit">
            {t("setup.allRegions.cancel")}
          </ButtonLink>
        }
      >
        <Section title={t("setup.allRegions.section")}>
          <Stack spacing={3} sx={{ maxWidth: 560 }}>
            <EndpointFields
              control={form.control}
              destinations={destinations}
              onCreate={creation.open}
              switchHelp={{
                on: t("setup.allRegions.enabledHelp"),
                off: t("setup.allRegions.disabledHelp"),
              }}
            />
          </Stack>
        </Section>
        <Section
          title={t("setup.allRegions.plan")}
          description={t("setup.allRegions.planText")}
          frame="plain"
        >
          <AllRegionsPlan
            rows={rows}
            values={{ destinationId, isEnabled }}
            destinationName={chosen?.name ?? null}
          />
        </Section>
      </FormShell>
      <Box aria-live="polite" sx={{ "& > *": { mt: 3 } }}>
        {unconfirmed !== null && <UnconfirmedRegions confirmation={unconfirmed} />}
      </Box>
      {chosen !== undefined && (
        <Place
          name="asCode"
          subject={{
            kind: "all-regions",
            changes: toAllRegionsRequest({ destinationId, isEnabled }),
            isEnabled,
            destination: chosen,
          }}
        />
      )}
      {creation.drawer}
      <LossDialog {...loss.dialog} />
    </>
  );
}
