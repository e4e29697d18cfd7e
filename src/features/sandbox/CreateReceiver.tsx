import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { receiverMutations } from "@/api/sandbox/receivers";
import { useT } from "@/i18n/use-t";
import { sandboxPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/ButtonLink";
import { FormShell } from "@/ui/form/FormShell";
import { FormTextField } from "@/ui/form/FormTextField";
import { Section } from "@/ui/Section";
import { useToast } from "@/ui/toast-context";
import { useShownError } from "@/ui/use-shown-error";
import { emptyValues, receiverFormSchema, toRequest } from "./receiver-form";
import { searchOf } from "./receivers-address";

export function CreateReceiver() {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const navigate = useNavigate();
  const create = useMutation(receiverMutations.create());
  const form = useForm({ resolver: zodResolver(receiverFormSchema), defaultValues: emptyValues });
  const { control } = form;
  return (
    <Section title={t("sandbox.receivers.form.title")}>
      <Box sx={{ maxWidth: 560 }}>
        <FormShell
          form={form}
          label={t("sandbox.receivers.form.title")}
          onSubmit={(values) => create.mutateAsync(toRequest(values))}
          onSubmitted={(receiver) => {
            toast({ message: t("sandbox.receivers.created", { name: receiver.name }), tone: "success" });
            void navigate(searchOf({ place: "receiver", receiverId: receiver.id, openSeq: null }), {
              replace: true,
            });
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
          <Stack spacing={2}>
            <FormTextField
              control={control}
              name="name"
              label={t("sandbox.receivers.name")}
              placeholder={t("sandbox.receivers.form.namePlaceholder")}
            />
            <FormTextField
              control={control}
              name="urlPrefix"
              type="url"
              face="mono"
              label={t("sandbox.receivers.urlPrefix")}
              help={t("sandbox.receivers.form.prefixHelp")}
            />
            <FormTextField
              control={control}
              name="authorization"
              type="password"
              autoComplete="new-password"
              face="mono"
              requirement="optional"
              label={t("sandbox.receivers.authorization")}
              help={t("sandbox.receivers.form.authorizationHelp")}
            />
          </Stack>
        </FormShell>
      </Box>
    </Section>
  );
}
