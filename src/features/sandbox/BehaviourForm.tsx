import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { receiverMutations } from "@/api/sandbox/receivers";
import type { Receiver } from "@/contract/sandbox/receiver";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { FormShell } from "@/ui/form/FormShell";
import { Section } from "@/ui/Section";
import { useToast } from "@/ui/toast-context";
import { useShownError } from "@/ui/use-shown-error";
import { BehaviourFields } from "./BehaviourFields";
import { behaviourFormSchema, toFormValues, toRequest } from "./behaviour-form";
import { behaviourWords } from "./behaviour-words";

export interface BehaviourFormProps {
  readonly receiver: Receiver;
}

/** Tells a receiver what to do with its next requests. */
export function BehaviourForm({ receiver }: BehaviourFormProps) {
  const t = useT();
  const { locale } = useLanguage();
  const toast = useToast();
  const shown = useShownError();
  const replace = useMutation(receiverMutations.replace(receiver.id));
  const form = useForm({
    resolver: zodResolver(behaviourFormSchema),
    defaultValues: toFormValues(receiver),
  });
  return (
    <Section title={t("sandbox.behaviour.title")}>
      <FormShell
        form={form}
        leaving="free"
        label={t("sandbox.behaviour.title")}
        onSubmit={(values) => replace.mutateAsync(toRequest(receiver, values))}
        onSubmitted={(saved) => {
          form.reset(toFormValues(saved));
          toast({
            message: t("sandbox.behaviour.applied", {
              name: saved.name,
              behaviour: behaviourWords(saved.behaviour, t, locale),
            }),
            tone: "success",
          });
        }}
        isPending={replace.isPending}
        submitError={
          replace.error && { ...shown(replace.error, "save"), title: t("sandbox.behaviour.failed") }
        }
        submitLabel={t("sandbox.behaviour.submit")}
        pendingLabel={t("sandbox.behaviour.submitting")}
      >
        <BehaviourFields control={form.control} />
      </FormShell>
    </Section>
  );
}
