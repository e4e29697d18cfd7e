import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { receiverMutations, receiverQueries } from "@/api/sandbox/receiver-queries";
import type { Receiver } from "@/contract/sandbox/receiver";
import { ofApiError } from "@/entities/saving/use-guarded-save";
import { useT } from "@/i18n/use-t";
import { receiverPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { FormShell } from "@/ui/form/FormShell";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { type Crumb, PageHeader } from "@/ui/layout/PageHeader";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";
import { ReceiverFields } from "./ReceiverFields";
import { ReceiverUnavailable } from "./ReceiverUnavailable";
import { receiverFormSchema, toFormValues, toRequest } from "./receiver-form";

export interface EditReceiverProps {
  readonly receiverId: string;
  readonly crumbs: readonly Crumb[];
}

/** The settings of one receiver, all but its script. */
export function EditReceiver({ receiverId, crumbs }: EditReceiverProps) {
  const t = useT();
  // Never from a cache alone: the form would start from what may be out of date.
  const { data, error, isFetchedAfterMount, refetch } = useQuery({
    ...receiverQueries.detail(receiverId),
    refetchOnMount: "always",
  });
  const receiver = isFetchedAfterMount ? data : undefined;
  return (
    <>
      <PageHeader
        title={t("sandbox.receivers.form.editTitle", { name: data?.name ?? "" })}
        crumbs={data === undefined ? crumbs : [...crumbs, { label: data.name, to: receiverPath(data.id) }]}
        description={t("sandbox.receivers.form.editDescription")}
      />
      {renderForm()}
    </>
  );

  function renderForm() {
    if (receiver !== undefined) return <SettingsForm receiver={receiver} />;
    return error ? (
      <ReceiverUnavailable error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingSkeleton shape="form" />
    );
  }
}

function SettingsForm({ receiver }: { readonly receiver: Receiver }) {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const navigate = useNavigate();
  const replace = useMutation(receiverMutations.replace(receiver.id));
  const form = useForm({
    resolver: zodResolver(receiverFormSchema),
    defaultValues: toFormValues(receiver),
  });
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Box sx={{ maxWidth: 560 }}>
        <FormShell
          form={form}
          label={t("sandbox.receivers.form.editTitle", { name: receiver.name })}
          onSubmit={(values) => replace.mutateAsync(toRequest(values, receiver))}
          savedValues={toFormValues}
          onSubmitted={({ name }) => {
            toast({ message: t("sandbox.receivers.saved", { name }), tone: "success" });
          }}
          onDone={({ id }) => void navigate(receiverPath(id), { replace: true })}
          isPending={replace.isPending}
          errorOf={ofApiError((failure) => ({
            ...shown(failure, "save"),
            title: t("sandbox.receivers.form.notSaved"),
          }))}
          fieldMapping={{ name: "name", url_prefix: "urlPrefix", authorization: "authorization" }}
          actions={
            <ButtonLink to={receiverPath(receiver.id)} variant="outlined" color="inherit">
              {t("ui.cancel")}
            </ButtonLink>
          }
        >
          <ReceiverFields
            control={form.control}
            saved={receiver.authorization === undefined ? "none" : "authorization"}
          />
        </FormShell>
      </Box>
    </Paper>
  );
}
