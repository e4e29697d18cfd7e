import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import type { ApiError } from "@/api/http/api-error";
import { webhookChange, webhookRemoval, type WebhookScope } from "@/api/webhook/webhook-scope";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import type { ShownError } from "@/ui/state/shown-error";
import { useToast } from "@/ui/overlay/toast-context";
import { useSaveError } from "@/entities/access/use-save-error";

export interface RemoveWebhookDialogProps {
  readonly isOpen: boolean;
  readonly scope: WebhookScope;
  readonly target: WebhookDestination;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Says what goes, what stays and what cannot be had back, before anything does. */
export function RemoveWebhookDialog({ isOpen, scope, target, onClose, onRemoved }: RemoveWebhookDialogProps) {
  const t = useT();
  const toast = useToast();
  const saveError = useSaveError(webhookChange(scope));
  const remove = useMutation(webhookRemoval(scope));

  const shown = (failure: ApiError): ShownError => {
    const error = saveError(failure);
    const title = t(failure.wasRefused ? "setup.removal.failed" : "setup.removal.failedUnknown");
    // Portals refuse it while their replay runs, and that passes.
    if (failure.status === 409) return { ...error, title, detail: t("setup.removal.replayRunning") };
    return { ...error, title };
  };

  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={
        scope.kind === "region"
          ? t("setup.removal.confirmTitle", { name: t(`ui.region.${scope.region}`) })
          : t("setup.removal.confirmTitlePortal")
      }
      confirmLabel={t("setup.removal.confirm")}
      tone="danger"
      isPending={remove.isPending}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            onClose();
            onRemoved();
            toast({ message: t("setup.removal.done"), tone: "success" });
          },
        })
      }
      onCancel={() => {
        remove.reset();
        onClose();
      }}
    >
      <Stack spacing={2}>
        <Box component="ul" sx={{ m: 0, pl: 2.5, "& li + li": { mt: 0.75 } }}>
          <li>{t("setup.removal.stops")}</li>
          <li>{released()}</li>
          <li>{t("setup.removal.records")}</li>
        </Box>
        <Box sx={{ color: "text.primary", fontWeight: 500 }}>{t("setup.removal.final")}</Box>
        {remove.error !== null && <ErrorAlert error={shown(remove.error)} />}
      </Stack>
    </ConfirmDialog>
  );

  function released(): string {
    if (target.kind === "inline") return t("setup.removal.losesInline");
    if (target.kind !== "named") return t("setup.removal.releasesUnknown");
    return t("setup.removal.releases", { destination: target.destination.name });
  }
}
