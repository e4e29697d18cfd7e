import { zodResolver } from "@hookform/resolvers/zod";
import Stack from "@mui/material/Stack";
import { useMemo } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { ApiHost } from "@/contract/api-host";
import { type Region, REGIONS } from "@/audit-log/region";
import type { Destination } from "@/contract/webhook/destination";
import { CHANGE_ALL_REGIONS, type NeededRole, neededRole } from "@/contract/identity/permissions";
import { FormEndpoint } from "@/entities/destination/FormEndpoint";
import { useNewDestination } from "@/entities/destination/use-new-destination";
import { Place } from "@/entities/place/Place";
import { toRequest } from "@/features/webhook/all-regions/plan/choice";
import { AllRegionsPlan } from "@/features/webhook/all-regions/plan/AllRegionsPlan";
import {
  callsFor,
  eventsLeaving,
  planRegion,
  questionOf,
} from "@/features/webhook/all-regions/plan/region-plan";
import { undoOf } from "@/features/webhook/all-regions/plan/region-undo";
import type { Applied } from "@/features/webhook/all-regions/result/applied";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import { fieldMapping } from "@/features/webhook/setup/webhook-form";
import { useT } from "@/i18n/use-t";
import { KONNECT_PATH } from "@/lib/console-paths";
import { endpointHost } from "@/lib/endpoint-host";
import { FormSwitch } from "@/ui/form/field/FormSwitch";
import { FormShell } from "@/ui/form/FormShell";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { Section } from "@/ui/layout/Section";
import { createSchema, initialValues, toChoice, type AllRegionsValues } from "./all-regions-form";
import { BeforeSending } from "./BeforeSending";
import { EventsLeavingField } from "./EventsLeavingField";
import { LossDialog } from "./LossDialog";
import { RegionChecks } from "./RegionChecks";
import { useApply } from "./use-apply";
import { useLossQuestion } from "./use-loss-question";

export interface AllRegionsFormProps {
  readonly rows: readonly RegionRow[];
  readonly destinations: readonly Destination[];
  /** Where a new destination is made. */
  readonly host: ApiHost;
  /** What the user lacks for changing a region; null where nothing. */
  readonly missing: ReadonlyMap<Region, NeededRole | null>;
  readonly mayChangeAll: "may" | "may_not";
  /** What a link asks to begin with; `""` for none. */
  readonly destinationId: string;
  readonly onApplied: (applied: Applied) => void;
}

/** One destination, chosen for several regions: what it does to each, how it is sent, what can be taken back. */
export function AllRegionsForm(props: AllRegionsFormProps) {
  const { rows, destinations, missing, onApplied } = props;
  const t = useT();
  const permitted = REGIONS.filter((region) => !missing.get(region));
  const form = useForm<AllRegionsValues>({
    resolver: zodResolver(createSchema({ rows, permitted })),
    defaultValues: initialValues(props.destinationId, destinations),
  });
  const { control } = form;
  const [destinationId, isEnabled, ticked] = useWatch({
    control,
    name: ["destinationId", "isEnabled", "regions"],
  });
  const choice = useMemo(
    () => ({ destinationId, isEnabled, regions: ticked.filter((region) => !missing.get(region)) }),
    [destinationId, isEnabled, ticked, missing],
  );
  const creation = useNewDestination({
    host: props.host,
    choose: (id) => form.setValue("destinationId", id, { shouldDirty: true, shouldValidate: true }),
  });
  const { apply, isPending, errorOf } = useApply();
  const loss = useLossQuestion();
  const destination = destinations.find(({ id }) => id === choice.destinationId);
  const collector = destination ? endpointHost(destination.endpoint) : "";
  const calls = callsFor(rows, choice, props.mayChangeAll);
  const undos = new Map(rows.map((row) => [row.region, undoOf(row, choice)]));
  const leaving = eventsLeaving(rows, choice);
  const isReading = rows.some((row) => planRegion(row, choice).state === "pending");
  const isAll = choice.regions.length === REGIONS.length;
  const submitLabel = isAll
    ? t("allRegions.submit")
    : t("allRegions.submitSome", { count: choice.regions.length });

  return (
    <>
      <FormShell
        form={form}
        label={t("allRegions.form")}
        whilePending="locked"
        confirm={() => loss.confirm(undos)}
        onSubmit={async (values): Promise<Applied> => {
          const sent = toChoice(values, { permitted });
          const request = toRequest(sent);
          const seen = new Map(
            rows.map(({ region, webhook }) => [region, webhook.state === "loaded" ? webhook.value : null]),
          );
          const outcomes = await apply({ regions: sent.regions, request, calls, seen });
          return { request, outcomes, undos, destination: destination?.name ?? "", host: collector };
        }}
        onSubmitted={onApplied}
        missingRole={permitted.length === 0 ? neededRole(CHANGE_ALL_REGIONS) : null}
        isPending={isPending}
        errorOf={errorOf}
        fieldMapping={fieldMapping}
        submitLabel={submitLabel}
        pendingLabel={t("allRegions.submitting")}
        actions={
          <ButtonLink to={KONNECT_PATH} variant="outlined" color="inherit">
            {t("allRegions.cancel")}
          </ButtonLink>
        }
      >
        <Section title={t("allRegions.section")}>
          <Stack spacing={3} sx={{ maxWidth: 560 }}>
            <FormEndpoint
              control={control}
              name="destinationId"
              destinations={destinations}
              onCreate={creation.open}
            />
            <FormSwitch
              control={control}
              name="isEnabled"
              label={t("setup.form.enabled")}
              help={t(choice.isEnabled ? "allRegions.enabledHelp" : "allRegions.disabledHelp")}
            />
            <RegionChecks control={control} missing={missing} />
          </Stack>
        </Section>
        <Section title={t("allRegions.plan")} description={t("allRegions.planText")} frame="plain">
          <AllRegionsPlan rows={rows} choice={choice} destinationName={destination?.name ?? null} />
        </Section>
        {destination !== undefined && choice.regions.length > 0 && (
          <>
            <Section title={t("allRegions.leaving.title")}>
              <EventsLeavingField
                control={control}
                leaving={leaving}
                host={collector}
                question={questionOf(leaving, choice.destinationId)}
              />
            </Section>
            <Section title={t("allRegions.before.title")}>
              {isReading ? (
                t("allRegions.checking")
              ) : (
                <BeforeSending calls={calls} undos={undos} host={collector} />
              )}
            </Section>
          </>
        )}
      </FormShell>
      {destination !== undefined && choice.regions.length > 0 && (
        <Place
          name="asCode"
          subject={{
            kind: "all-regions",
            changes: toRequest(choice),
            isEnabled: choice.isEnabled,
            destination,
            regions: choice.regions,
            calls: isAll && props.mayChangeAll === "may" ? "one" : "each",
          }}
        />
      )}
      {creation.drawer}
      <LossDialog {...loss.dialog} confirmLabel={submitLabel} />
    </>
  );
}
