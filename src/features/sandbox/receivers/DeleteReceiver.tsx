import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { receiverMutations } from "@/api/sandbox/receiver-queries";
import type { Receiver } from "@/contract/sandbox/receiver";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";

export interface DeleteReceiverProps {
  readonly receiver: Receiver;
  readonly onDeleted: () => void;
}

export function DeleteReceiver({ receiver, onDeleted }: DeleteReceiverProps) {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const remove = useMutation(receiverMutations.remove(receiver.id));
  const [isAsking, setIsAsking] = useState(false);
  const { name } = receiver;
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setIsAsking(true)}>
        {t("sandbox.receivers.delete")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("sandbox.receivers.deleteTitle", { name })}
        confirmLabel={t("sandbox.receivers.delete")}
        tone="danger"
        isPending={remove.isPending}
        onCancel={() => {
          remove.reset();
          setIsAsking(false);
        }}
        onConfirm={() => {
          remove.mutate(undefined, {
            onSuccess: () => {
              toast({ message: t("sandbox.receivers.deleted", { name }), tone: "success" });
              onDeleted();
            },
          });
        }}
      >
        <Stack spacing={2}>
          <span>{t("sandbox.receivers.deleteText", { urlPrefix: receiver.url_prefix })}</span>
          {remove.error !== null && (
            <ErrorAlert
              error={{ ...shown(remove.error, "save"), title: t("sandbox.receivers.deleteFailed") }}
            />
          )}
        </Stack>
      </ConfirmDialog>
    </>
  );
}
