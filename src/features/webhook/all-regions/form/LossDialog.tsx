import Stack from "@mui/material/Stack";
import type { Region } from "@/audit-log/region";
import { useRegionWords } from "@/entities/region/use-region-words";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";

export interface LossDialogProps extends OverlayProps {
  /** Those whose own settings end. */
  readonly ownSettings: readonly Region[];
  /** Those whose settings could not be read. */
  readonly unread: readonly Region[];
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
}

/** What cannot be brought back must not be lost by pressing Enter. */
export function LossDialog(props: LossDialogProps) {
  const t = useT();
  const words = useRegionWords();
  return (
    <ConfirmDialog
      isOpen={props.isOpen}
      title={t("allRegions.loss.title")}
      confirmLabel={props.confirmLabel}
      tone="danger"
      onConfirm={props.onConfirm}
      onCancel={props.onClose}
    >
      <Stack spacing={1}>
        {props.ownSettings.length > 0 && (
          <span>{t("allRegions.loss.own_settings", { regions: words(props.ownSettings) })}</span>
        )}
        {props.unread.length > 0 && (
          <span>{t("allRegions.loss.unread", { regions: words(props.unread) })}</span>
        )}
      </Stack>
    </ConfirmDialog>
  );
}
