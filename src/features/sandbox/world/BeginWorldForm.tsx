import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { worldQueries } from "@/api/sandbox/world-queries";
import type { BeginWorld, World } from "@/contract/sandbox/world";
import { useT } from "@/i18n/use-t";
import { FormDateTime } from "@/ui/form/field/FormDateTime";
import { FormSelect } from "@/ui/form/field/FormSelect";
import { FormShell } from "@/ui/form/FormShell";
import { FormTextField } from "@/ui/form/field/FormTextField";
import { Section } from "@/ui/layout/Section";
import { beginWorldFormSchema, toFormValues, toRequest } from "./begin-world-form";
import { scenarioTitle } from "@/features/sandbox/clock/clock-words";
import { ResetWorldDialog } from "./ResetWorldDialog";

export interface BeginWorldFormProps {
  /** The current one, which is offered again. */
  readonly world: World;
}

export function BeginWorldForm({ world }: BeginWorldFormProps) {
  const t = useT();
  const form = useForm({ resolver: zodResolver(beginWorldFormSchema), defaultValues: toFormValues(world) });
  const { control } = form;
  const scenario = useWatch({ control, name: "scenario" });
  const scenarios = useQuery(worldQueries.scenarios());
  // Until the list is there, or if it never comes, the current one can be begun again.
  const offered = scenarios.data?.map(({ id }) => id) ?? [world.scenario];
  const [asked, setAsked] = useState<BeginWorld | null>(null);
  return (
    <Section title={t("sandbox.begin.title")} description={t("sandbox.begin.description")}>
      <FormShell
        form={form}
        leaving="free"
        label={t("sandbox.begin.title")}
        // Only asks: the dialog sends, and shows what came of it.
        onSubmit={async (values) => setAsked(toRequest(values))}
        isPending={false}
        errorOf={() => null}
        submitLabel={t("sandbox.begin.submit")}
        submitTone="danger"
      >
        <Stack spacing={2}>
          <FormSelect
            control={control}
            name="scenario"
            label={t("sandbox.world.scenario")}
            help={t(`sandbox.scenarioDescription.${scenario}`)}
            options={offered.map((id) => ({ value: id, label: scenarioTitle(id, t) }))}
          />
          <Box
            sx={{
              display: "grid",
              gap: 2,
              gridTemplateColumns: { xs: "1fr", sm: "repeat(2, minmax(0, 1fr))" },
            }}
          >
            <FormTextField
              control={control}
              name="seed"
              label={t("sandbox.world.seed")}
              help={t("sandbox.begin.seedHelp")}
              requirement="optional"
              face="mono"
            />
            <FormDateTime
              control={control}
              name="now"
              label={t("sandbox.begin.now")}
              help={t("sandbox.begin.nowHelp")}
              twice="first"
              requirement="optional"
            />
            <FormSelect
              control={control}
              name="clock"
              label={t("sandbox.begin.clock")}
              options={[
                { value: "running", label: t("sandbox.begin.clockRunning") },
                { value: "paused", label: t("sandbox.begin.clockPaused") },
              ]}
            />
          </Box>
        </Stack>
      </FormShell>
      <ResetWorldDialog body={asked} onClose={() => setAsked(null)} />
    </Section>
  );
}
