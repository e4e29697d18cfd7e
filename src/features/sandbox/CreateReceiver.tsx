import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { receiverMutations } from "@/api/sandbox/receivers";
import { useT } from "@/i18n/use-t";
import { receiverPath, sandboxPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/ButtonLink";
import { FormShell } from "@/ui/form/FormShell";
import { useToast } from "@/ui/toast-context";
import { useShownError } from "@/ui/use-shown-error";
import { ReceiverFields } from "./ReceiverFields";
import { emptyValues, receiverFormSchema, toRequest } from "./receiver-form";

export function CreateReceiver() {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const navigate = useNavigate();
  const create = useMutation(receiverMutations.create());
  const form = useForm({ resolver: zodResolver(receiverFormSchema), defaultValues: emptyValues });
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Box sx={{ maxWidth: 560 }}>
        <FormShell
          form={form}
          label={t("sandbox.receivers.form.title")}
          onSubmit={(values) => create.mutateAsync(toRequest(values))}
          onSubmitted={(receiver) => {
            toast({ message: t("sandbox.receivers.created", { name: receiver.name }), tone: "success" });
            void navigate(receiverPath(receiver.id), { replace: true });
          }}
          isPending={create.isPending}
          submitError={
            create.error && { ...shown(create.error, "save"), title: t("sandbox.receivers.form.failed") }
          }
          fieldMapping={{ name: "name", url_prefix: "urlPrefix", authorization: "authorization" }}
          submitLabel={t("sandbox.receivers.form.submit")}
          pendingLabel={t("sandbox.receivers.form.submitting")}
          actions={
            <ButtonLink to={sandboxPath("receivers")} variant="outlined" color="inherit">
              {t("ui.cancel")}
            </ButtonLink>
          }
        >
          <ReceiverFields control={form.control} saved="none" />
        </FormShell>
      </Box>
    </Paper>
  );
}
