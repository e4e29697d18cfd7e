import { zodResolver } from "@hookform/resolvers/zod";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { receiverMutations } from "@/api/sandbox/receiver-queries";
import type { Receiver } from "@/contract/sandbox/receiver";
import { useLanguage } from "@/i18n/use-language";
import { ofApiError } from "@/entities/saving/use-guarded-save";
import { useT } from "@/i18n/use-t";
import { FormShell } from "@/ui/form/FormShell";
import { Section } from "@/ui/layout/Section";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";
import { behaviourWords } from "./behaviour-words";
import { ScriptPresets } from "./ScriptPresets";
import { ScriptSteps } from "./ScriptSteps";
import { scriptFormSchema, toFormValues, toRequest, toStepValues } from "./script-form";
import { presetSteps } from "./script-presets";

export interface ScriptFormProps {
  readonly receiver: Receiver;
}

/** Tells a receiver what to do with its next requests. */
export function ScriptForm({ receiver }: ScriptFormProps) {
  const t = useT();
  const { locale } = useLanguage();
  const toast = useToast();
  const shown = useShownError();
  const replace = useMutation(receiverMutations.replace(receiver.id));
  const form = useForm({ resolver: zodResolver(scriptFormSchema), defaultValues: toFormValues(receiver) });
  return (
    <Section
      title={t("sandbox.script.title")}
      description={t("sandbox.script.now", { behaviour: behaviourWords(receiver.behaviour, t, locale) })}
    >
      <FormShell
        form={form}
        label={t("sandbox.script.title")}
        onSubmit={(values) => replace.mutateAsync(toRequest(receiver, values))}
        savedValues={toFormValues}
        onSubmitted={(saved) => {
          toast({
            message: t("sandbox.script.applied", {
              name: saved.name,
              behaviour: behaviourWords(saved.behaviour, t, locale),
            }),
            tone: "success",
          });
        }}
        isPending={replace.isPending}
        errorOf={ofApiError((failure) => ({ ...shown(failure, "save"), title: t("sandbox.script.failed") }))}
        submitLabel={t("sandbox.script.submit")}
        pendingLabel={t("sandbox.script.submitting")}
      >
        <Stack spacing={2.5}>
          <ScriptPresets
            onChoose={(preset) =>
              form.setValue("steps", toStepValues(presetSteps(preset, receiver.url_prefix)), {
                shouldDirty: true,
                shouldValidate: form.formState.isSubmitted,
              })
            }
          />
          <ScriptSteps control={form.control} />
        </Stack>
      </FormShell>
    </Section>
  );
}
