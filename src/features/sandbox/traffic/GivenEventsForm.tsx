import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { trafficMutations } from "@/api/sandbox/traffic-mutations";
import { AUDIT_LOG_ENTRY_TYPES } from "@/contract/audit-log-entry";
import type { Portal } from "@/contract/portal";
import { ofApiError } from "@/entities/saving/use-guarded-save";
import { useT } from "@/i18n/use-t";
import { FormSelect } from "@/ui/form/field/FormSelect";
import { FormShell } from "@/ui/form/FormShell";
import { FormTextArea } from "@/ui/form/field/FormTextArea";
import { Section } from "@/ui/layout/Section";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";
import { targetOptions } from "./event-targets";
import { emptyValues, givenEventsFormSchema, templateText, toRequest } from "./given-events-form";

export interface GivenEventsFormProps {
  readonly portals: readonly Portal[];
}

/** Exactly these events, for those who want to see what becomes of one. */
export function GivenEventsForm({ portals }: GivenEventsFormProps) {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const send = useMutation(trafficMutations.postEvents());
  const form = useForm({ resolver: zodResolver(givenEventsFormSchema), defaultValues: emptyValues });
  const { control } = form;
  return (
    <Section title={t("sandbox.given.title")} description={t("sandbox.given.description")}>
      <FormShell
        form={form}
        leaving="free"
        label={t("sandbox.given.title")}
        onSubmit={(values) => send.mutateAsync(toRequest(values))}
        onSubmitted={({ accepted }) =>
          toast({ message: t("sandbox.events.accepted", { count: accepted }), tone: "success" })
        }
        isPending={send.isPending}
        errorOf={ofApiError((failure) => ({ ...shown(failure, "save"), title: t("sandbox.events.failed") }))}
        fieldMapping={{ portal_id: "target", region: "target", events: "json" }}
        submitLabel={t("sandbox.given.submit")}
        pendingLabel={t("sandbox.events.submitting")}
      >
        <Box
          sx={{
            display: "grid",
            gap: { xs: 2, md: 3 },
            gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 1fr) minmax(0, 2fr)" },
            alignItems: "start",
          }}
        >
          <Stack spacing={2}>
            <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
              <Box component="legend" sx={{ typography: "subtitle2", mb: 0.75, p: 0 }}>
                {t("sandbox.given.templates")}
              </Box>
              <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }} translate="no">
                {AUDIT_LOG_ENTRY_TYPES.map((type) => (
                  <Button
                    key={type}
                    size="small"
                    variant="outlined"
                    color="inherit"
                    onClick={() =>
                      form.setValue("json", templateText(type), {
                        shouldValidate: form.formState.isSubmitted,
                      })
                    }
                  >
                    {type}
                  </Button>
                ))}
              </Box>
            </Box>
            <FormSelect
              control={control}
              name="target"
              label={t("sandbox.events.target")}
              options={targetOptions(portals, t)}
            />
          </Stack>
          <FormTextArea
            control={control}
            name="json"
            rows={{ least: 6, most: 18 }}
            label={t("sandbox.given.json")}
            help={t("sandbox.given.jsonHelp")}
          />
        </Box>
      </FormShell>
    </Section>
  );
}
