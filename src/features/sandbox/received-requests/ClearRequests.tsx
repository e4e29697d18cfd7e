import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { receiverMutations } from "@/api/sandbox/receiver-queries";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { useShownError } from "@/ui/state/use-shown-error";

export interface ClearRequestsProps {
  readonly receiverId: string;
}

export function ClearRequests({ receiverId }: ClearRequestsProps) {
  const t = useT();
  const shown = useShownError();
  const clear = useMutation(receiverMutations.clearRequests(receiverId));
  const [isAsking, setIsAsking] = useState(false);
  const close = () => {
    clear.reset();
    setIsAsking(false);
  };
  return (
    <>
      <Button
        ref={focusHeadingOnUnmount}
        variant="outlined"
        color="inherit"
        onClick={() => setIsAsking(true)}
      >
        {t("sandbox.requests.clear")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("sandbox.requests.clearTitle")}
        confirmLabel={t("sandbox.requests.clear")}
        tone="danger"
        isPending={clear.isPending}
        onCancel={close}
        onConfirm={() => clear.mutate(undefined, { onSuccess: close })}
      >
        <Stack spacing={2}>
          <span>{t("sandbox.requests.clearText")}</span>
          {clear.error !== null && (
            <ErrorAlert error={{ ...shown(clear.error, "save"), title: t("sandbox.requests.clearFailed") }} />
          )}
        </Stack>
      </ConfirmDialog>
    </>
  );
}
