import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { snapshotMutations } from "@/api/sandbox/snapshot";
import type { Snapshot } from "@/contract/sandbox/world";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";

export interface RestoreDialogProps {
  readonly fileName: string;
  /** Null while the dialog is closed. */
  readonly snapshot: Snapshot | null;
  readonly onClose: () => void;
}

/** Says what comes back and what does not, before the world is replaced. */
export function RestoreDialog({ fileName, snapshot, onClose }: RestoreDialogProps) {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const restore = useMutation(snapshotMutations.restore());
  // Its words stay while the dialog fades away.
  const [lastName, setLastName] = useState(fileName);
  if (fileName !== "" && fileName !== lastName) setLastName(fileName);
  const close = () => {
    restore.reset();
    onClose();
  };
  const confirm = async () => {
    if (snapshot === null) return;
    try {
      // Awaited, not a callback of the mutation: the new world may take this dialog off the page before it answers.
      await restore.mutateAsync(snapshot);
    } catch {
      return; // shown below
    }
    toast({ message: t("sandbox.snapshot.restored"), tone: "success" });
    close();
  };
  return (
    <ConfirmDialog
      isOpen={snapshot !== null}
      title={t("sandbox.snapshot.restoreTitle")}
      confirmLabel={t("sandbox.snapshot.restore")}
      tone="danger"
      isPending={restore.isPending}
      onCancel={close}
      onConfirm={() => void confirm()}
    >
      <Stack spacing={2}>
        <span>{t("sandbox.snapshot.restoreText", { name: lastName })}</span>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          <li>{t("sandbox.snapshot.secrets")}</li>
          <li>{t("sandbox.snapshot.paused")}</li>
        </Box>
        {restore.error !== null && (
          <ErrorAlert error={{ ...shown(restore.error, "save"), title: t("sandbox.snapshot.failed") }} />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
