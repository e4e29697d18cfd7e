import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { worldMutations } from "@/api/sandbox/world-queries";
import type { BeginWorld } from "@/contract/sandbox/world";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";
import { scenarioTitle } from "@/features/sandbox/clock/clock-words";

export interface ResetWorldDialogProps {
  /** The world to begin; null while the dialog is closed. */
  readonly body: BeginWorld | null;
  readonly onClose: () => void;
}

/** Nothing of the old world comes back, so it asks first. */
export function ResetWorldDialog({ body, onClose }: ResetWorldDialogProps) {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const begin = useMutation(worldMutations.begin());
  // Its words stay while the dialog fades away.
  const [lastBody, setLastBody] = useState(body);
  if (body !== null && body !== lastBody) setLastBody(body);
  const scenario = lastBody === null ? "" : scenarioTitle(lastBody.scenario, t);

  const close = () => {
    begin.reset();
    onClose();
  };
  const confirm = async () => {
    if (body === null) return;
    try {
      // Awaited, not a callback of the mutation: the new world may take this dialog off the page before it answers.
      await begin.mutateAsync(body);
    } catch {
      return; // shown below
    }
    toast({ message: t("sandbox.reset.begun", { scenario }), tone: "success" });
    close();
  };
  return (
    <ConfirmDialog
      isOpen={body !== null}
      title={t("sandbox.reset.title")}
      confirmLabel={t("sandbox.reset.confirm")}
      tone="danger"
      isPending={begin.isPending}
      onCancel={close}
      onConfirm={() => void confirm()}
    >
      <Stack spacing={2}>
        <span>{t("sandbox.reset.text", { scenario })}</span>
        {begin.error !== null && (
          <ErrorAlert error={{ ...shown(begin.error, "save"), title: t("sandbox.reset.failed") }} />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
