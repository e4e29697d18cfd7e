import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { snapshotMutations } from "@/api/sandbox/snapshot-mutations";
import { formatBytes } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { useToast } from "@/ui/overlay/toast-context";
import { type RequestFailure, useShownError } from "@/ui/state/use-shown-error";
import { refusalOf } from "./snapshot-file";

export interface RestoreDialogProps {
  /** Null while the dialog is closed. */
  readonly file: File | null;
  readonly onClose: () => void;
}

/** Says what comes back and what does not, before the world is replaced. */
export function RestoreDialog({ file, onClose }: RestoreDialogProps) {
  const t = useT();
  const { locale } = useLanguage();
  const toast = useToast();
  const shown = useShownError();
  const restore = useMutation(snapshotMutations.restore());
  // Its words stay while the dialog fades away.
  const [lastFile, setLastFile] = useState(file);
  if (file !== null && file !== lastFile) setLastFile(file);
  const { name = "", size = 0 } = lastFile ?? {};
  const close = () => {
    restore.reset();
    onClose();
  };
  const confirm = async () => {
    if (file === null) return;
    try {
      // Awaited, not a callback of the mutation: the new world may take this dialog off the page before it answers.
      await restore.mutateAsync(file);
    } catch {
      return; // shown below
    }
    toast({ message: t("sandbox.snapshot.restored"), tone: "success" });
    close();
  };
  const explained = (error: RequestFailure) => {
    const refusal = refusalOf(error.fieldErrors);
    const words = shown(error, "save");
    const detail = refusal === null ? words.detail : t(`sandbox.snapshot.${refusal}`, { name });
    return { ...words, title: t("sandbox.snapshot.failed"), detail };
  };
  return (
    <ConfirmDialog
      isOpen={file !== null}
      title={t("sandbox.snapshot.restoreTitle")}
      confirmLabel={t("sandbox.snapshot.restore")}
      tone="danger"
      isPending={restore.isPending}
      onCancel={close}
      onConfirm={() => void confirm()}
    >
      <Stack spacing={2}>
        <span>{t("sandbox.snapshot.restoreText", { name, size: formatBytes(size, locale) })}</span>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          <li>{t("sandbox.snapshot.secrets")}</li>
          <li>{t("sandbox.snapshot.paused")}</li>
        </Box>
        {restore.error !== null && <ErrorAlert error={explained(restore.error)} />}
      </Stack>
    </ConfirmDialog>
  );
}
