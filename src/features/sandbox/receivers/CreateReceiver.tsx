import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { receiverMutations } from "@/api/sandbox/receiver-queries";
import type { Receiver } from "@/contract/sandbox/receiver";
import { ofApiError } from "@/entities/saving/use-guarded-save";
import { useT } from "@/i18n/use-t";
import { receiverPath, sandboxPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { FormShell } from "@/ui/form/FormShell";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";
import { ReceiverFields } from "./ReceiverFields";
import { emptyValues, receiverFormSchema, toFormValues, toRequest } from "./receiver-form";

export function CreateReceiver() {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const navigate = useNavigate();
  const create = useMutation(receiverMutations.create());
  // What was typed while it was being made changes it; making it again would make a second one.
  const [created, setCreated] = useState<Receiver | null>(null);
  const replace = useMutation(receiverMutations.replace(created?.id ?? ""));
  const form = useForm({ resolver: zodResolver(receiverFormSchema), defaultValues: emptyValues });
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Box sx={{ maxWidth: 560 }}>
        <FormShell
          form={form}
          label={t("sandbox.receivers.form.title")}
          onSubmit={(values) =>
            created === null
              ? create.mutateAsync(toRequest(values))
              : replace.mutateAsync(toRequest(values, created))
          }
          savedValues={toFormValues}
          onSubmitted={(receiver) => {
            const key = created === null ? "sandbox.receivers.created" : "sandbox.receivers.saved";
            toast({ message: t(key, { name: receiver.name }), tone: "success" });
            setCreated(receiver);
          }}
          onDone={({ id }) => void navigate(receiverPath(id), { replace: true })}
          isPending={create.isPending || replace.isPending}
          errorOf={ofApiError((failure) => ({
            ...shown(failure, "save"),
            title: t(created === null ? "sandbox.receivers.form.failed" : "sandbox.receivers.form.notSaved"),
          }))}
          fieldMapping={{ name: "name", url_prefix: "urlPrefix", authorization: "authorization" }}
          submitLabel={t("sandbox.receivers.form.submit")}
          pendingLabel={t("sandbox.receivers.form.submitting")}
          actions={
            <ButtonLink to={sandboxPath("receivers")} variant="outlined" color="inherit">
              {t("ui.cancel")}
            </ButtonLink>
          }
        >
          <ReceiverFields
            control={form.control}
            saved={created?.authorization === undefined ? "none" : "authorization"}
          />
        </FormShell>
      </Box>
    </Paper>
  );
}
